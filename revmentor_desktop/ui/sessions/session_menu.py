"""What is done to a whole session: the menu of its page, and templates for its agenda."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal

from revmentor_desktop.ui.sessions.template_chooser import TemplateChooser
from revmentor_desktop.ui.widgets.menus import add_entries, made_menu

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.domain.sessions import Session
    from revmentor_desktop.domain.templates import Template
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.sessions.edits import SessionEdits
    from revmentor_desktop.ui.sessions.life import SessionLife
    from revmentor_desktop.ui.widgets.menus import Entry


class SessionMenu(QObject):
    """The menu over *page*.  Signal: ``template_chosen(template, keep)`` with what it is to do."""

    template_chosen = Signal(object, bool)

    def __init__(self, desk: Desk, edits: SessionEdits, life: SessionLife, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._edits = edits
        self._life = life
        self._page = page

    def open(self, button: QWidget, first: Sequence[Entry | None] = ()) -> None:
        """Open the menu below the right end of *button*, with what comes *first*."""
        session = self._edits.session
        if session is not None:
            theme, writable = self._desk.theme, not self._desk.workspace.read_only
            menu = made_menu(theme, self._page, "session_menu", first)
            add_entries(theme, menu, self._entries(session), enabled=writable)
            left = button.width() - menu.sizeHint().width()
            menu.popup(button.mapToGlobal(QPoint(left, button.height())))

    def choose_template(self) -> None:
        """Open the chooser of templates."""
        session = self._edits.session
        if session is None:
            return
        workspace = self._desk.workspace
        templates = (*self._desk.templates.values(), *workspace.read.templates())
        chooser = TemplateChooser(
            self._desk.theme,
            workspace.pair,
            templates,
            empty=not session.items,
            parent=self._page,
        )
        chooser.template_chosen.connect(self._tell_chosen)
        chooser.open()

    def _tell_chosen(self, template: Template, keep: bool) -> None:
        self.template_chosen.emit(template, keep)

    def _entries(self, session: Session) -> list[Entry | None]:
        return [
            (self.tr("Use a template…"), "list-plus", "", self.choose_template),
            (self.tr("Save as a template"), "save", "", self._edits.save_template),
            None,
            *self._life.entries(session),
            (self.tr("Plan another like it"), "copy", "", self._life.duplicate),
            None,
            (self.tr("Delete session"), "trash-2", "", self._life.remove),
        ]
