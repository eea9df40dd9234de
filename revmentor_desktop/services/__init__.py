"""What the application can do, without a window: usable from a script, a test or the command line.

No module here knows Qt.  ``workspace`` is the one that opens a store; the others work on values
that are handed in, and must stay importable without SQLAlchemy, because the window is painted
before it is loaded.
"""
