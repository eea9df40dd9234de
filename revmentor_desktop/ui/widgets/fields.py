"""Fields for a line of text: search, adding, and text that is edited in its place."""

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHideEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QStyle,
    QStyleOptionFrame,
    QWidget,
)

from revmentor_desktop.ui.theme import Theme, style_anew
from revmentor_desktop.ui.widgets.icon_button import IconButton
from revmentor_desktop.ui.widgets.icon_label import IconLabel
from revmentor_desktop.ui.widgets.painting import line_height, set_height
from revmentor_desktop.ui.widgets.text import tell_whole

_PAUSE_MS = 180
_INNER = 2
_LINE_MARGIN = 2
"""Pixels that Qt keeps free at both ends of a line."""
_LEAST = 28
MOST_PASTED = 1_000_000
"""Letters that several lines have together at the most; Qt cuts off what one line cannot hold."""
FIXED = "fixed"
"""The property of a text in place that cannot be begun."""


def set_state(widget: QWidget, state: str) -> None:
    """Set the ``state`` the style sheet looks at: focus, problem, editing, or nothing."""
    if widget.property("state") != state:
        widget.setProperty("state", state)
        style_anew(widget)
        widget.update()


def steps_of_program(event: QKeyEvent, *, can_undo: bool, can_redo: bool) -> bool:
    """Say whether the key takes back, or does again, something of the program.

    It is the field's own while the field has something to take back.
    """
    if event.matches(QKeySequence.StandardKey.Undo):
        return not can_undo
    return event.matches(QKeySequence.StandardKey.Redo) and not can_redo


class LevelLine(QLineEdit):
    """A line to type in whose letters stand equally high in every script.

    Qt centres a line by all that is written in it: one with Chinese stood higher than its example
    and than what is beside it, and jumped at the first such letter.  Of several lines that are
    pasted it makes one whose breaks cannot be seen, and are stored; here there is a space for each.

    Signals:
        pasted(tuple[str, ...]): several lines were pasted or dropped, each without its mark of a
            list; what stood in the field stands there still.  Only after ``take_lines``.
    """

    pasted = Signal(object)

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._stood = text
        self._selected = 0
        self._longest = self.maxLength()
        self._lowered = 0
        self._composed = ""
        self._keeps_steps = False
        self._takes_lines = self._joining = False
        self.textChanged.connect(self._follow_text)
        self.textEdited.connect(self._look_for_lines)
        self.selectionChanged.connect(self._follow_selection)
        self._stand_level()

    def take_lines(self) -> None:
        """Hand several lines over that are pasted at once, instead of making one of them."""
        self.setMaxLength(MOST_PASTED)
        self._takes_lines = True

    @property
    def lowered(self) -> int:
        """How many pixels what is written stands lower than Qt would have it."""
        return self._lowered

    def keep_steps(self) -> None:
        """Never leave undo and redo to the program: what it would take back is behind this line."""
        self._keeps_steps = True

    def hand_over(self) -> None:
        """Be empty, because what stood here is stored: to take it back is a step of the program."""
        self.setText("")

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the program where nothing that was typed can be taken back."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and not self._keeps_steps
            and steps_of_program(
                event, can_undo=self.isUndoAvailable(), can_redo=self.isRedoAvailable()
            )
        ):
            event.ignore()
            return False
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand level in another height."""
        super().resizeEvent(event)
        self._stand_level()

    def changeEvent(self, event: QEvent) -> None:
        """Stand as letters of another size do."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._stand_level()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Stand level also while a word is composed."""
        super().inputMethodEvent(event)
        self._composed = event.preeditString()
        self._stand_level()

    def base(self) -> int:
        """Return how many pixels below the upper edge the letters stand."""
        room = self._room().marginsRemoved(self.textMargins())
        line = set_height(self.font(), self.displayText())
        return room.y() + (room.height() - line + 1) // 2 + self.fontMetrics().ascent()

    def _follow_text(self, _told: str) -> None:
        self._stood = self.text()  # what is told may be gone already, with lines handed over
        self._follow_selection()
        self._stand_level()

    def _follow_selection(self) -> None:
        self._selected = self.selectionLength()

    def _look_for_lines(self, text: str) -> None:
        """Hand over the lines that were put in, if there are several, or make one of them."""
        if self._joining:
            return
        stood, end = self._stood, self.cursorPosition()
        begin = len(stood) - self._selected - (len(text) - end)
        new = text[begin:end]
        lines = new.splitlines()
        if len(lines) > 1 and self._takes_lines:
            from revmentor_desktop.services.pasted_lines import pasted_lines

            said = pasted_lines(new)
            if len(said) > 1:
                self.setText(stood)
                self.pasted.emit(said)
                return
        is_put_in = begin >= 0 and text == stood[:begin] + new + stood[begin + self._selected :]
        if is_put_in and lines and lines != [new]:
            self._join(lines, stood, begin)
        if len(self.text()) > self._longest:
            self.setText(self.text()[: self._longest])

    def _join(self, lines: list[str], stood: str, begin: int) -> None:
        """Write *lines* as one, in the place of those that were put in at *begin*.

        It is one step to take back, as what was put in would be.
        """
        self._joining = True
        selected, end = self._selected, self.cursorPosition()
        self.undo()
        if self.text() != stood:
            self.redo()
            selected = end - begin
        self.end(False)  # what was typed before is a step of its own where the cursor was moved
        self.home(False)
        if selected:
            self.setSelection(begin, selected)
        else:
            self.setCursorPosition(begin)
        self.insert(" ".join(part for line in lines if (part := line.strip())))
        self._joining = False

    def _stand_level(self) -> None:
        font, sides, lowered = self.font(), self.textMargins(), 0
        own, set_now = (
            set_height(font, text) for text in ("", self.displayText() + self._composed)
        )
        if set_now != own:
            room = self._room().marginsRemoved(sides).height() + 1
            lowered = (room - own) // 2 - (room - set_now) // 2
        if lowered != self._lowered:
            sides.setTop(sides.top() + lowered - self._lowered)
            sides.setBottom(sides.bottom() - lowered + self._lowered)  # as high as before
            self._lowered = lowered
            self.setTextMargins(sides)

    def _room(self) -> QRect:
        """Return where the line is written, its margins included."""
        return self.style().subElementRect(
            QStyle.SubElement.SE_LineEditContents, self._option(), self
        )

    def _option(self) -> QStyleOptionFrame:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        return option


class BareLine(LevelLine):
    """A line to type in; an example in it that does not fit is in its tooltip."""

    def setPlaceholderText(self, words: str) -> None:
        """Show another example."""
        tell_whole(self, self.placeholderText(), cut=False)
        super().setPlaceholderText(words)
        self._see_whether_it_fits()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See whether the example fits."""
        super().resizeEvent(event)
        self._see_whether_it_fits()

    def _see_whether_it_fits(self) -> None:
        words = self.placeholderText()
        room = self.contentsRect().width() - 2 * _LINE_MARGIN
        tell_whole(self, words, cut=self.fontMetrics().horizontalAdvance(words) > room)


class IconField(QFrame):
    """A line to type in with an icon before it, in one frame: for search and for adding.

    Signals:
        edited(str): the text changed by typing or clearing.
        entered(str): Enter was pressed.
        went_down(): the Down key was pressed, to go to the results.
        pasted(tuple[str, ...]): several lines were pasted, for a field that ``adds``.
    """

    edited = Signal(str)
    entered = Signal(str)
    went_down = Signal()
    pasted = Signal(object)

    def __init__(
        self,
        theme: Theme,
        icon: str,
        name: str,
        placeholder: str = "",
        *,
        clear_name: str = "",
        adds: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("kind", "field")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.line = BareLine()
        self.line.setProperty("kind", "bare")
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(placeholder)
        self.line.installEventFilter(self)
        self.line.textChanged.connect(self._changed)
        self.line.returnPressed.connect(self._entered)
        if adds:
            self.line.take_lines()
            self.line.pasted.connect(self.pasted)
        self._icon = IconLabel(theme, icon, "textTertiary", size=16)
        self._clear = IconButton(theme, "x", clear_name, size=14)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.clicked.connect(self.clear)
        self._clear.hide()
        self._clearable = bool(clear_name)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._icon)
        self._row.addWidget(self.line, 1)
        self._row.addWidget(self._clear)
        self.setFocusProxy(self.line)
        theme.resized.connect(self._follow_theme)
        self._follow_theme()

    def text(self) -> str:
        """Return what is written."""
        return self.line.text()

    def setText(self, text: str) -> None:
        """Write something else; emits ``edited`` as typing would."""
        self.line.setText(text)

    def clear(self) -> None:
        """Empty the field and keep the focus in it."""
        self.line.clear()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def hand_over(self) -> None:
        """Empty the field, because what stood in it is stored, and keep the focus in it."""
        self.line.hand_over()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_problem(self, problem: bool) -> None:
        """Outline the field because what is written cannot be taken."""
        set_state(self, "problem" if problem else "focus" if self.line.hasFocus() else "")

    def sizeHint(self) -> QSize:
        """Return the height of a control and room for some words."""
        return QSize(self._theme.scaled(220), self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return the height of a control and a little room."""
        return QSize(self._theme.scaled(120), self._theme.scaled(34))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the focus on the frame; let Esc clear and Down go to the results."""
        kind = event.type()
        if kind in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            if self.property("state") != "problem":
                set_state(self, "focus" if kind == QEvent.Type.FocusIn else "")
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape and self._clearable and self.text():
                self.clear()
                return True
            if event.key() == Qt.Key.Key_Down:
                self.went_down.emit()
                return True
        return super().eventFilter(watched, event)

    def _changed(self, _told: str) -> None:
        text = self.text()  # lines that were pasted are told, and not there any more
        self._clear.setVisible(self._clearable and bool(text))
        self.edited.emit(text)

    def _entered(self) -> None:
        self.entered.emit(self.text())

    def _follow_theme(self) -> None:
        scaled = self._theme.scaled
        self._row.setContentsMargins(scaled(10), 0, scaled(3), 0)
        self._row.setSpacing(scaled(8))
        self.updateGeometry()


class SearchField(IconField):
    """A field to search with.

    Signals:
        searched(str): typing stopped for a moment, or Enter was pressed.
    """

    searched = Signal(str)

    def __init__(
        self,
        theme: Theme,
        name: str,
        placeholder: str = "",
        *,
        clear_name: str = "",
        clearable: bool = True,
        pause_ms: int = _PAUSE_MS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            theme,
            "search",
            name,
            placeholder,
            clear_name=(clear_name or self.tr("Clear")) if clearable else "",
            parent=parent,
        )
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(pause_ms)
        self._pause.timeout.connect(self._search)
        self.edited.connect(self._wait)
        self.entered.connect(self._search_now)

    def hideEvent(self, event: QHideEvent) -> None:
        """Search no more for what is out of sight."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._pause.stop()

    def _wait(self, _text: str) -> None:
        self._pause.start()

    def _search_now(self, _text: str) -> None:
        self._pause.stop()
        self._search()

    def _search(self) -> None:
        self.searched.emit(self.text())


class InlineText(LevelLine):
    """Text that looks like a label and can be edited where it stands.

    A click, F2 or Enter begins; leaving or Enter keeps; Esc takes back.  Nothing begins while it
    has the property ``FIXED``.

    Signals:
        edited(str): another text was kept.
    """

    edited = Signal(str)

    def __init__(
        self,
        theme: Theme,
        name: str,
        text: str = "",
        kind: str = "body",
        *,
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._theme = theme
        self._kept = self._begun = text
        self.setProperty("kind", "flat")
        self.setProperty("t", kind)
        self.setProperty("ring", False)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setText(text)
        self.setReadOnly(True)
        self.setCursorPosition(0)
        sides = self.textMargins()
        sides.setLeft(-_INNER)
        self.setTextMargins(sides)
        self.returnPressed.connect(self._enter)

    def set_text(self, text: str) -> None:
        """Show another text, unless it is being edited."""
        self._kept = text
        if self.isReadOnly():
            self.setText(text)
            self.setCursorPosition(0)
            self.updateGeometry()

    def is_editing(self) -> bool:
        """Return whether the text is being edited."""
        return not self.isReadOnly()

    def begin(self) -> None:
        """Begin to edit, all of the text selected, unless the text is fixed."""
        if self.isReadOnly() and not self.property(FIXED):
            self.setReadOnly(False)
            self._begun = self.text()
            set_state(self, "editing")
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.selectAll()

    def set_problem(self, problem: bool) -> None:
        """Outline the text because it cannot be taken; it stays as written."""
        set_state(self, "problem" if problem else "editing" if self.is_editing() else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin with F2, take back with Esc."""
        if event.key() == Qt.Key.Key_F2:
            self.begin()
        elif event.key() == Qt.Key.Key_Escape and self.is_editing():
            self.setText(self._kept)
            self._end()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Begin with a click."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self.begin()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard is here, without editing yet."""
        super().focusInEvent(event)
        if self.isReadOnly():
            set_state(self, "focus")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what was written when the focus goes elsewhere in the window."""
        super().focusOutEvent(event)
        if event.reason() == Qt.FocusReason.PopupFocusReason:
            return
        self._keep()

    def sizeHint(self) -> QSize:
        """Return room for the text and the line below it."""
        self.ensurePolished()
        width = self.fontMetrics().horizontalAdvance(self.text() or self.placeholderText())
        height = line_height(self.font(), self.text()) + self._theme.scaled(6) + _INNER
        return QSize(width + self._theme.scaled(16), max(_LEAST, height))

    def minimumSizeHint(self) -> QSize:
        """Return a small width: a long title never forces a window open."""
        return QSize(self._theme.scaled(80), self.sizeHint().height())

    def _enter(self) -> None:
        if self.is_editing():
            self._keep()
        else:
            self.begin()

    def _keep(self) -> None:
        text, editing = self.text(), self.is_editing()
        new = editing and text not in (self._begun, self._kept)
        if new:
            self._kept = text
        elif editing:  # what holds may be said otherwise by now
            self.setText(self._kept)
        self._end()
        if new:
            self.edited.emit(text)

    def _end(self) -> None:
        self.setReadOnly(True)
        self.deselect()
        self.setCursorPosition(0)
        set_state(self, "focus" if self.hasFocus() else "")
