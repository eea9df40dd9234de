"""Progress: whether this is going somewhere.

The sessions as a line, the goals with what shows where they stand, the topics by shelf, and my
reviews, which are mine alone until I release them.  A goal moves only when a person moves it;
nothing here is a percentage, and nobody is compared.
"""
