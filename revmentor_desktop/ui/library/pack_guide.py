"""How a pack is made: the page of the user guide, and the template of a topic to begin with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from revmentor_desktop.paths import resource
from revmentor_desktop.services.guide import load_chapter
from revmentor_desktop.services.rendering import render
from revmentor_desktop.ui.language import spoken
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.dialog_size import size_within_window
from revmentor_desktop.ui.widgets.markdown_view import MarkdownView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.ui.theme import Theme

USUAL = (760, 640)


class GuideDialog(QDialog):
    """Shows the guide.  Signal: ``template_wanted()``."""

    template_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("pack_guide")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("How a pack is made"))
        self.view = MarkdownView(theme, self.tr("How a pack is made"), whole=True)
        guide = load_chapter(resource("help"), "topic-packs", spoken(QLocale()))
        self.view.show_html(render(guide.text).html)
        self.template = Button(theme, self.tr("Save a template…"), icon="download")
        self.template.clicked.connect(self._ask_for_template)
        close = Button(theme, self.tr("Close"), "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addWidget(self.template)
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        pad = theme.scaled(24)
        column.setContentsMargins(pad, pad, pad, theme.scaled(20))
        column.setSpacing(theme.scaled(14))
        column.addWidget(self.view, 1)
        column.addLayout(foot)
        size_within_window(self, theme, USUAL)
        self.view.setFocus()

    def _ask_for_template(self) -> None:
        self.accept()
        self.template_wanted.emit()
