"""Documents on paper: laid out in pages, shown as sheets, written as a PDF, and printed.

``pages.Pages`` lays a document out, ``booklet.Booklet`` folds its pages into a booklet, and
``view.PaperView`` shows either as it will lie in the hand.
"""
