"""Choosing a passphrase: typed twice, or four words that are suggested, judged while one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from revmentor_desktop.services.passphrases import Judgement, judge, suggested
from revmentor_desktop.ui.protection.secret_field import SecretField
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.tab_order import walk_in_order
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from revmentor_desktop.ui.theme import Theme


class NewPassphrase(QWidget):
    """The two fields, a suggestion, and a sentence on how good it is.

    *known* returns words that whoever guesses may know; *name* is what the first field is called.
    Signals: ``changed()``; ``entered()`` when Enter was pressed in the second field.
    """

    changed = Signal()
    entered = Signal()

    def __init__(
        self, theme: Theme, known: Callable[[], Sequence[str]] = tuple, *, name: str = ""
    ) -> None:
        super().__init__()
        self._known = known
        self.first = SecretField(theme, name or self.tr("Passphrase"))
        self.again = SecretField(theme, self.tr("The same again"))
        self.said = TextLabel(theme, "", "small", wrap=True)
        self.said.setObjectName("passphrase_said")
        self.suggest = Button(theme, self.tr("Suggest four words"), "link", icon="sparkles")
        self.suggest.clicked.connect(self._suggest)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.scaled(6))
        for part in (self.first, self.again):
            label = TextLabel(theme, part.field.accessibleName(), "section")
            label.setBuddy(part.field)
            column.addWidget(label)
            column.addWidget(part)
        column.addWidget(self.said)
        column.addWidget(self.suggest)
        self.first.changed.connect(self._judge)
        self.again.changed.connect(self._judge)
        self.first.entered.connect(self._go_to_again)
        self.again.entered.connect(self.entered)
        self.setFocusProxy(self.first)
        # what is typed after Tab is for the second field: a blank in it pressed the eye
        fields, eyes = zip(*((one.field, one.eye) for one in (self.first, self.again)), strict=True)
        walk_in_order((*fields, *eyes, self.suggest))
        self._judge()

    @property
    def passphrase(self) -> str:
        """What was chosen; empty as long as it is not good enough or not typed twice."""
        typed = self.first.text()
        good = judge(typed, self._known()) is Judgement.GOOD
        return typed if good and typed == self.again.text() else ""

    def clear(self) -> None:
        """Empty both fields."""
        self.first.clear()
        self.again.clear()

    def _go_to_again(self) -> None:
        self.again.field.setFocus()

    def _suggest(self) -> None:
        words = suggested()
        for field in (self.first, self.again):
            field.set_text(words)
            field.reveal()
        self.first.setFocus()

    def _judge(self) -> None:
        typed, again = self.first.text(), self.again.text()
        kind = "small"
        if not typed:
            said = self.tr("At least 12 characters, such as four words.")
        else:
            judgement = judge(typed, self._known())
            if judgement is Judgement.TOO_SHORT:
                said = self.tr("Still short: at least 12 characters, such as four words.")
            elif judgement is Judgement.EASY:
                said, kind = self.tr("Easy to guess. Add a word that nobody expects."), "warn"
            elif not typed.startswith(again):
                said, kind = self.tr("The two are not the same. Type one of them again."), "warn"
            elif typed != again:
                said = self.tr("Good. Type it once more.")
            else:
                said, kind = self.tr("Good, and the same twice."), "accent"
        self.said.setText(said)
        self.said.set_kind(kind)
        self.changed.emit()
