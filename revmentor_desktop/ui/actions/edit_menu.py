"""The commands of the Edit menu: what is done to text and to the thing that is chosen."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence

from revmentor_desktop.ui.actions.deeds import Deed
from revmentor_desktop.ui.actions.rows import QT_TRANSLATE_NOOP, Menu, Row

_Key = QKeySequence.StandardKey

ROWS = (
    Row(Deed.UNDO, Menu.EDIT, QT_TRANSLATE_NOOP("actions", "Undo"), (_Key.Undo,), "undo-2"),
    Row(
        Deed.REDO,
        Menu.EDIT,
        QT_TRANSLATE_NOOP("actions", "Redo"),
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        "redo-2",
    ),
    Row(
        Deed.CUT,
        Menu.EDIT,
        QT_TRANSLATE_NOOP("actions", "Cut"),
        (_Key.Cut,),
        "scissors",
        begins_block=True,
    ),
    Row(Deed.COPY, Menu.EDIT, QT_TRANSLATE_NOOP("actions", "Copy"), (_Key.Copy,), "copy"),
    Row(
        Deed.PASTE,
        Menu.EDIT,
        QT_TRANSLATE_NOOP("actions", "Paste"),
        (_Key.Paste,),
        "clipboard-paste",
    ),
    Row(
        Deed.SELECT_ALL,
        Menu.EDIT,
        QT_TRANSLATE_NOOP("actions", "Select all"),
        (_Key.SelectAll,),
    ),
    Row(
        Deed.FIND,
        Menu.EDIT,
        QT_TRANSLATE_NOOP("actions", "Find"),
        (_Key.Find,),
        "search",
        begins_block=True,
    ),
    Row(
        Deed.SEARCH,
        Menu.EDIT,
        QT_TRANSLATE_NOOP("actions", "Search or go to…"),
        ("Ctrl+K",),
        "search",
    ),
    Row(
        Deed.REPLACE,
        Menu.EDIT,
        QT_TRANSLATE_NOOP("actions", "Find and replace in the note"),
        (_Key.Replace,),
    ),
    Row(
        Deed.RENAME,
        Menu.EDIT,
        QT_TRANSLATE_NOOP("actions", "Rename"),
        ("F2",),
        "pencil",
        begins_block=True,
    ),
    Row(
        Deed.DUPLICATE,
        Menu.EDIT,
        QT_TRANSLATE_NOOP("actions", "Duplicate"),
        ("Ctrl+D",),
        "copy-plus",
    ),
    Row(Deed.DELETE, Menu.EDIT, QT_TRANSLATE_NOOP("actions", "Delete"), ("Delete",), "trash-2"),
)
