"""Values to documents.  Knows neither the store nor Qt.

``shared`` is the only road by which anything reaches other eyes: it turns a shared view
(``domain.sharing``) into an outline, and every format is written from that outline.
"""
