"""The Notes page: list, editor, reading view.

``page`` holds the two panes; ``deeds`` is what can be done with a whole note, ``listing`` what is
listed.  The list has a ``list_pane``, a ``list_model`` and a ``list_delegate``; ``search`` finds
words in whole notes.

``editor`` shows one note: the visibility ``band``, the ``title_field``, the ``links``, the
``body`` (the Markdown ``text_field`` and the rendered ``preview``) and the ``foot``.  ``draft`` is
the road between what is typed and what is stored.

The field has a ``markdown_layout`` that says where lines stand and paints them, a ``highlighter``
that says which parts of them look how (``line_formats``), ``writing_keys`` and ``task_boxes``.

``lines``, ``line_shape``, ``spans`` and ``words`` are pure functions on text.
"""
