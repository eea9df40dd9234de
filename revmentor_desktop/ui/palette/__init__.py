"""Search or go to: one box and one list for everything of the pair, the pages and the commands.

It lies over the whole window as a child of it, and knows no page: what is chosen is a place, a
command, or another thing to type.
"""
