"""Does anything private leave?  Random workspaces, every way out, and a scanner of what came out.

``canaries`` puts a word that stands nowhere else into every private field, ``worlds`` makes
random workspaces of such values, ``ways`` takes every way out of the program, and ``scanner``
finds the words again, however they were written.  ``python -m tests.soak leaks`` makes thousands.
"""
