"""The editor of a topic, over the whole page: fields, and quietly beside them what is thin.

What is typed is kept in a draft and handed to the store when typing pauses, when a field or the
page is left, and when the program settles.  A topic that is not the pair's own says so, and
becomes its own copy with the first change.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from revmentor_desktop.services.library import Home
from revmentor_desktop.services.own_topics import shelf_called
from revmentor_desktop.ui.autosave import Autosave
from revmentor_desktop.ui.library.difference_dialog import DifferenceDialog
from revmentor_desktop.ui.library.origin import origin_words
from revmentor_desktop.ui.library.shelf_dialog import ShelfDialog
from revmentor_desktop.ui.library.thinness import Thinness
from revmentor_desktop.ui.library.topic_draft import TopicDraft
from revmentor_desktop.ui.library.topic_form import TopicForm
from revmentor_desktop.ui.page import MARGIN, NARROW_MARGIN
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.card import Rule, Surface
from revmentor_desktop.ui.widgets.page_scroll import PageScroll
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from revmentor_desktop.domain.topics import AnyShelf, Topic
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.library.topic_deeds import TopicDeeds

MEASURE = 720
PANEL = 264
PAD = 20
PANEL_FROM = 860
"""Effective width from which what is thin stands beside the fields, not below them."""


class TopicEditor(Surface):
    """Shows and edits one topic.

    Signals: ``closed()`` when one is done; ``kept()`` after something was stored; ``gone()`` when
    the topic was removed elsewhere.
    """

    closed = Signal()
    kept = Signal()
    gone = Signal()

    def __init__(self, desk: Desk, deeds: TopicDeeds, today: date) -> None:
        super().__init__("page")
        self._desk = desk
        self._deeds = deeds
        self._filling = False
        self.setObjectName("topic_editor")
        self.draft = TopicDraft(desk, self, self)
        self._autosave = Autosave(self._save_typed, self)
        self._make_head()
        self.form = TopicForm(desk.theme, desk.library, today)
        self._make_body()
        self._lay_out()
        self._connect()
        self._follow_theme()

    # --- which topic ----------------------------------------------------------------------

    @property
    def topic(self) -> Topic | None:
        """The topic as it is stored, or typed where it is not yet."""
        return self.draft.topic

    def show_topic(self, topic: Topic) -> None:
        """Show *topic* as the library has it; what was typed in another must have been saved."""
        self._autosave.forget()
        self.draft.take(topic)
        self._fill()
        self.fields.verticalScrollBar().setValue(0)

    def show_new(self, title: str, shelf: AnyShelf) -> None:
        """Show a new topic; it is stored once something is written."""
        self._autosave.forget()
        chinese = QLocale().language() == QLocale.Language.Chinese
        self.draft.begin(title, shelf, "zh-Hant" if chinese else "en")
        self._fill()
        self.fields.verticalScrollBar().setValue(0)
        self.save()
        self.draft.settle_id()

    def choose_new_shelf(self) -> None:
        """Ask for the name of a shelf that is not there yet; the topic stays until there is one."""
        if self.draft.topic is not None:
            self.form.show_shelves(self._desk.library, self.draft.topic.shelf)
            dialog = ShelfDialog(self._desk.theme, "", self)
            dialog.named.connect(self._take_shelf)
            dialog.open()

    def show_difference(self) -> None:
        """Show how the pair's own copy differs from the original."""
        self.settle()
        topic = self.draft.topic
        behind = self._desk.library.origin(topic.id).behind if topic is not None else None
        if topic is not None and behind is not None:
            dialog = DifferenceDialog(self._desk.theme, behind, topic, self)
            dialog.original_wanted.connect(self.go_back)
            dialog.open()

    def go_back(self) -> None:
        """Go back from the pair's own copy to the original, and show that."""
        if self.settle() and self.draft.topic is not None:
            self._deeds.take_back(self.draft.topic.id)

    def follow(self) -> None:
        """Take over what others did to the topic."""
        topic = self.draft.topic
        if topic is None or self.draft.is_new:
            return
        now = self._desk.library.by_id.get(topic.id)
        if now is None:
            self._autosave.forget()
            self.draft.drop()
            self.gone.emit()
            return
        self._autosave.forget()
        self.draft.take(now)
        self._fill()

    def drop(self) -> None:
        """Have no topic; what is typed was saved."""
        self._autosave.forget()
        self.draft.drop()

    # --- saving ---------------------------------------------------------------------------

    def save(self) -> bool:
        """Store what is typed; return False when it could not be, and is still here."""
        self._autosave.forget()
        if self.draft.topic is None:
            return True
        self.draft.write(self.form.written(self.draft.topic))
        return self.draft.save()

    def settle(self, *, at_once: bool = True) -> bool:
        """Store what is typed and have links follow its title, because the program needs it so.

        Return False when it could not be stored, and is still here.  Where it need not be *at_once*
        very many links may follow later.
        """
        if not self.save():
            return False
        self.draft.keep_links(at_once=at_once)
        return True

    # --- where the focus is ---------------------------------------------------------------

    def focus_title(self) -> None:
        """Go to the title, all of it selected."""
        self.form.title.setFocus(Qt.FocusReason.OtherFocusReason)
        self.form.title.selectAll()

    # --- Qt -------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Be done with Esc: everything is kept."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what is thin beside the fields or below them."""
        super().resizeEvent(event)
        self._arrange()

    # --- parts ----------------------------------------------------------------------------

    def _make_head(self) -> None:
        theme = self._desk.theme
        self.head = QWidget()
        self.back = Button(theme, self.tr("Back"), "inline", icon="arrow-left")
        self.done = Button(theme, self.tr("Done"), "primary")
        self.told = TextLabel(theme, "", "small", wrap=True)
        self.told.setObjectName("whose_topic")
        self.difference = Button(theme, self.tr("Show what is different"), "link")
        self.original = Button(theme, self.tr("Back to the original"), "link")

    def _make_body(self) -> None:
        theme = self._desk.theme
        self.fields = PageScroll(theme, content_max=MEASURE, ends=20)
        self.fields.setObjectName("topic_fields")
        self.fields.body.addWidget(self.form)
        self.thinness = Thinness(theme)
        self.panel = Surface("sunken", edge="left")
        self.hints = PageScroll(theme, margin=PAD, narrow_margin=PAD, ends=PAD)
        inside = QVBoxLayout(self.panel)
        inside.setContentsMargins(1, 0, 0, 0)
        inside.addWidget(self.hints)

    def _lay_out(self) -> None:
        self._row = QHBoxLayout()
        self._row.addWidget(self.back)
        self._row.addStretch(1)
        self._row.addWidget(self.done)
        self._links = QHBoxLayout()
        self._links.addWidget(self.told, 1)
        self._links.addWidget(self.difference)
        self._links.addWidget(self.original)
        self._head_column = QVBoxLayout(self.head)
        self._head_column.addLayout(self._row)
        self._head_column.addLayout(self._links)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.fields, 1)
        body.addWidget(self.panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(Rule())
        column.addLayout(body, 1)

    def _connect(self) -> None:
        self.back.clicked.connect(self.closed)
        self.done.clicked.connect(self.closed)
        self.difference.clicked.connect(self.show_difference)
        self.original.clicked.connect(self.go_back)
        self.form.typed.connect(self._touch)
        self.form.left.connect(self._leave)
        self.form.title_left.connect(self._leave_title)
        self.form.changed.connect(self._store)
        self.form.shelf_wanted.connect(self.choose_new_shelf)
        self.thinness.wanted.connect(self._go_to)
        self.draft.kept.connect(self._show_kept)
        self.draft.owned.connect(self._tell_owned)
        self._desk.commands.settling.connect(self.settle)
        self._desk.theme.resized.connect(self._follow_theme)

    # --- showing --------------------------------------------------------------------------

    def _fill(self) -> None:
        topic = self.draft.topic
        if topic is None:
            return
        self._filling = True
        try:
            self.form.show_topic(topic, self._desk.library)
        finally:
            self._filling = False
        self._show_kept()

    def _show_kept(self) -> None:
        """Say whose the topic is now, and what it lacks."""
        topic = self.draft.topic
        if topic is None:
            return
        workspace, origin = self._desk.workspace, self._desk.library.origin(topic.id)
        if self.draft.is_new:
            words = self.tr("A new topic of yours. It is kept as you type.")
        elif origin.home is Home.OWN:
            today = workspace.now().date()
            words = origin_words(origin, workspace.pair.zone, today)
        elif origin.pack is not None:
            words = self.tr("From the pack {pack}. What you change becomes your own copy.")
            words = words.format(pack=origin.pack.title)
        else:
            words = self.tr("It comes with RevMentor. What you change becomes your own copy.")
        self.told.setText(words)
        copied = origin.home is Home.OWN and origin.behind is not None
        self.difference.setVisible(copied)
        self.original.setVisible(copied)
        self.thinness.show_topic(topic)
        self.setAccessibleName(self.tr("Edit the topic «{title}»").format(title=topic.title))
        self.kept.emit()

    def _arrange(self) -> None:
        """Take the side panel below the fields where there is no room beside them."""
        beside = self.width() / self._desk.theme.text_size >= PANEL_FROM
        self.panel.setVisible(beside)
        there = self.hints if beside else self.fields
        if there.body.indexOf(self.thinness) < 0:
            there.body.addWidget(self.thinness)  # and so out of the other
            self.thinness.show()
        scaled = self._desk.theme.scaled
        side = scaled(MARGIN if beside else NARROW_MARGIN)
        self.fields.set_side(side)
        self._head_column.setContentsMargins(side, scaled(14), side, scaled(10))

    def _follow_theme(self) -> None:
        scaled = self._desk.theme.scaled
        self.panel.setFixedWidth(scaled(PANEL))
        self._head_column.setSpacing(scaled(4))
        self._links.setSpacing(scaled(14))
        self._arrange()

    # --- slots ----------------------------------------------------------------------------

    def _touch(self) -> None:
        if self.draft.topic is not None and not self._filling:
            self._autosave.touch()

    def _save_typed(self) -> None:
        """Store what was typed; links follow a title when it is left, not half of one."""
        self.save()

    def _leave(self) -> None:
        """Save when a field is left; what is typed in the next one is another step.

        One that is left because it goes while all are filled is no field somebody left: what
        stands in the others by then is not what is written.
        """
        if self._filling:
            return
        self.save()
        self.draft.end_run()

    def _leave_title(self) -> None:
        if self._filling:
            return
        self.settle(at_once=False)
        self.draft.settle_id()
        self.draft.end_run()

    def _store(self, gone: str) -> None:
        """Store a choice, and offer to take back what is *gone*."""
        if self._filling or self.draft.topic is None:
            return
        self.draft.end_run()
        if self.save() and gone:
            self._desk.offer_undo(gone)
        self.draft.end_run()

    def _take_shelf(self, name: str) -> None:
        shelf = shelf_called(name, self._deeds.named_shelves())
        if shelf is not None:
            self.form.show_shelves(self._desk.library, shelf)
            self._store("")

    def _go_to(self, part: object) -> None:
        field = self.form.part(part)  # type: ignore[arg-type]  # a signal carries an object
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.fields.ensureWidgetVisible(field, 0, self._desk.theme.scaled(80))

    def _tell_owned(self) -> None:
        undo = self._desk.commands.undo
        self._desk.notices.toast(
            self.tr("This is your own copy now. The original is kept"), self.tr("Undo"), undo
        )
