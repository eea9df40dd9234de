"""The dialogs around the passphrase: setting it up, changing it, and asking for it.

Each derives keys in the background, says what it waits for, and leaves what is to be done with
the workspace to whoever opened it.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from revmentor_desktop.services import protection
from revmentor_desktop.services.trouble import StoreError, WrongKey
from revmentor_desktop.ui.protection.new_passphrase import NewPassphrase
from revmentor_desktop.ui.protection.next_try import NextTry
from revmentor_desktop.ui.protection.recovery import RecoveryKey, RecoveryProof
from revmentor_desktop.ui.protection.secret_field import SecretField
from revmentor_desktop.ui.trouble_words import (
    passphrase_not_changed,
    passphrase_not_matched,
    store_error,
)
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.page_scroll import PageScroll
from revmentor_desktop.ui.widgets.scroll_dialog import ScrollDialog
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from revmentor_desktop.services.protection import DataKey, Limits, NewKeys
    from revmentor_desktop.ui.tasks import Tasks
    from revmentor_desktop.ui.theme import Theme

translate = QCoreApplication.translate

WIDTH = 500
TALL, TALLEST = 430, 600


class ProtectionDialog(ScrollDialog):
    """A heading, a body that scrolls where it must, what went wrong, Cancel and one deed."""

    def __init__(self, theme: Theme, tasks: Tasks, title: str, deed: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.theme, self.tasks = theme, tasks
        self._scroll = PageScroll(theme, margin=0, narrow_margin=0)
        self.body = self._scroll.body
        self.problem = TextLabel(theme, "", "danger", wrap=True)
        self.problem.setObjectName("problem")
        self.problem.hide()
        self.waiting = TextLabel(theme, "", "muted", wrap=True)
        self.waiting.hide()
        self.cancel = Button(theme, self.tr("Cancel"))
        self.cancel.clicked.connect(self.reject)
        self.go = Button(theme, deed, "primary")
        self.go.setObjectName("go")
        self.go.clicked.connect(self.take)
        row = QHBoxLayout()
        row.setSpacing(theme.scaled(8))
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.go)
        column = QVBoxLayout(self)
        pad = theme.scaled(24)
        column.setContentsMargins(pad, pad, pad, theme.scaled(18))
        column.setSpacing(theme.scaled(12))
        column.addWidget(TextLabel(theme, title, "h1"))
        column.addWidget(self._scroll, 1)
        column.addWidget(self.problem)
        column.addWidget(self.waiting)
        column.addLayout(row)
        self.body.setSpacing(theme.scaled(12))
        self.setMinimumWidth(min(theme.scaled(WIDTH), 960))
        self.resize(self.minimumWidth(), min(theme.scaled(TALL), TALLEST))

    def take(self) -> None:
        """Do what the dialog is for."""
        raise NotImplementedError

    def press(self) -> None:
        """Do what Enter in the last field does: press the button, if it can be."""
        self.go.click()

    def say_problem(self, sentence: str) -> None:
        """Show what went wrong; nothing where *sentence* is empty."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        self._make_room()

    def wait_for(self, sentence: str) -> None:
        """Say what is waited for, and hold the deed back; an empty one ends that."""
        self.waiting.setText(sentence)
        self.waiting.setVisible(bool(sentence))
        self.go.setEnabled(not sentence)
        self._make_room()

    def _make_room(self) -> None:
        """Grow by what is cut of the body now, as far as the screen has room below."""
        if not self.isVisible():
            return
        layout = self.layout()
        assert layout is not None
        layout.activate()
        below = self.screen().availableGeometry().bottom() - self.frameGeometry().bottom()
        more = min(self._scroll.verticalScrollBar().maximum(), below)
        if more > 0:
            self.resize(self.width(), self.height() + more)

    def run(self, work: Callable[[], object], done: Callable[[Any], None]) -> None:
        """Do *work* in the background, and then *done* with its result."""
        self.say_problem("")
        self.wait_for(self.tr("This takes a second or two, so that guessing takes for ever."))
        self.tasks.run(work, done=done, failed=self.fail)

    def fail(self, error: Exception) -> None:
        """Say what kept the work from being done."""
        if not isinstance(error, StoreError):
            raise error
        self.wait_for("")
        self.say_problem(self.words_for(error))

    def words_for(self, error: StoreError) -> str:
        """Return what is said of *error*."""
        return store_error(error)


class SetUpDialog(ProtectionDialog):
    """A new passphrase, the recovery key, and the proof that it was taken down.

    Signal: ``chosen(NewKeys)``, once, when all of it was done; nothing was written so far.
    """

    chosen = Signal(object)

    def __init__(
        self,
        theme: Theme,
        tasks: Tasks,
        *,
        title: str,
        told: str,
        deed: str,
        name: str,
        day: str,
        known: Callable[[], Sequence[str]],
        limits: Limits,
        parent: QWidget,
    ) -> None:
        super().__init__(theme, tasks, title, "", parent)
        self.setObjectName("set_up_protection")
        self._name, self._day, self._deed, self._limits = name, day, deed, limits
        self._keys: NewKeys | None = None
        self.passphrase = NewPassphrase(theme, known)
        self.key: RecoveryKey | None = None
        self.proof: RecoveryProof | None = None
        first = QWidget()
        column = QVBoxLayout(first)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.scaled(12))
        column.addWidget(TextLabel(theme, told, "body", wrap=True))
        column.addWidget(self.passphrase)
        column.addStretch(1)
        self.steps = QStackedWidget()
        self.steps.addWidget(first)
        self.body.addWidget(self.steps)
        self.passphrase.changed.connect(self._follow)
        self.passphrase.entered.connect(self.press)
        self._follow()
        self.passphrase.setFocus()

    def begin_with(self, passphrase: str) -> None:
        """Skip the first step: the *passphrase* was chosen elsewhere."""
        self.run(partial(protection.new_keys, passphrase, self._limits), self._show_key)

    def take(self) -> None:
        """Go to the next step, or end."""
        if self.key is None:
            if self.passphrase.passphrase:
                self.begin_with(self.passphrase.passphrase)
        elif self.proof is None:
            self._ask_for_proof(self.key)
        elif self.proof.proved and self._keys is not None:
            self.chosen.emit(self._keys)
            self.accept()

    def done(self, result: int) -> None:
        """Close, and keep nothing that was typed."""
        self.passphrase.clear()
        super().done(result)

    # --- private --------------------------------------------------------------------------

    def _show_key(self, keys: NewKeys) -> None:
        self._keys = keys
        self.wait_for("")
        self.key = RecoveryKey(self.theme, keys.groups, self._name, self._day)
        self._show_step(self.key)

    def _ask_for_proof(self, key: RecoveryKey) -> None:
        assert self._keys is not None
        self.proof = RecoveryProof(self.theme, self._keys.groups)
        self.proof.changed.connect(self._follow)
        self.proof.entered.connect(self.press)
        self.proof.key_wanted.connect(self._show_key_again)
        key.hide()
        self._show_step(self.proof)
        self.proof.setFocus()

    def _show_key_again(self) -> None:
        """Go back to the key; other groups are asked for the next time."""
        asking, self.proof = self.steps.currentWidget(), None
        assert self.key is not None
        assert asking is not None
        self.steps.removeWidget(asking)
        asking.deleteLater()
        self.key.show()
        self._follow()

    def _show_step(self, step: QWidget) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(step)
        column.addStretch(1)
        self.steps.addWidget(page)
        self.steps.setCurrentWidget(page)
        step.show()
        self._follow()

    def _follow(self) -> None:
        if self.key is None:
            self.go.set_text(self.tr("Go on"))
            self.go.setEnabled(bool(self.passphrase.passphrase))
        elif self.proof is None:
            self.go.set_text(self.tr("I keep it safe, go on"))
            self.go.setEnabled(True)
            self.go.setFocus()
        else:
            self.go.set_text(self._deed)
            self.go.setEnabled(self.proof.proved)


class AskDialog(ProtectionDialog):
    """Asks for the passphrase of the workspace in *folder* before *deed* is done.

    Signal: ``unlocked(DataKey)``, once, when it was right.
    """

    unlocked = Signal(object)

    def __init__(
        self,
        theme: Theme,
        tasks: Tasks,
        folder: Path,
        *,
        title: str,
        told: str,
        deed: str,
        limits: Limits,
        parent: QWidget,
    ) -> None:
        super().__init__(theme, tasks, title, deed, parent)
        self.setObjectName("ask_passphrase")
        self._folder, self._limits = folder, limits
        self._next_try = NextTry(self)
        self._next_try.timeout.connect(self.follow)
        self.field = SecretField(theme, self.tr("Passphrase"))
        label = TextLabel(theme, self.field.field.accessibleName(), "section")
        label.setBuddy(self.field.field)
        self.body.addWidget(TextLabel(theme, told, "body", wrap=True))
        self.body.addWidget(label)
        self.body.addWidget(self.field)
        self.body.addStretch(1)
        self.field.entered.connect(self.press)
        self.field.setFocus()
        self.resize(self.width(), theme.scaled(300))

    def take(self) -> None:
        """Try what is typed."""
        work = partial(protection.unlock, self._folder, self.field.text(), self._limits)
        self.run(work, self._pass_on)

    def words_for(self, error: StoreError) -> str:
        """Return what is said of *error*: the recovery sheet has its place on the locked page."""
        if isinstance(error, WrongKey):
            return passphrase_not_matched()
        return super().words_for(error)

    def fail(self, error: Exception) -> None:
        """Say that it did not match, ready to be typed again, and in a moment to be tried."""
        super().fail(error)
        self._next_try.wait_after(error)
        self.follow()
        self.field.field.selectAll()
        self.field.setFocus()

    def follow(self) -> None:
        """Let the button be pressed where what is typed may be tried."""
        self.go.setEnabled(not self._next_try.isActive())

    def done(self, result: int) -> None:
        """Close, and keep nothing that was typed."""
        self.field.clear()
        super().done(result)

    def _pass_on(self, key: DataKey) -> None:
        self.unlocked.emit(key)
        self.accept()


class ChangeDialog(AskDialog):
    """Asks for the passphrase, and for the one that replaces it.

    Signal: ``unlocked(DataKey)``, when the new one is on the disk.
    """

    def __init__(
        self,
        theme: Theme,
        tasks: Tasks,
        folder: Path,
        *,
        known: Callable[[], Sequence[str]],
        limits: Limits,
        parent: QWidget,
    ) -> None:
        super().__init__(
            theme,
            tasks,
            folder,
            title=translate("ProtectionDialogs", "Change the passphrase"),
            told=translate(
                "ProtectionDialogs",
                "From then on only the new one opens this workspace. Backups made before still "
                "open with the one of their day.",
            ),
            deed=translate("ProtectionDialogs", "Change the passphrase"),
            limits=limits,
            parent=parent,
        )
        self.setObjectName("change_passphrase")
        self.new = NewPassphrase(theme, known, name=self.tr("New passphrase"))
        self.field.entered.disconnect(self.press)
        self.field.entered.connect(self._go_to_new)
        self.body.insertWidget(self.body.count() - 1, self.new)
        self.new.changed.connect(self.follow)
        self.new.entered.connect(self.press)
        self.resize(self.width(), min(theme.scaled(520), TALLEST))
        self.follow()

    def take(self) -> None:
        """Change it, if the present one is right."""
        if self.new.passphrase:
            work = partial(
                _changed, self._folder, self.field.text(), self.new.passphrase, self._limits
            )
            self.run(work, self._pass_on)

    def words_for(self, error: StoreError) -> str:
        """Return what is said of *error*, and which passphrase opens the workspace."""
        if isinstance(error, WrongKey):
            return super().words_for(error)
        return passphrase_not_changed(error)

    def done(self, result: int) -> None:
        """Close, and keep nothing that was typed."""
        self.new.clear()
        super().done(result)

    def _go_to_new(self) -> None:
        self.new.setFocus()

    def follow(self) -> None:
        """Let the button be pressed where there is a new one, and the present one may be tried."""
        self.go.setEnabled(bool(self.new.passphrase) and not self._next_try.isActive())


class SheetDialog(ProtectionDialog):
    """Shows the recovery key of *key*, to print or save it again."""

    def __init__(
        self, theme: Theme, tasks: Tasks, key: DataKey, *, name: str, day: str, parent: QWidget
    ) -> None:
        title = translate("ProtectionDialogs", "Recovery sheet")
        super().__init__(theme, tasks, title, translate("ProtectionDialogs", "Close"), parent)
        self.setObjectName("recovery_sheet")
        self.key = RecoveryKey(theme, protection.groups(key), name, day)
        self.body.addWidget(self.key)
        self.body.addStretch(1)
        self.cancel.hide()
        self.resize(self.width(), min(theme.scaled(400), TALLEST))

    def take(self) -> None:
        """Close."""
        self.accept()


def _changed(folder: Path, now: str, new: str, limits: Limits) -> DataKey:
    key = protection.unlock(folder, now, limits)
    protection.set_passphrase(folder, key, new, limits)
    return key
