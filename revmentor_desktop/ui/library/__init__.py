"""The page Topics: the shelves of the library as cards, and a reader beside them.

``page.TopicsPage`` puts together the ``browser`` (search, shelves, order, cards) and the
``reader``; ``selection`` knows which topic both show, ``selected_deeds`` what can be done with it.
``order`` says which card stands where, ``card`` what stands on it, ``path_filter`` chooses a
learning path.  The other part of the page is the glossary: ``words`` with its list, rows, fields
and deeds (``word_*``).
"""
