"""What stands behind About: what is new, and the licences of all parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QLocale, QObject, QRectF, QSize, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from revmentor_desktop import __version__
from revmentor_desktop.paths import changelog, resource
from revmentor_desktop.services.licences import Part, read_parts
from revmentor_desktop.services.news import releases, since
from revmentor_desktop.ui.language import spoken
from revmentor_desktop.ui.models.value_list import ValueListModel
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.inner_parts import forget_with
from revmentor_desktop.ui.widgets.markdown_view import MarkdownView
from revmentor_desktop.ui.widgets.page_scroll import PageScroll
from revmentor_desktop.ui.widgets.painting import line_height, paint_lines
from revmentor_desktop.ui.widgets.row_delegate import RowDelegate, begin_row
from revmentor_desktop.ui.widgets.scroll_dialog import ScrollDialog
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from revmentor_desktop.services.news import Release
    from revmentor_desktop.ui.models.value_list import Index
    from revmentor_desktop.ui.theme import Theme

USUAL, OF_LICENCES = (900, 600), (1060, 640)
"""Pixels at 100 % text size; lines of a licence are broken already, and are as long as that."""
LIST, ROW, SIDE = 224, 30, 8
"""Pixels of the list of parts, of a row in it and before its name, at 100 % text size."""
LEAST = 120
"""Pixels at 100 % text size that list and licence are high; where that is too much all scrolls."""


def what_is_new(before: str = "") -> tuple[Release, ...]:
    """Return what is new since the version *before*; all that ever was, without one."""
    found = releases(changelog(spoken(QLocale())).read_text(encoding="utf-8"))
    return since(found, before, __version__) if before else found


class AboutMore(QObject):
    """The two buttons, and the windows they open over *host*."""

    def __init__(self, theme: Theme, host: QWidget) -> None:
        super().__init__(host)
        self._theme, self._host = theme, host
        self.news = Button(theme, self.tr("What is new"))
        self.news.setObjectName("what_is_new")
        self.news.clicked.connect(self.show_news)
        self.licences = Button(theme, self.tr("Licences"))
        self.licences.setObjectName("licences")
        self.licences.clicked.connect(self.show_licences)

    def show_news(self) -> None:
        """Show everything that was ever new."""
        NewsDialog(self._theme, what_is_new(), self._host).open()

    def show_licences(self) -> None:
        """Show the licence of every part."""
        LicencesDialog(self._theme, read_parts(resource("licences")), self._host).open()


class _Sheet(ScrollDialog):
    """A titled window with Close at its foot, within the room of *parent*; gone when closed."""

    def __init__(
        self, theme: Theme, title: str, parent: QWidget, usual: tuple[int, int] = USUAL
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.theme = theme
        self.close_button = Button(theme, self.tr("Close"), "primary")
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.scaled(12))
        column = QVBoxLayout(self)
        pad = theme.scaled(24)
        column.setContentsMargins(pad, pad, pad, theme.scaled(20))
        column.setSpacing(theme.scaled(14))
        column.addWidget(TextLabel(theme, title, "h1"))
        column.addLayout(self.body, 1)
        column.addLayout(foot)
        room = parent.window().screen().availableSize()
        width, height = (theme.scaled(side) for side in usual)
        self.resize(min(width, room.width() - 40), min(height, room.height() - 60))


class NewsDialog(_Sheet):
    """Shows what changed in *told*, which are releases, newest first."""

    def __init__(self, theme: Theme, told: tuple[Release, ...], parent: QWidget) -> None:
        from revmentor_desktop.services.rendering import render

        title = self.tr("What is new")
        super().__init__(theme, title, parent)
        self.setObjectName("news")
        self.view = MarkdownView(theme, title)
        text = "\n\n".join(f"## {one.heading}\n\n{one.changes}" for one in told)
        self.view.show_html(render(text).html)
        self.body.addWidget(self.view, 1)
        self.view.setFocus()


class LicencesDialog(_Sheet):
    """Lists *parts*, and beside the list shows the licence of the one that is chosen."""

    def __init__(self, theme: Theme, parts: tuple[Part, ...], parent: QWidget) -> None:
        title = self.tr("Licences")
        super().__init__(theme, title, parent, OF_LICENCES)
        self.setObjectName("licences_dialog")
        told = self.tr(
            "RevMentor is free software under the MIT licence. It stands on the work of others, "
            "each under a licence of its own. Qt and Qt for Python are used under the LGPL, "
            "version 3: their libraries are files of their own, which you may replace."
        )
        self.model = ValueListModel[Part](_name_of, _name_of, self)
        self.model.show(parts)
        self.list = QListView()
        forget_with(self.list)
        self.list.setObjectName("parts")
        self.list.setAccessibleName(self.tr("Parts"))
        self.list.setModel(self.model)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(_Row(theme, self.list))
        self.list.setFixedWidth(theme.scaled(LIST))
        self.licence = TextLabel(theme, "", "strong", wrap=True, selectable=True)
        self.text = QPlainTextEdit()
        forget_with(self.text)
        self.text.setReadOnly(True)
        self.text.setFont(theme.font("small"))
        self.text.document().setDocumentMargin(0)  # below the name, not beside it
        self.text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text.setAccessibleName(self.tr("Text of the licence"))
        beside = QVBoxLayout()
        beside.setSpacing(theme.scaled(8))
        beside.addWidget(self.licence)
        beside.addWidget(self.text, 1)
        row = QHBoxLayout()
        row.setSpacing(theme.scaled(16))
        row.addWidget(self.list)
        row.addLayout(beside, 1)
        scroll = PageScroll(theme, margin=0, narrow_margin=0)
        scroll.body.setSpacing(theme.scaled(12))
        scroll.body.addWidget(TextLabel(theme, told, "small", wrap=True))
        scroll.body.addLayout(row, 1)
        for part in (self.list, self.text):
            part.setMinimumHeight(theme.scaled(LEAST))
        self.body.addWidget(scroll, 1)
        self.list.selectionModel().selectionChanged.connect(self._show_chosen)
        self.list.setCurrentIndex(self.model.index(0, 0))
        self.list.setFocus()

    def _show_chosen(self, _chosen: QItemSelection, _before: QItemSelection) -> None:
        part = self.model.value(self.list.currentIndex())
        if part is not None:
            self.licence.setText(f"{part.name}: {part.licence}")
            self.text.setPlainText(part.text)


class _Row(RowDelegate):
    """Paints a name in a row that is high enough to be met with a finger."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return room for the name; one that is too long is cut."""
        return QSize(0, self._theme.scaled(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the name."""
        theme, area = self._theme, QRectF(option.rect)
        begin_row(painter, theme, area, option)
        name, font, side = str(index.data()), theme.font("body"), theme.scaled(SIDE)
        words = area.adjusted(side, 0, -side, 0)
        words.setTop(area.center().y() - line_height(font, name) / 2)
        paint_lines(painter, words, name, font, theme.colour("text"))
        painter.restore()


def _name_of(part: Part) -> str:
    return part.name
