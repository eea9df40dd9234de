"""Imports as Python does them, although PySide6 is there.

PySide6 puts a function of its own in front of every import, for the sake of spellings of its names
that can be chosen for each module.  To know whether a module does so it reads the text of each one
that is loaded, and keeps it: 24 MiB and a sixth of the time that all our modules and libraries
take.  Nobody here chooses other spellings.
"""

from __future__ import annotations

import builtins

import PySide6.QtCore  # noqa: F401 (it is what puts the function there)


def import_plainly() -> None:
    """Have everything that is imported from now on imported by Python alone."""
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
