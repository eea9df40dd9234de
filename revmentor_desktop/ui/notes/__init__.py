"""The Notes page: list, editor, reading view.

``page`` holds the two panes and the deeds on whole notes; ``draft`` is the road between what is
typed and what is stored; ``editor`` shows one note: the visibility ``band``, title, ``links``,
the Markdown ``text_field`` with its ``highlighter``, and the rendered ``preview``.  The list has
a ``list_model``, a ``list_delegate`` and a ``list_pane``; ``search`` finds words in whole notes.
``lines``, ``spans`` and ``words`` are pure functions on text.
"""
