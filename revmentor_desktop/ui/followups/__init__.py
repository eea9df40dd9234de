"""The page Follow-ups: what the two promised, what waits to be asked, and what is only mine yet.

``page`` holds it together, ``rows`` says what is read in a row, ``delegate`` paints it, ``list``
walks it by keyboard, ``line_editor`` is the field in which something about a row is written, and
``add_field`` takes a new promise or question.
"""
