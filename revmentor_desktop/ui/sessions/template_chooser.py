"""Choosing a template: the ready agendas at the left, what is in the chosen one at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QListView,
    QScrollArea,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from revmentor_desktop.domain.templates import Template
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.models.value_list import Index, ValueListModel, ValueRole
from revmentor_desktop.ui.sessions import words
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.card import Rule
from revmentor_desktop.ui.widgets.inner_parts import forget_with
from revmentor_desktop.ui.widgets.painting import paint_lines
from revmentor_desktop.ui.widgets.row_delegate import RowDelegate, begin_row
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex

    from revmentor_desktop.domain.people import Pair
    from revmentor_desktop.ui.theme import Theme

WIDTH = 760
HEIGHT = 520


def _key(template: Template) -> str:
    return template.id


def _spoken(template: Template) -> str:
    return words.translate("sessions", "{title}, {note}").format(
        title=template.name, note=labels.minutes_spoken(template.minutes)
    )


class TemplateModel(ValueListModel[Template]):
    """The templates; a summary is a description."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(_key, _spoken, parent)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer with the template, in words or as it is."""
        template = self.value(index)
        if template is not None and role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return template.summary
        return super().data(index, role)


class TemplateDelegate(RowDelegate):
    """Paints name and minutes, and the summary below."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the height of two lines."""
        body = max(QFontMetricsF(self._theme.font("body", 600)).height(), self._theme.scaled(20))
        small = max(QFontMetricsF(self._theme.font("caption")).height(), self._theme.scaled(17))
        return QSize(self._theme.scaled(200), round(body + small) + self._theme.scaled(18))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the template."""
        template: Template = index.data(ValueRole)
        theme = self._theme
        area = QRectF(option.rect).adjusted(0, 1, 0, -1)
        begin_row(painter, theme, area, option)
        inside = area.adjusted(theme.scaled(12), theme.scaled(8), -theme.scaled(12), 0)
        caption = theme.font("caption")
        minutes = labels.minutes(template.minutes)
        width = QFontMetricsF(caption).horizontalAdvance(minutes)
        place = QRectF(inside.right() - width, inside.top() + 2, width + 2, inside.height())
        paint_lines(painter, place, minutes, caption, theme.colour("textSecondary"))
        font = theme.font("body", 600)
        place = QRectF(inside)
        place.setRight(inside.right() - width - theme.scaled(10))
        paint_lines(painter, place, template.name, font, theme.colour("text"))
        line = max(QFontMetricsF(font).height(), theme.scaled(20))
        inside.setTop(inside.top() + line)
        paint_lines(painter, inside, template.summary, caption, theme.colour("textSecondary"))
        painter.restore()


class TemplateChooser(QDialog):
    """Asks which template, and what becomes of the items that are there.

    Signal: ``template_chosen(Template, keep)``; with *keep* it goes below what is there.
    """

    template_chosen = Signal(object, bool)

    def __init__(
        self,
        theme: Theme,
        pair: Pair,
        templates: Sequence[Template],
        *,
        empty: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pair = pair
        self._empty = empty
        self.setObjectName("template_chooser")
        self.setWindowTitle(self.tr("Use a template"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._model = TemplateModel(self)
        self._model.show(templates)
        self._make_list()
        self._make_preview()
        self._make_buttons()
        self._lay_out()
        self.view.setCurrentIndex(self._model.index(0, 0))
        self.view.setFocus()
        self.resize(theme.scaled(WIDTH), theme.scaled(HEIGHT))
        if parent is not None:
            room = parent.window().size()
            self.resize(self.size().boundedTo(room - QSize(48, 48)))

    def choose(self, template: str) -> None:
        """Select a template by its id."""
        self.view.setCurrentIndex(self._model.index_of(template))

    # --- making ---------------------------------------------------------------------------

    def _make_list(self) -> None:
        self.view = QListView()
        forget_with(self.view)
        self.view.setObjectName("templates")
        self.view.setAccessibleName(self.tr("Templates"))
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setMouseTracking(True)
        self.view.setModel(self._model)
        self.view.setItemDelegate(TemplateDelegate(self._theme, self.view))
        self.view.selectionModel().currentChanged.connect(self._preview)
        self.view.doubleClicked.connect(self._use)

    def _make_preview(self) -> None:
        theme = self._theme
        self._name = TextLabel(theme, "", "h3", wrap=True)
        self._summary = TextLabel(theme, "", "muted", wrap=True)
        self._items = QGridLayout()
        self._items.setVerticalSpacing(theme.scaled(8))
        self._items.setHorizontalSpacing(theme.scaled(12))
        self._items.setColumnStretch(1, 1)
        inside = QWidget()
        inside.setProperty("kind", "scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(theme.scaled(20), theme.scaled(8), theme.scaled(8), 0)
        column.setSpacing(theme.scaled(8))
        column.addWidget(self._name)
        column.addWidget(self._summary)
        column.addWidget(Rule())
        column.addLayout(self._items)
        column.addStretch(1)
        self.preview = QScrollArea()
        forget_with(self.preview)
        self.preview.setWidgetResizable(True)
        self.preview.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.preview.setAccessibleName(self.tr("Items of the template"))
        self.preview.setWidget(inside)

    def _make_buttons(self) -> None:
        theme = self._theme
        self.cancel = Button(theme, self.tr("Cancel"))
        self.replace = Button(theme, self.tr("Replace the agenda"), "secondary")
        self.use = Button(
            theme,
            self.tr("Use this template") if self._empty else self.tr("Add below"),
            "primary",
        )
        self.replace.setVisible(not self._empty)
        self.use.setDefault(True)
        self.cancel.clicked.connect(self.reject)
        self.replace.clicked.connect(self._replace)
        self.use.clicked.connect(self._use)

    def _lay_out(self) -> None:
        scaled = self._theme.scaled
        both = QHBoxLayout()
        both.setSpacing(0)
        both.addWidget(self.view, 5)
        both.addWidget(Rule(upright=True))
        both.addWidget(self.preview, 6)
        buttons = QHBoxLayout()
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        buttons.addWidget(self.replace)
        buttons.addWidget(self.use)
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(16), scaled(16), scaled(16), scaled(16))
        column.setSpacing(scaled(14))
        column.addWidget(TextLabel(self._theme, self.tr("Use a template"), "h2"))
        column.addLayout(both, 1)
        column.addLayout(buttons)

    # --- following ------------------------------------------------------------------------

    def _preview(self, index: QModelIndex, _before: QModelIndex) -> None:
        template = self._model.value(index)
        if template is None:
            return
        self._name.setText(template.name)
        self._summary.setText(template.summary)
        while (gone := self._items.takeAt(0)) is not None:
            line = gone.widget()
            if line is not None:
                line.deleteLater()
        top = Qt.AlignmentFlag.AlignTop
        for row, item in enumerate(template.items):
            minutes = TextLabel(self._theme, labels.minutes(item.minutes), "small")
            self._items.addWidget(minutes, row, 0, top | Qt.AlignmentFlag.AlignRight)
            self._items.addWidget(TextLabel(self._theme, item.title, wrap=True), row, 1, top)
            who = TextLabel(self._theme, labels.who(self._pair, item.lead), "small")
            self._items.addWidget(who, row, 2, top)
        self.preview.verticalScrollBar().setValue(0)

    def _use(self) -> None:
        self._choose(keep=not self._empty)

    def _replace(self) -> None:
        self._choose(keep=False)

    def _choose(self, *, keep: bool) -> None:
        template = self._model.value(self.view.currentIndex())
        if template is not None:
            self.template_chosen.emit(template, keep)
            self.accept()
