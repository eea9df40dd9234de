"""The small window in which a part of a topic is fitted to the minutes there are.

It shows at once what stays on the agenda and what waits for spare time; nothing is dropped.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from revmentor_desktop.domain.sessions import LONGEST_ITEM
from revmentor_desktop.domain.topics import SectionKind
from revmentor_desktop.services.fitting import Fit, fitted, paced_steps, parts_of, usual_minutes
from revmentor_desktop.services.steps import STEP_PARTS
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.icon_button import IconButton
from revmentor_desktop.ui.widgets.markdown_view import MarkdownView
from revmentor_desktop.ui.widgets.number_fields import MinutesField
from revmentor_desktop.ui.widgets.popup_window import PopupWindow
from revmentor_desktop.ui.widgets.text import TextLabel, without_mnemonic
from revmentor_desktop.ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from revmentor_desktop.domain.topics import Topic
    from revmentor_desktop.services.fitting import PacedStep
    from revmentor_desktop.ui.theme import Theme

WIDTH = 380
LIST_HEIGHT = 210
PADDING = 16
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PartPopup(PopupWindow):
    """Parts to choose, minutes to give, and what becomes of the steps; it closes itself.

    Signals: ``fitted(Fit)`` when the part is to be added.
    """

    fitted = Signal(object)

    def __init__(
        self, theme: Theme, topic: Topic, session: int, room: int, parent: QWidget
    ) -> None:
        super().__init__(theme, parent, PADDING)
        self.setObjectName("part_popup")
        self._theme = theme
        self._topic = topic
        title = self.tr("Add a part to session {number}").format(number=session)
        self.setAccessibleName(title)
        there = parts_of(topic)
        at_first = [part for part in there if part in STEP_PARTS] or there
        self.boxes = {part: self._made_box(part, part in at_first) for part in there}
        self._make_minutes()
        self.list = MarkdownView(theme, self.tr("What stays"))
        self.list.setFixedHeight(theme.scaled(LIST_HEIGHT))
        self.add = Button(theme, self.tr("Add"), "primary", icon="plus")
        self.add.clicked.connect(self._take)
        self._lay_out(title)
        self._ask_for(room)

    @property
    def fit(self) -> Fit:
        """What becomes of the steps as it is chosen now."""
        return fitted(self._topic, self._parts(), self.minutes.value())

    def open_above(self, widget: QWidget) -> None:
        """Show the popup over *widget*, the minutes ready to be typed."""
        self.adjustSize()
        area = widget.screen().availableGeometry()
        if self.height() > area.height():
            self.list.setFixedHeight(self.list.height() + area.height() - self.height())
            self.adjustSize()
        place = widget.mapToGlobal(QPoint(widget.width() - self.width(), -self.height() - 4))
        place.setX(max(area.left(), min(place.x(), area.right() - self.width())))
        place.setY(max(area.top(), min(place.y(), area.bottom() - self.height())))
        self.move(place)
        self.show()
        self.minutes.setFocus(Qt.FocusReason.PopupFocusReason)
        self.minutes.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Add with Enter, close with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() in ENTER and self.add.isEnabled():
            self._take()
        else:
            super().keyPressEvent(event)

    # --- layout ---------------------------------------------------------------------------

    def _made_box(self, part: SectionKind, checked: bool) -> TickBox:
        steps = len(paced_steps(self._topic, (part,)))
        pattern = self.tr("{part}: %Ln step(s), {minutes}", "", steps)
        if part is SectionKind.EXPECT:
            pattern = self.tr("{part}: %Ln of them, {minutes}", "", steps)
        minutes = labels.minutes(usual_minutes(self._topic, (part,)))
        words = pattern.format(part=labels.section(part), minutes=minutes)
        box = TickBox(self._theme, without_mnemonic(words), self)
        box.setAccessibleName(words)
        box.setChecked(checked)
        box.toggled.connect(self._follow_parts)
        return box

    def _make_minutes(self) -> None:
        theme = self._theme
        self.minutes = MinutesField(theme, self.tr("Minutes for this part"), most=LONGEST_ITEM)
        self.minutes.setKeyboardTracking(True)
        self.minutes.valueChanged.connect(self._show)
        self.less = IconButton(theme, "minus", self.tr("One minute less"))
        self.less.clicked.connect(self._shorten)
        self.more = IconButton(theme, "plus", self.tr("One minute more"))
        self.more.clicked.connect(self._lengthen)
        self.hint = TextLabel(theme, "", "small", wrap=True)

    def _lay_out(self, title: str) -> None:
        theme = self._theme
        card = self.card
        card.body.setSpacing(theme.scaled(8))
        card.body.addWidget(TextLabel(theme, title, "h3"))
        for box in self.boxes.values():
            card.body.addWidget(box)
        row = QHBoxLayout()
        row.setSpacing(theme.scaled(6))
        row.addWidget(TextLabel(theme, self.tr("Minutes")))
        row.addWidget(self.less)
        row.addWidget(self.minutes)
        row.addWidget(self.more)
        row.addWidget(self.hint, 1)
        card.body.addLayout(row)
        card.body.addWidget(self.list)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.add)
        card.body.addLayout(foot)
        self.setFixedWidth(theme.scaled(WIDTH))

    # --- what is shown --------------------------------------------------------------------

    def _parts(self) -> tuple[SectionKind, ...]:
        return tuple(part for part, box in self.boxes.items() if box.isChecked())

    def _ask_for(self, room: int) -> None:
        """Begin with the minutes that are free, or with what the parts usually take."""
        usual = usual_minutes(self._topic, self._parts())
        self.minutes.set_minutes(min(usual, room) if room > 0 else usual)
        self._show()

    def _follow_parts(self) -> None:
        """Give other parts the time they usually take."""
        if self._parts():
            self.minutes.set_minutes(usual_minutes(self._topic, self._parts()))
        self._show()

    def _show(self) -> None:
        """Show what stays and what waits."""
        fit = self.fit
        self.add.setEnabled(bool(fit.kept))
        self.hint.setText(self.tr("Faster than usual") if fit.hurried else "")
        self.list.show_html(self._listed(fit))
        self.list.setAccessibleDescription(self.tr("%Ln step(s) stay", "", len(fit.kept)))

    def _listed(self, fit: Fit) -> str:
        nothing, staying = self.tr("Choose a part of the topic."), self.tr("Stays on the agenda")
        if not fit.kept:
            return f"<p>{escape(nothing)}</p>"
        stays = f"<h3>{escape(staying)}</h3>{self._steps(fit.kept)}"
        if not fit.later:
            return stays
        later = escape(self.tr("If there is time"))
        return f"{stays}<h3>{later}</h3>{self._steps(fit.later)}"

    def _steps(self, steps: Sequence[PacedStep]) -> str:
        colour = self._theme.colour("textSecondary").name()
        items = "".join(
            f"<li>{escape(paced.step.line)}"
            f' <span style="color:{colour}">{_unbroken(labels.minutes(paced.minutes))}</span></li>'
            for paced in steps
        )
        return f"<ul>{items}</ul>"

    # --- slots ----------------------------------------------------------------------------

    def _shorten(self) -> None:
        self.minutes.setValue(self.minutes.value() - 1)

    def _lengthen(self) -> None:
        self.minutes.setValue(self.minutes.value() + 1)

    def _take(self) -> None:
        fit = self.fit
        self.close()
        self.fitted.emit(fit)


def _unbroken(words: str) -> str:
    """Return *words* for HTML so that no line ends within them."""
    return escape(words).replace(" ", "\u00a0")
