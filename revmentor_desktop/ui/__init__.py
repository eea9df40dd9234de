"""What is seen: Qt Widgets over models that follow change sets.

A page asks a pure function of the domain for a new value and hands the edit to ``commands`` with
words for the menu; the store keeps it, ``changed`` tells everybody once, and models move, insert
or repaint the rows concerned.  Widgets hold values and ids, never rows.  Pages do not know each
other: they say where they want to go (``places``) and the window decides.

``window`` is the frame, one folder a page beside it; ``widgets`` are small, reusable and know no
service; ``desk`` is what every page is given to work with.
"""
