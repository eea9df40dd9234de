"""My questions that are not sent yet, beside the agenda: to be sent, or put on it at once.

Those that I wrote last stand there; where there are more they lead to all of them.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from revmentor_desktop.domain.changes import edited, removed
from revmentor_desktop.domain.private import DraftQuestion
from revmentor_desktop.services.question_desk import QuestionDeed
from revmentor_desktop.services.trash import thrown_away
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.asking import line_deeds
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.cover_pane import CoverPane
from revmentor_desktop.ui.widgets.line_list import LineList
from revmentor_desktop.ui.widgets.line_model import Line, LineDeed
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.sessions.edits import SessionEdits

THINGS = "my draft questions"
"""What the cover knows them by: they are covered, and looked at, together."""


MOST = 20
"""Drafts that are shown: each is measured for the height of the panel."""


class DraftsBox(QWidget):
    """The list under its heading, hidden where there is nothing.  It follows by itself.

    Signal: ``rest_wanted()`` to see all of them.
    """

    rest_wanted = Signal()

    def __init__(self, desk: Desk, edits: SessionEdits, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._edits = edits
        self._drafts: dict[str, DraftQuestion] = {}
        self.setObjectName("drafts_box")
        heading = TextLabel(desk.theme, self.tr("My questions, not sent yet"), "private", wrap=True)
        self.list = LineList(
            desk.theme, self.tr("My questions, not sent yet"), ordered=False, private=True
        )
        self.pane = CoverPane(desk.theme, desk.cover, self.list, lines=2)
        self._rest = Button(desk.theme, "", "link")
        self._rest.setObjectName("other_drafts")
        self._rest.clicked.connect(self.rest_wanted)
        self._column = QVBoxLayout(self)
        for part in (heading, self.pane, self._rest):
            self._column.addWidget(part)
        self.list.edited.connect(self._edit)
        self.list.removed.connect(self._remove)
        self.list.chosen.connect(self._choose)
        desk.commands.changed.connect(self._follow)
        desk.theme.resized.connect(self._follow_theme)
        self._follow_theme()
        self.refresh()

    def refresh(self) -> None:
        """Read the drafts anew."""
        present = self._desk.workspace.read.present
        drafts, count = present.last_drafts(MOST), present.draft_count()
        self._drafts = {draft.id: draft for draft in drafts}
        self.list.show_lines([self._line(draft) for draft in drafts])
        covered = self.tr("%Ln question(s), covered", "", count)
        self.pane.set_thing(THINGS if drafts else "", covered)
        self._rest.set_text(labels.more_in_follow_ups(count - len(drafts)))
        self._rest.setVisible(count > len(drafts))
        self.setVisible(bool(drafts))

    # --- private --------------------------------------------------------------------------

    def _line(self, draft: DraftQuestion) -> Line:
        here = LineDeed(QuestionDeed.PLACE.value, self.tr("Add to the agenda"), "plus")
        deeds = (*line_deeds(draft, None), here)
        return Line(draft.id, draft.text, icon="lock", deeds=deeds)

    def _edit(self, key: str, text: str) -> None:
        draft = self._drafts.get(key)
        if draft is not None:
            changes = edited(draft, replace(draft, text=text))
            self._desk.commands.do(self.tr("Edit question"), changes)

    def _remove(self, key: str) -> None:
        draft = self._drafts.get(key)
        if draft is None:
            return
        gone = thrown_away(removed(draft), self._desk.workspace)
        if self._desk.commands.do(self.tr("Delete question"), gone):
            self._desk.offer_undo(self.tr("Question deleted"))

    def _choose(self, key: str, deed: str) -> None:
        draft = self._drafts.get(key)
        if draft is not None:
            self._edits.asking.do(QuestionDeed(deed), draft, self._edits.session)

    def _follow(self, change_set: ChangeSet, _origin: object) -> None:
        if change_set.touches(DraftQuestion):
            self.refresh()

    def _follow_theme(self) -> None:
        scaled = self._desk.theme.scaled
        self._column.setContentsMargins(0, scaled(12), 0, 0)
        self._column.setSpacing(scaled(6))
