"""What sections about the pair have in common: they store what is written as one edit of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revmentor_desktop.domain.changes import edited
from revmentor_desktop.domain.people import Pair
from revmentor_desktop.ui.autosave import Autosave
from revmentor_desktop.ui.settings.form import SettingsForm
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.ui.desk import Desk


class PairSection(SettingsForm):
    """Shows the pair and stores what is written of it: soon after typing, at once otherwise.

    What is written in one field until it is left is one step to take back.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self.desk = desk
        self.setObjectName("settings_pair")
        self._autosave = Autosave(self.store, self)
        self._run = 0
        self.problem = TextLabel(desk.theme, "", "danger", wrap=True)
        self.problem.setObjectName("problem")
        self.problem.hide()
        if desk.workspace.read_only:
            from revmentor_desktop.ui.reading_only import why_not

            self.add_plain(TextLabel(desk.theme, why_not(), "warn", wrap=True))
            self.setEnabled(False)
        desk.commands.changed.connect(self._follow)
        desk.commands.settling.connect(self.settle)

    def show_pair(self, pair: Pair) -> None:
        """Show *pair*; what is written and cannot be taken stays."""
        raise NotImplementedError

    def written(self, pair: Pair) -> Pair:
        """Return *pair* as it is written here; what cannot be taken is as it was."""
        raise NotImplementedError

    def note_typing(self) -> None:
        """Store soon."""
        self._autosave.touch()

    def settle(self) -> None:
        """Store now if anything is waiting."""
        self._autosave.flush()

    def end_run(self) -> None:
        """Store now; what is written from now on is another step to take back."""
        self.store()
        self._run += 1

    def store(self) -> None:
        """Store what is written."""
        self._autosave.forget()
        pair = self.desk.workspace.pair
        after = self.written(pair)
        run = (self, self._run)
        self.desk.commands.do(self.tr("Edit the pair"), edited(pair, after), origin=self, run=run)

    def say_problem(self, sentence: str) -> None:
        """Show why something that is written was not taken; an empty one says that all was."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def _follow(self, change_set: ChangeSet, origin: object) -> None:
        if origin is not self and change_set.touches(Pair):
            self.show_pair(self.desk.workspace.pair)
