"""The page before a protected workspace: one field, and the way by the recovery sheet."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from revmentor_desktop.services import protection
from revmentor_desktop.services.trouble import StoreError
from revmentor_desktop.ui.protection.new_passphrase import NewPassphrase
from revmentor_desktop.ui.protection.next_try import NextTry
from revmentor_desktop.ui.protection.recovery_field import RecoveryField
from revmentor_desktop.ui.protection.secret_field import SecretField
from revmentor_desktop.ui.trouble_words import passphrase_not_changed, store_error
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.card import Surface
from revmentor_desktop.ui.widgets.mark import Mark
from revmentor_desktop.ui.widgets.page_scroll import PageScroll
from revmentor_desktop.ui.widgets.text import ElidingLabel, TextLabel

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QResizeEvent, QShowEvent

    from revmentor_desktop.services.protection import DataKey, Limits
    from revmentor_desktop.services.this_computer import ThisComputer
    from revmentor_desktop.ui.tasks import Tasks
    from revmentor_desktop.ui.theme import Theme

MEASURE, LOW = 480, 400
"""Pixels at 100 % text size that the page takes at most, and under whose height it has no mark."""


class UnlockPage(Surface):
    """Asks for the passphrase of the workspace in ``folder``.

    Whoever comes by the recovery sheet chooses a new passphrase, because that is why one comes
    that way; where that one cannot be written, it opens without.  Signals: ``unlocked(DataKey)``;
    ``others_wanted()`` for the other workspaces.
    """

    unlocked = Signal(object)
    others_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        tasks: Tasks,
        folder: Path,
        limits: Limits,
        computer: ThisComputer | None = None,
    ) -> None:
        super().__init__("page")
        self.setObjectName("unlock")
        self.folder = folder
        self._theme, self._tasks, self._limits = theme, tasks, limits
        self._recovered: DataKey | None = None
        self._next_try = NextTry(self)
        self._next_try.timeout.connect(self._follow)
        self._computer = computer
        self._known_here = computer is not None and computer.knows(folder)
        """Whether it can be tried to open it with what this computer keeps."""
        self.field = SecretField(theme, self.tr("Passphrase"))
        self.recovery = RecoveryField()
        self.new = NewPassphrase(theme)
        self.problem = TextLabel(theme, "", "danger", wrap=True)
        self.problem.setObjectName("problem")
        self.problem.setMinimumHeight(theme.scaled(20))
        self.go = Button(theme, self.tr("Open"), "primary")
        self.go.setObjectName("unlock_go")
        self.here = Button(theme, self.tr("Unlock with this computer"), icon="key-round")
        self.here.setObjectName("unlock_here")
        self.by_sheet = Button(theme, self.tr("Use the recovery sheet"), "link")
        self.by_sheet.setObjectName("by_sheet")
        self.without_new = Button(theme, self.tr("Open without a new passphrase"), "link")
        self.without_new.setObjectName("without_new")
        self.others = Button(theme, self.tr("Other workspaces"), "link")
        self.others.setObjectName("others")
        self._caption = TextLabel(theme, self.field.field.accessibleName(), "section")
        self._told = TextLabel(theme, "", "muted", wrap=True)
        self._lay_out()
        self.go.clicked.connect(self._take)
        self.field.entered.connect(self._take)
        self.recovery.entered.connect(self._take)
        self.new.changed.connect(self._follow)
        self.new.entered.connect(self._take)
        self.here.clicked.connect(self._recall)
        self.by_sheet.clicked.connect(self._turn)
        self.without_new.clicked.connect(self._open_recovered)
        self.others.clicked.connect(self.others_wanted)
        self._show(self.field)

    def showEvent(self, event: QShowEvent) -> None:
        """Put the focus where one types."""
        super().showEvent(event)
        self._shown.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room of the mark to the field and its button in a low window."""
        super().resizeEvent(event)
        self._mark.setVisible(self.height() >= self._theme.scaled(LOW))

    # --- layout ---------------------------------------------------------------------------

    def _lay_out(self) -> None:
        theme, scaled = self._theme, self._theme.scaled
        scroll = PageScroll(theme, margin=24, narrow_margin=24)
        scroll.setMaximumWidth(scaled(MEASURE))
        body = scroll.body
        body.setSpacing(scaled(10))
        body.addStretch(1)
        self._mark = Mark(theme, 56)
        body.addWidget(self._mark)
        body.addSpacing(scaled(12))
        body.addWidget(ElidingLabel(theme, self.folder.name, "h1"))
        body.addWidget(self._told)
        body.addSpacing(scaled(8))
        body.addWidget(self._caption)
        for part in (self.field, self.recovery, self.new):
            body.addWidget(part)
        self.recovery.setFixedHeight(scaled(96))
        body.addWidget(self.problem)
        row = QHBoxLayout()
        row.setSpacing(scaled(12))
        row.addWidget(self.go)
        row.addWidget(self.by_sheet)
        row.addWidget(self.without_new)
        row.addStretch(1)
        body.addLayout(row)
        body.addWidget(self.here, 0, Qt.AlignmentFlag.AlignLeft)
        body.addWidget(self.others)
        body.addStretch(2)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(scroll, 100)
        row.addStretch(1)

    def _show(self, part: QWidget) -> None:
        """Show the field *part* of the three, with the words that belong to it."""
        self._shown = part
        for one in (self.field, self.recovery, self.new):
            one.setVisible(one is part)
        told = {
            self.field: self.tr("This workspace is protected."),
            self.recovery: self.tr("Type the groups as they stand there. Small letters do."),
            self.new: self.tr("That is the recovery key. Choose a new passphrase now."),
        }
        self._told.setText(told[part])
        self._caption.setVisible(part is not self.new)
        self._caption.setText(
            (self.recovery if part is self.recovery else self.field.field).accessibleName()
        )
        self.here.setVisible(self._known_here and part is self.field)
        self.by_sheet.setVisible(part is not self.new)
        self.without_new.hide()
        by_sheet = part is self.recovery
        self.by_sheet.set_text(
            self.tr("Use the passphrase") if by_sheet else self.tr("Use the recovery sheet")
        )
        self.problem.setText("")
        self._follow()
        part.setFocus()

    # --- doing ----------------------------------------------------------------------------

    def _turn(self) -> None:
        self._show(self.field if self._shown is self.recovery else self.recovery)

    def _take(self) -> None:
        if not self.go.isEnabled():
            return
        if self._shown is self.field:
            self._run(
                partial(protection.unlock, self.folder, self.field.text(), self._limits),
                self._open,
            )
        elif self._shown is self.recovery:
            typed = self.recovery.toPlainText()
            self._run(
                partial(protection.recover, self.folder, typed, self._limits), self._ask_for_new
            )
        elif self._recovered is not None and self.new.passphrase:
            new, key = self.new.passphrase, self._recovered
            self._run(
                partial(protection.set_passphrase, self.folder, key, new, self._limits),
                self._open_recovered,
            )

    def _run(self, work: Callable[[], object], done: Callable[[Any], None]) -> None:
        self.problem.setText("")
        self.go.setEnabled(False)
        self.go.set_text(self.tr("Opening…"))
        self._tasks.run(work, done=done, failed=self._fail)

    def _recall(self) -> None:
        """Ask the keyring, which may ask back; the passphrase can be typed meanwhile."""
        if self._computer is not None and self.go.isEnabled():
            self.here.setEnabled(False)
            self.here.set_text(self.tr("Asking this computer…"))
            work = partial(self._computer.recall, self.folder)
            self._tasks.ask(work, done=self._open_recalled, failed=self._fail)

    def _open_recalled(self, key: DataKey | None) -> None:
        if key is not None:
            self._open(key)
            return
        self._known_here = False
        self.here.hide()
        self._told.setText(self.tr("This time it needs the passphrase."))

    def _open(self, key: DataKey) -> None:
        self.field.clear()
        self.unlocked.emit(key)

    def _ask_for_new(self, key: DataKey) -> None:
        self._recovered = key
        self.recovery.clear()
        self._show(self.new)

    def _open_recovered(self, _nothing: object = None) -> None:
        self.new.clear()
        self.unlocked.emit(self._recovered)

    def _fail(self, error: Exception) -> None:
        self._next_try.wait_after(error)
        self._follow()
        if isinstance(error, protection.NotARecoveryKey):
            said = self.tr(
                "There is a slip in it. Nothing was changed. Compare it with the sheet, group by "
                "group."
            )
        elif isinstance(error, StoreError) and self._shown is self.new:
            said = passphrase_not_changed(error)
            self.without_new.show()  # a disk that takes nothing must not keep it closed
        elif isinstance(error, StoreError):
            said = store_error(error)
        else:
            raise error
        self.problem.setText(said)
        if self._shown is self.field:
            self.field.field.selectAll()
        self._shown.setFocus()

    def _follow(self) -> None:
        self.go.set_text(self.tr("Open"))
        ready = self._shown is not self.new or bool(self.new.passphrase)
        self.go.setEnabled(ready and not self._next_try.isActive())
