"""The menu of a row of Follow-ups, and the one that asks whose a promise is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from revmentor_desktop.domain.actions import Action
from revmentor_desktop.domain.people import Who
from revmentor_desktop.domain.private import DraftQuestion
from revmentor_desktop.domain.questions import Question
from revmentor_desktop.services.question_desk import QuestionDeed, possible
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.asking import ICONS, deed_words
from revmentor_desktop.ui.followups.list import RowDeed
from revmentor_desktop.ui.widgets.text import without_mnemonic

if TYPE_CHECKING:
    from revmentor_desktop.domain.people import Pair
    from revmentor_desktop.domain.sessions import Session
    from revmentor_desktop.ui.followups.rows import FollowUpRow
    from revmentor_desktop.ui.theme import Theme

translate = QCoreApplication.translate

ROW_DEEDS = {
    QuestionDeed.ANSWER: (RowDeed.ANSWER, "Space"),
    QuestionDeed.SEND: (RowDeed.SEND, "S"),
    QuestionDeed.PLACE: (RowDeed.PLACE, ""),
    QuestionDeed.PARK: (RowDeed.PARK, "P"),
    QuestionDeed.STILL_FOGGY: (RowDeed.STILL_FOGGY, "F"),
    QuestionDeed.WAIT: (RowDeed.WAIT, "W"),
    QuestionDeed.EXPLAIN: (RowDeed.EXPLAIN, "G"),
}
"""What the deeds of the question desk are in the list, and their keys; one has a command's."""


class RowMenu(QMenu):
    """What can be done with *row*; each of its actions carries a ``RowDeed`` or a ``Place``.

    *adding* are the keys that put it on the agenda of the session that is *coming*.

    It dies when it is closed.
    """

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        row: FollowUpRow,
        coming: Session | None,
        adding: str,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._coming = coming
        self._adding = adding
        self.setObjectName("follow_up_menu")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        match row.subject:
            case Action():
                self._add_action_deeds(row.subject)
            case Question() | DraftQuestion():
                self._add_question_deeds(row.subject)
            case None:
                return
        self.addSeparator()
        for at, link in enumerate(row.links):
            self._add(link.going, "arrow-right", "" if at else "Return", link.place)
        self._add(translate("followups", "Edit"), "pencil", "F2", RowDeed.WORDS)
        if not isinstance(row.subject, DraftQuestion):
            words = labels.keep_between_us(not row.subject.between_us)
            self._add(words, "users", "", RowDeed.BETWEEN_US)
        self._add(translate("followups", "Duplicate"), "copy-plus", "Ctrl+D", RowDeed.DUPLICATE)
        self._add(translate("followups", "Delete"), "trash-2", "Delete", RowDeed.DELETE)

    def leave_reading(self) -> None:
        """Leave to be chosen what goes elsewhere, and nothing that writes."""
        for action in self.actions():
            action.setEnabled(not isinstance(action.data(), RowDeed))

    def _add_action_deeds(self, action: Action) -> None:
        done = translate("followups", "Done")
        if action.done is not None:
            done = translate("followups", "Not done yet")
        self._add(done, "check", "Space", RowDeed.TICK)
        self._add(translate("followups", "Set a date…"), "calendar-days", "D", RowDeed.DAY)
        self._add(translate("followups", "Whose is it…"), "user", "A", RowDeed.OWNER)
        if action.done is None and self._coming is not None:
            words = translate("followups", "Add to session {number}")
            number = self._coming.number
            self._add(words.format(number=number), "calendar-plus", self._adding, RowDeed.PLACE)

    def _add_question_deeds(self, question: Question | DraftQuestion) -> None:
        for deed in possible(question):
            if deed is QuestionDeed.PLACE and self._coming is None:
                continue
            row_deed, key = ROW_DEEDS[deed]
            key = key or self._adding
            self._add(deed_words(deed, question, self._coming), ICONS[deed], key, row_deed)

    def _add(self, text: str, icon: str, key: str, data: object) -> None:
        action = self.addAction(self._theme.icon(icon), without_mnemonic(text))
        action.setData(data)
        if key:
            # shown only: the keys themselves belong to the list or to the menu bar
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.setShortcutVisibleInContextMenu(True)


def owner_menu(parent: QWidget, pair: Pair, owner: Who | None) -> QMenu:
    """Return a menu of whom a promise can belong to; its actions carry a ``Who`` or ``None``."""
    menu = QMenu(parent)
    menu.setObjectName("owner_menu")
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for who in (Who.of(pair.me), Who.of(pair.me.other), Who.BOTH, None):
        words = labels.who(pair, who) or translate("followups", "Nobody yet")
        action = menu.addAction(without_mnemonic(words))
        action.setCheckable(True)
        action.setChecked(who is owner)
        action.setData(who)
        if who is owner:
            menu.setActiveAction(action)
    return menu
