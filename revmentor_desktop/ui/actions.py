"""Every command of the program in one table: its words, its icon, its key and its menu.

What is not in the table does not exist; what is in it can be reached from the menus, and so by
keyboard and by a screen reader.  A deed that belongs to the page in front is enabled while that
page can do it (``ui.page.Page.deeds``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revmentor_desktop.ui.theme import Theme


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Return *text*, marked for translators by this name.  Qt's own gives it no type."""
    return text


class Menu(Enum):
    """The menus, in their order; the value is the title before translation."""

    FILE = QT_TRANSLATE_NOOP("menus", "&File")
    EDIT = QT_TRANSLATE_NOOP("menus", "&Edit")
    VIEW = QT_TRANSLATE_NOOP("menus", "&View")
    SESSION = QT_TRANSLATE_NOOP("menus", "&Session")
    HELP = QT_TRANSLATE_NOOP("menus", "&Help")


class Deed(Enum):
    """The commands, by what they do."""

    NEW_SESSION = auto()
    NEW_NOTE = auto()
    NEW_TOPIC = auto()
    JOT_QUESTION = auto()
    NEW_HERE = auto()
    BRING_IN = auto()
    TAKE_OUT = auto()
    OPEN_WORKSPACE = auto()
    IMPORT_PACK = auto()
    EXPORT_PACK = auto()
    SHARE = auto()
    PRINT = auto()
    SAVE_NOW = auto()
    SETTINGS = auto()
    PROTECTION = auto()
    LOCK = auto()
    QUIT = auto()
    UNDO = auto()
    REDO = auto()
    CUT = auto()
    COPY = auto()
    PASTE = auto()
    SELECT_ALL = auto()
    FIND = auto()
    SEARCH = auto()
    REPLACE = auto()
    RENAME = auto()
    DUPLICATE = auto()
    DELETE = auto()
    GO_HOME = auto()
    GO_SESSIONS = auto()
    GO_TOPICS = auto()
    GO_NOTES = auto()
    GO_FOLLOW_UPS = auto()
    GO_PROGRESS = auto()
    GO_AGREEMENT = auto()
    GO_DELETED = auto()
    BACK = auto()
    FORWARD = auto()
    NEXT_PANE = auto()
    NOTE_MODE = auto()
    VERSIONS = auto()
    READING = auto()
    PRACTISE = auto()
    TEXT_LARGER = auto()
    TEXT_SMALLER = auto()
    TEXT_NORMAL = auto()
    THEME_SYSTEM = auto()
    THEME_LIGHT = auto()
    THEME_DARK = auto()
    THEME_CONTRAST_LIGHT = auto()
    THEME_CONTRAST_DARK = auto()
    COVER = auto()
    SIDE_PANEL = auto()
    MENU_BAR = auto()
    MOVE_UP = auto()
    MOVE_DOWN = auto()
    MORE_MINUTES = auto()
    FEWER_MINUTES = auto()
    EDIT_ITEM = auto()
    USE_TEMPLATE = auto()
    ADD_TO_SESSION = auto()
    CHANGE_VISIBILITY = auto()
    BETWEEN_US = auto()
    START_SESSION = auto()
    NEXT_ITEM = auto()
    PREVIOUS_ITEM = auto()
    SKIP_ITEM = auto()
    PAUSE_SESSION = auto()
    MORE_TIME = auto()
    FINISH_SESSION = auto()
    LEAVE_SESSION = auto()
    CAPTURE_NOTE = auto()
    CAPTURE_QUESTION = auto()
    CAPTURE_ACTION = auto()
    CAPTURE_TAKEAWAY = auto()
    CAPTURE_TERM = auto()
    HOLD_SESSION = auto()
    CANCEL_SESSION = auto()
    MISS_SESSION = auto()
    RESCUE_SESSION = auto()
    REPLAN_SESSION = auto()
    PAUSE_UNTIL = auto()
    END_PAUSE = auto()
    SHORTCUTS = auto()
    DATA_PLACE = auto()
    ABOUT = auto()


Keys = str | QKeySequence.StandardKey


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table.  *text* is what the menu says before translation."""

    deed: Deed
    menu: Menu
    text: str
    keys: tuple[Keys, ...] = ()
    icon: str = ""
    checkable: bool = False
    group: str = ""
    begins_block: bool = False


_Key = QKeySequence.StandardKey

TABLE = (
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
        QT_TRANSLATE_NOOP("actions", "Find on this page"),
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
    Row(Deed.GO_HOME, Menu.VIEW, QT_TRANSLATE_NOOP("actions", "Home"), ("Ctrl+1",), "house"),
    Row(
        Deed.GO_SESSIONS,
        Menu.VIEW,
        QT_TRANSLATE_NOOP("actions", "Sessions"),
        ("Ctrl+2",),
        "calendar-days",
    ),
    Row(
        Deed.GO_TOPICS,
        Menu.VIEW,
        QT_TRANSLATE_NOOP("actions", "Topics"),
        ("Ctrl+3",),
        "library-big",
    ),
    Row(
        Deed.GO_NOTES,
        Menu.VIEW,
        QT_TRANSLATE_NOOP("actions", "Notes"),
        ("Ctrl+4",),
        "notebook-pen",
    ),
    Row(
        Deed.GO_FOLLOW_UPS,
        Menu.VIEW,
        QT_TRANSLATE_NOOP("actions", "Follow-ups"),
        ("Ctrl+5",),
        "list-checks",
    ),
    Row(
        Deed.GO_PROGRESS,
        Menu.VIEW,
        QT_TRANSLATE_NOOP("actions", "Progress"),
        ("Ctrl+6",),
        "trending-up",
    ),
    Row(
        Deed.GO_AGREEMENT,
        Menu.VIEW,
        QT_TRANSLATE_NOOP("actions", "Our agreement"),
        icon="file-text",
    ),
    Row(
        Deed.GO_DELETED,
        Menu.VIEW,
        QT_TRANSLATE_NOOP("actions", "Recently deleted"),
        icon="trash-2",
    ),
    Row(
        Deed.BACK,
        Menu.VIEW,
        QT_TRANSLATE_NOOP("actions", "Back"),
        ("Alt+Left",),
        "arrow-left",
        begins_block=True,
    ),
    Row(
        Deed.FORWARD,
        Menu.VIEW,
        QT_TRANSLATE_NOOP("actions", "Forward"),
        ("Alt+Right",),
        "arrow-right",
    ),
    Row(Deed.NEXT_PANE, Menu.VIEW, QT_TRANSLATE_NOOP("actions", "Next pane"), ("F6",)),
    Row(
        Deed.NOTE_MODE,
        Menu.VIEW,
        QT_TRANSLATE_NOOP("actions", "Write, split or read"),
        ("Ctrl+E",),
        "columns-2",
        begins_block=True,
    ),
    Row(
        Deed.VERSIONS,
        Menu.VIEW,
        QT_TRANSLATE_NOOP("actions", "Earlier versions of the note"),
        icon="history",
    ),
    Row(
        Deed.READING,
        Menu.VIEW,
        QT_TRANSLATE_NOOP("actions", "Reading mode"),
        ("F11",),
        "book-open",
    ),
    Row(
        Deed.TEXT_LARGER,
        Menu.VIEW,
        QT_TRANSLATE_NOOP("actions", "Text larger"),
        ("Ctrl+=", "Ctrl++"),
        "a-large-small",
        begins_block=True,
    ),
    Row(
        Deed.TEXT_SMALLER,
        Menu.VIEW,
        QT_TRANSLATE_NOOP("actions", "Text smaller"),
        ("Ctrl+-",),
    ),
    Row(
        Deed.TEXT_NORMAL,
        Menu.VIEW,
        QT_TRANSLATE_NOOP("actions", "Text at normal size"),
        ("Ctrl+0",),
    ),
    Row(
        Deed.THEME_SYSTEM,
        Menu.VIEW,
        QT_TRANSLATE_NOOP("actions", "Colours of the system"),
        checkable=True,
        group="theme",
        begins_block=True,
    ),
    Row(
        Deed.THEME_LIGHT,
        Menu.VIEW,
        QT_TRANSLATE_NOOP("actions", "Light"),
        checkable=True,
        group="theme",
    ),
    Row(
        Deed.THEME_DARK,
        Menu.VIEW,
        QT_TRANSLATE_NOOP("actions", "Dark"),
        checkable=True,
        group="theme",
    ),
    Row(
        Deed.THEME_CONTRAST_LIGHT,
        Menu.VIEW,
        QT_TRANSLATE_NOOP("actions", "High contrast, light"),
        checkable=True,
        group="theme",
    ),
    Row(
        Deed.THEME_CONTRAST_DARK,
        Menu.VIEW,
        QT_TRANSLATE_NOOP("actions", "High contrast, dark"),
        checkable=True,
        group="theme",
    ),
    Row(
        Deed.COVER,
        Menu.VIEW,
        QT_TRANSLATE_NOOP("actions", "Cover private things"),
        ("Ctrl+Shift+H",),
        "eye-off",
        checkable=True,
        begins_block=True,
    ),
    Row(
        Deed.SIDE_PANEL,
        Menu.VIEW,
        QT_TRANSLATE_NOOP("actions", "Side panel"),
        ("F9",),
        "panel-right",
        checkable=True,
    ),
    Row(
        Deed.MENU_BAR,
        Menu.VIEW,
        QT_TRANSLATE_NOOP("actions", "Always show the menu bar"),
        checkable=True,
    ),
    Row(
        Deed.EDIT_ITEM,
        Menu.SESSION,
        QT_TRANSLATE_NOOP("actions", "Edit agenda item"),
        icon="square-pen",
    ),
    Row(
        Deed.MOVE_UP,
        Menu.SESSION,
        QT_TRANSLATE_NOOP("actions", "Move up"),
        ("Alt+Up",),
        "arrow-up",
    ),
    Row(
        Deed.MOVE_DOWN,
        Menu.SESSION,
        QT_TRANSLATE_NOOP("actions", "Move down"),
        ("Alt+Down",),
        "arrow-down",
    ),
    Row(
        Deed.MORE_MINUTES,
        Menu.SESSION,
        QT_TRANSLATE_NOOP("actions", "One minute more"),
    ),
    Row(
        Deed.FEWER_MINUTES,
        Menu.SESSION,
        QT_TRANSLATE_NOOP("actions", "One minute less"),
    ),
    Row(
        Deed.USE_TEMPLATE,
        Menu.SESSION,
        QT_TRANSLATE_NOOP("actions", "Use a template…"),
        icon="layout-list",
        begins_block=True,
    ),
    Row(
        Deed.ADD_TO_SESSION,
        Menu.SESSION,
        QT_TRANSLATE_NOOP("actions", "Add to the next session"),
        ("Ctrl+Return",),
        "plus",
    ),
    Row(
        Deed.PRACTISE,
        Menu.SESSION,
        QT_TRANSLATE_NOOP("actions", "Practise aloud"),
        icon="presentation",
    ),
    Row(
        Deed.CHANGE_VISIBILITY,
        Menu.SESSION,
        QT_TRANSLATE_NOOP("actions", "Make shared, or keep a private copy"),
        ("Ctrl+Shift+P",),
        "users",
        begins_block=True,
    ),
    Row(
        Deed.BETWEEN_US,
        Menu.SESSION,
        QT_TRANSLATE_NOOP("actions", "Keep between us, or no longer"),
        icon="users",
    ),
    Row(
        Deed.START_SESSION,
        Menu.SESSION,
        QT_TRANSLATE_NOOP("actions", "Start session"),
        ("Ctrl+Return",),
        "play",
        begins_block=True,
    ),
    Row(
        Deed.NEXT_ITEM,
        Menu.SESSION,
        QT_TRANSLATE_NOOP("actions", "Next item"),
        ("Ctrl+Right",),
        "arrow-right",
    ),
    Row(
        Deed.PREVIOUS_ITEM,
        Menu.SESSION,
        QT_TRANSLATE_NOOP("actions", "Previous item"),
        ("Ctrl+Left",),
        "arrow-left",
    ),
    Row(
        Deed.SKIP_ITEM,
        Menu.SESSION,
        QT_TRANSLATE_NOOP("actions", "Skip item"),
        icon="skip-forward",
    ),
    Row(
        Deed.PAUSE_SESSION,
        Menu.SESSION,
        QT_TRANSLATE_NOOP("actions", "Pause, or go on"),
        ("F8",),
        "pause",
    ),
    Row(
        Deed.MORE_TIME,
        Menu.SESSION,
        QT_TRANSLATE_NOOP("actions", "Five minutes more"),
        ("F9",),
        "timer",
    ),
    Row(
        Deed.FINISH_SESSION,
        Menu.SESSION,
        QT_TRANSLATE_NOOP("actions", "Finish"),
        ("Ctrl+Shift+Return",),
        "flag",
    ),
    Row(
        Deed.LEAVE_SESSION,
        Menu.SESSION,
        QT_TRANSLATE_NOOP("actions", "Leave for now"),
        icon="log-out",
    ),
    Row(
        Deed.CAPTURE_NOTE,
        Menu.SESSION,
        QT_TRANSLATE_NOOP("actions", "Capture a note"),
        ("Ctrl+1",),
        "sticky-note",
        begins_block=True,
    ),
    Row(
        Deed.CAPTURE_QUESTION,
        Menu.SESSION,
        QT_TRANSLATE_NOOP("actions", "Capture a question"),
        ("Ctrl+2",),
        "message-circle-question-mark",
    ),
    Row(
        Deed.CAPTURE_ACTION,
        Menu.SESSION,
        QT_TRANSLATE_NOOP("actions", "Capture an action"),
        ("Ctrl+3",),
        "square-check",
    ),
    Row(
        Deed.CAPTURE_TAKEAWAY,
        Menu.SESSION,
        QT_TRANSLATE_NOOP("actions", "Capture a takeaway"),
        ("Ctrl+4",),
        "lightbulb",
    ),
    Row(
        Deed.CAPTURE_TERM,
        Menu.SESSION,
        QT_TRANSLATE_NOOP("actions", "Capture a word"),
        ("Ctrl+5",),
        "book-a",
    ),
    Row(
        Deed.HOLD_SESSION,
        Menu.SESSION,
        QT_TRANSLATE_NOOP("actions", "Mark as held"),
        icon="flag",
        begins_block=True,
    ),
    Row(
        Deed.CANCEL_SESSION,
        Menu.SESSION,
        QT_TRANSLATE_NOOP("actions", "Cancel session"),
        icon="calendar-x-2",
    ),
    Row(
        Deed.MISS_SESSION,
        Menu.SESSION,
        QT_TRANSLATE_NOOP("actions", "It did not take place"),
        icon="ban",
    ),
    Row(
        Deed.RESCUE_SESSION,
        Menu.SESSION,
        QT_TRANSLATE_NOOP("actions", "Plan a 25-minute rescue"),
        icon="timer",
    ),
    Row(
        Deed.REPLAN_SESSION,
        Menu.SESSION,
        QT_TRANSLATE_NOOP("actions", "Plan it again"),
        icon="calendar-plus",
    ),
    Row(
        Deed.PAUSE_UNTIL,
        Menu.SESSION,
        QT_TRANSLATE_NOOP("actions", "Pause until…"),
        icon="pause",
        begins_block=True,
    ),
    Row(
        Deed.END_PAUSE,
        Menu.SESSION,
        QT_TRANSLATE_NOOP("actions", "End the pause"),
        icon="play",
    ),
    Row(
        Deed.SHORTCUTS,
        Menu.HELP,
        QT_TRANSLATE_NOOP("actions", "Shortcuts"),
        ("Ctrl+/", "F1"),
        "keyboard",
    ),
    Row(
        Deed.DATA_PLACE,
        Menu.HELP,
        QT_TRANSLATE_NOOP("actions", "Where my data is"),
        icon="hard-drive",
    ),
    Row(
        Deed.ABOUT,
        Menu.HELP,
        QT_TRANSLATE_NOOP("actions", "About RevMentor"),
        icon="info",
        begins_block=True,
    ),
)


class Actions(QObject):
    """The ``QAction`` of every deed, made from the table.  Signal: ``triggered(Deed)``."""

    triggered = Signal(object)

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._actions: dict[Deed, QAction] = {}
        self._groups = {name: self._group(name) for name in {row.group for row in TABLE}}
        for row in TABLE:
            self._actions[row.deed] = self._made(row)
        self.translate()

    def __getitem__(self, deed: Deed) -> QAction:
        """Return the action of *deed*."""
        return self._actions[deed]

    def __iter__(self) -> Iterator[QAction]:
        """Yield every action, in the order of the table."""
        return iter(self._actions.values())

    def translate(self) -> None:
        """Put the words of the present language on every action."""
        for row in TABLE:
            text = QCoreApplication.translate("actions", row.text)
            self._actions[row.deed].setText(text.replace("&", "&&"))

    def _made(self, row: Row) -> QAction:
        action = QAction(self)
        action.setObjectName(row.deed.name.lower())
        action.setShortcuts([QKeySequence(keys) for keys in row.keys])
        action.setCheckable(row.checkable)
        if row.icon:
            action.setIcon(self._theme.icon(row.icon))
        action.setData(row.deed)
        self._groups[row.group].addAction(action)
        return action

    def _group(self, name: str) -> QActionGroup:
        """Return a group of actions; those of a named group exclude each other."""
        group = QActionGroup(self)
        if not name:
            group.setExclusionPolicy(QActionGroup.ExclusionPolicy.None_)
        group.triggered.connect(self._fire)
        return group

    def _fire(self, action: QAction) -> None:
        self.triggered.emit(action.data())


def menu_title(menu: Menu) -> str:
    """Return the title of *menu* in the present language."""
    return QCoreApplication.translate("menus", menu.value)


def menu_name(menu: Menu) -> str:
    """Return the title of *menu* without the letter that opens it: "File", and not "檔案(&F)"."""
    return re.sub(r"\(&\w\)|&", "", menu_title(menu))
