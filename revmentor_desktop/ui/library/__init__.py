"""The page Topics: the shelves of the library as cards, and a reader beside them.

``page.TopicsPage`` puts together the ``browser`` (search, shelves, order, cards) and the
``reader``; ``order`` says which card stands where, ``card`` what stands on it.
"""
