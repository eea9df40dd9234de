"""The commands of the File menu: what begins, comes in, goes out and ends."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence

from revmentor_desktop.ui.actions.deeds import Deed
from revmentor_desktop.ui.actions.rows import QT_TRANSLATE_NOOP, Menu, Row

_Key = QKeySequence.StandardKey

ROWS = (
    Row(
        Deed.NEW_SESSION,
        Menu.FILE,
        QT_TRANSLATE_NOOP("actions", "Plan next session"),
        icon="calendar-plus",
    ),
    Row(
        Deed.NEW_NOTE,
        Menu.FILE,
        QT_TRANSLATE_NOOP("actions", "New note"),
        ("Ctrl+Shift+N",),
        "sticky-note",
    ),
    Row(
        Deed.NEW_TOPIC,
        Menu.FILE,
        QT_TRANSLATE_NOOP("actions", "New topic"),
        icon="library-big",
    ),
    Row(
        Deed.JOT_QUESTION,
        Menu.FILE,
        QT_TRANSLATE_NOOP("actions", "Jot a question"),
        ("Ctrl+J",),
        "message-circle-question-mark",
    ),
    Row(
        Deed.NEW_HERE,
        Menu.FILE,
        QT_TRANSLATE_NOOP("actions", "New on this page"),
        (_Key.New,),
        "plus",
    ),
    Row(
        Deed.BRING_IN,
        Menu.FILE,
        QT_TRANSLATE_NOOP("actions", "Bring in notes…"),
        icon="download",
        begins_block=True,
    ),
    Row(
        Deed.TAKE_OUT,
        Menu.FILE,
        QT_TRANSLATE_NOOP("actions", "Take my notes out…"),
        icon="upload",
    ),
    Row(
        Deed.OPEN_WORKSPACE,
        Menu.FILE,
        QT_TRANSLATE_NOOP("actions", "Open workspace…"),
        (_Key.Open,),
        "folder-open",
        begins_block=True,
    ),
    Row(
        Deed.IMPORT_PACK,
        Menu.FILE,
        QT_TRANSLATE_NOOP("actions", "Import a topic pack…"),
        icon="download",
        begins_block=True,
    ),
    Row(
        Deed.EXPORT_PACK,
        Menu.FILE,
        QT_TRANSLATE_NOOP("actions", "Export our topics…"),
        icon="upload",
    ),
    Row(
        Deed.SHARE,
        Menu.FILE,
        QT_TRANSLATE_NOOP("actions", "Share…"),
        ("Ctrl+Shift+E",),
        "share-2",
        begins_block=True,
    ),
    Row(
        Deed.PRINT,
        Menu.FILE,
        QT_TRANSLATE_NOOP("actions", "Print…"),
        (_Key.Print,),
        "printer",
    ),
    Row(
        Deed.SAVE_NOW,
        Menu.FILE,
        QT_TRANSLATE_NOOP("actions", "Save what is typed"),
        (_Key.Save,),
        "check",
    ),
    Row(
        Deed.BACK_UP,
        Menu.FILE,
        QT_TRANSLATE_NOOP("actions", "Back up now"),
        icon="archive",
    ),
    Row(
        Deed.SETTINGS,
        Menu.FILE,
        QT_TRANSLATE_NOOP("actions", "Settings…"),
        ("Ctrl+,",),
        "settings",
        begins_block=True,
    ),
    Row(
        Deed.PROTECTION,
        Menu.FILE,
        QT_TRANSLATE_NOOP("actions", "Protection…"),
        icon="shield-check",
    ),
    Row(
        Deed.LOCK,
        Menu.FILE,
        QT_TRANSLATE_NOOP("actions", "Lock"),
        ("Ctrl+L",),
        "lock",
    ),
    Row(
        Deed.QUIT,
        Menu.FILE,
        QT_TRANSLATE_NOOP("actions", "Quit"),
        ("Ctrl+Q",),
        begins_block=True,
    ),
)
