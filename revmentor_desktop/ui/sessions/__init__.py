"""The sessions of the pair: the list of them, and the page of one with agenda and recap.

The page of one session is put together from parts that know no other page: ``header`` (title,
when, where), ``agenda_*`` (the timed list with its model, delegate and view), ``item_editor``
(what unfolds below a row), ``add_field`` (adding by typing), ``side_panel`` (suggestions and my
preparation) and ``recap_tab``.  None of them writes: they ask ``edits``, which makes each deed
one undoable step.
"""
