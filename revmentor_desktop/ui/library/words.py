"""The Words: what topics explain and what the pair has written down, as one glossary.

The pane reads the pair's words when it is shown and follows their changes; the search field is
the page's, shared with the cards.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from revmentor_desktop.domain.sessions import Session
from revmentor_desktop.domain.terms import ExplainAgain, Term
from revmentor_desktop.domain.topics import ImportedPack, OwnTopic, PackTopic
from revmentor_desktop.domain.wording import word_id
from revmentor_desktop.services.capture import split_meaning
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.library.word_choice import From, WordsMemory
from revmentor_desktop.ui.library.word_deeds import WordDeeds
from revmentor_desktop.ui.library.word_list import AGAIN_KEY, WordList
from revmentor_desktop.ui.library.word_rows import WordRows
from revmentor_desktop.ui.library.word_table import WordTable
from revmentor_desktop.ui.stepwise import Stepwise
from revmentor_desktop.ui.widgets.empty_state import EmptyState
from revmentor_desktop.ui.widgets.fields import IconField
from revmentor_desktop.ui.widgets.segmented import Choice, Segmented
from revmentor_desktop.ui.widgets.text import without_mnemonic

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.domain.ids import TopicId
    from revmentor_desktop.services.glossary import Entry
    from revmentor_desktop.ui.desk import Desk

ADD_WIDEST = 260

MANY = 1000
"""Topics and words of the pair; from so many on the list is made in steps."""

FOLLOWED = (Term, ExplainAgain, Session, OwnTopic, PackTopic, ImportedPack)
"""Kinds of values that the list is made of."""


class WordsPane(QWidget):
    """A filter, a field to add a word, and the list.

    Signals: ``topic_wanted(TopicId)`` to read a topic, ``search_cleared()`` when a search is in
    the way of what is to be shown, ``counted()`` when there are as many words as were read,
    ``deeds_changed()``.
    """

    topic_wanted = Signal(str)
    search_cleared = Signal()
    counted = Signal()
    deeds_changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._text = ""
        self._table = WordTable(desk.workspace)
        self._write = WordDeeds(desk, self)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(0)
        self._late.timeout.connect(self.follow)
        self._written = QTimer(self)
        self._written.setSingleShot(True)
        self._written.setInterval(0)
        self._written.timeout.connect(self.read)
        self._making = Stepwise(self)
        self._making.ended.connect(self._show_made)
        self._awaited: str | WordsMemory | None = None
        """The word, or all of what was left, that is shown once there are words."""
        self.setObjectName("words_pane")
        self._make_parts()
        self._lay_out()
        self._connect()
        self._follow_theme()

    # --- what it shows --------------------------------------------------------------------

    @property
    def chosen(self) -> From:
        """Which words are listed."""
        return From(self.filter.current())

    @property
    def entry(self) -> Entry | None:
        """The entry deeds are for: the one that is selected."""
        selected = self.list.selectionModel().hasSelection()
        return self.list.row.entry if selected and self.list.row is not None else None

    def count(self) -> int:
        """Return how many words there are."""
        return len(self._table.entries)

    def read(self) -> None:
        """Read the words anew and show them now, for who has changed one here."""
        self._late.stop()
        self._written.stop()
        self._making.stop()
        for _ in self._steps():
            pass
        self._show_made()

    def follow(self, text: str | None = None) -> None:
        """Read the words anew and show them, with *text* those that it finds.

        Where they are very many, what is there stays until they are read in steps.
        """
        if text is not None:
            self._text, self._awaited = text, None
        if self._is_much():
            self._making.begin_when_painted(self._steps())
        else:
            self.read()

    def _is_much(self) -> bool:
        library = self._desk.library
        if self._table.is_at_hand(library):
            return False
        topics = len(library.heads)
        return topics > MANY or topics + len(self._desk.workspace.read.terms()) > MANY

    def _steps(self) -> Iterator[None]:
        """Read the words, and make their rows, in steps."""
        yield from self._table.bring_up_to_date(self._desk.library)
        self._table.rows(self._text, self.chosen)
        yield  # whoever shows them has a turn of its own

    def _show_made(self, _last: object = None) -> None:
        """Show what was made, and in it what was waited for."""
        awaited, self._awaited = self._awaited, None
        self._show()
        self.counted.emit()
        if isinstance(awaited, WordsMemory):
            self.recall(awaited)
        elif awaited is not None:
            self.show_word(awaited)

    def look_for(self, text: str) -> int:
        """Show the words that *text* finds; return how many."""
        self._awaited = None
        self.list.settle()
        changed, self._text = text != self._text, text
        self._arrive()
        self._show()
        if changed and text:
            self.list.scrollToTop()
        return self.rows.rowCount()

    def show_word(self, key: str) -> None:
        """Bring the row called *key* into view; filter and search give way if they hide it.

        It is among the words that were read last, or are being read.
        """
        if self._is_first_sight:
            self._awaited = key
            return
        if not self.rows.index_of(key).isValid():
            self.filter.set_current(From.ALL.value)
            self.search_cleared.emit()
            self.look_for("")
        self.list.choose(key)

    def memory(self) -> WordsMemory:
        """Return filter, current word and how far the list is scrolled."""
        if isinstance(self._awaited, WordsMemory):
            return self._awaited
        key = self.entry.key if self.entry else self._awaited or ""
        return WordsMemory(self.chosen, key, self.list.verticalScrollBar().value())

    def recall(self, memory: WordsMemory) -> None:
        """Bring back what ``memory`` returned."""
        self.filter.set_current(memory.chosen.value)
        if self._is_first_sight:
            self._awaited = memory
            return
        self._show()
        self.list.choose(memory.key)
        self.list.doItemsLayout()
        self.list.verticalScrollBar().setValue(memory.scrolled)

    def deeds(self) -> Mapping[Deed, Callable[[], None]]:
        """Return what can be done: adding, and more with the word that is selected."""
        possible: dict[Deed, Callable[[], None]] = {Deed.NEW_HERE: self.focus_add}
        if self.entry is not None:
            possible[Deed.RENAME] = self.edit_word
        if self.entry is not None and self.entry.term is not None:
            possible[Deed.DELETE] = self.delete_word
            possible[Deed.BETWEEN_US] = self.turn_between_us
        return possible

    def focus_list(self) -> None:
        """Put the focus on the words; on the field to add one if there are none."""
        if self.rows.rowCount() or self._making.busy:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.focus_add()

    def focus_add(self) -> None:
        """Put the focus into the field to add a word."""
        self.add_field.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def enter_first(self) -> None:
        """Go from a search to the first word it found."""
        self._awaited = None
        self._arrive()
        if self.rows.rowCount():
            self.list.setCurrentIndex(self.rows.index(0, 0))
            self.focus_list()

    # --- what can be done -----------------------------------------------------------------

    def add_word(self, text: str) -> None:
        """Add *text* as a word and go on to its meaning; a word that is there is shown instead.

        What a topic explains already is kept with that meaning, to be rephrased, unless *text*
        has one behind a colon.
        """
        word, meaning = split_meaning(" ".join(text.split()))
        if not word:
            return
        self._arrive()
        wanted = word_id(word)
        here = [one for one in self._table.entries if one.id == wanted]
        term = next((one.term for one in here if one.term is not None), None)
        if term is not None and meaning:  # what was typed for it stays where it is
            self._show_term(term)
            return
        if term is None:
            kept = bool(here) and not meaning
            term = self._write.keep(here[0]) if kept else self._write.add(word, meaning)
        if term is not None:
            self.add_field.line.hand_over()
            self._show_term(term)
            self.list.begin(at_meaning=True)

    def add_words(self, lines: Sequence[str]) -> None:
        """Add each of *lines* that were pasted as a word with its meaning; say how many.

        Where all of them are there already, the first is shown.
        """
        self._arrive()
        new = self._write.add_all(lines, self._table.entries)
        if new:
            self._show_term(new[-1])
            self._desk.offer_undo(labels.lines_added(len(new)))
            return
        first = word_id(split_meaning(lines[0])[0])
        for entry in self._table.entries:
            if entry.id == first and entry.term is not None:
                self.show_word(entry.key)

    def keep_word(self) -> None:
        """Copy the word to the pair's own, to be rephrased."""
        self._arrive()
        if self.entry is not None and self.entry.term is None:
            term = self._write.keep(self.entry)
            if term is not None:
                self._show_term(term)

    def edit_word(self) -> None:
        """Write the word where it stands; a topic's word is kept as ours first."""
        self.keep_word()
        if self.entry is not None and self.entry.term is not None:
            self.list.begin()

    def turn_clear(self) -> None:
        """Mark the pair's own word as clear, or as not clear any more."""
        self._arrive()
        if self.entry is not None and self.entry.term is not None:
            self._write.turn_clear(self.entry.term)
            self.read()

    def turn_between_us(self) -> None:
        """Keep the pair's own word between the two, or no longer."""
        self._arrive()
        if self.entry is not None and self.entry.term is not None:
            self._write.turn_between_us(self.entry.term)
            self.read()

    def turn_again(self) -> None:
        """Ask for the word to be explained again, or take that back."""
        self._arrive()
        entry = self.entry
        if entry is not None and self._write.turn_again(
            entry.word, self._table.again, self._table.waiting
        ):
            self.read()

    def delete_word(self) -> None:
        """Delete the pair's own word; the next row becomes current."""
        self._arrive()
        entry, row = self.entry, self.list.currentIndex().row()
        if entry is not None and entry.term is not None and self._write.delete(entry.term):
            self.read()
            last = self.rows.rowCount() - 1
            if last >= 0:
                self.list.setCurrentIndex(self.rows.index(min(row, last), 0))
            self.focus_list()

    def open_word(self) -> None:
        """Read the topic of the word; a word without one is written."""
        if self.entry is not None and self.entry.topics:
            self.topic_wanted.emit(self.entry.topics[0].id)
        elif not self._desk.workspace.read_only:
            self.edit_word()

    # --- layout ---------------------------------------------------------------------------

    def _make_parts(self) -> None:
        theme = self._desk.theme
        choices = (
            Choice(From.ALL.value, self.tr("All")),
            Choice(From.TOPICS.value, self.tr("From topics")),
            Choice(From.OURS.value, self.tr("Ours")),
        )
        self.filter = Segmented(theme, self.tr("Which words"), choices)
        self.add_field = IconField(
            theme,
            "plus",
            self.tr("Add a word"),
            self.tr("Add a word"),
            clear_name=self.tr("Clear"),
            adds=True,
        )
        self.add_field.setObjectName("add_word")
        self.add_field.setProperty("writes", True)
        self.rows = WordRows(self)
        self.list = WordList(theme, self.rows)
        self.empty = EmptyState(theme, "book-a", "")

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        self._head.addWidget(self.filter)
        self._head.addStretch(1)
        self._head.addWidget(self.add_field, 4)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(self._stack, 1)

    def set_margin(self, head: int, aside: int) -> None:
        """Line the head up with what stands over it.

        That is the title, *head* from the left edge of the list, and the search, *aside* from the
        end of its row.
        """
        scaled = self._desk.theme.scaled
        self._column.setContentsMargins(0, 0, 0, 0)
        self._head.setContentsMargins(head, 0, head + scaled(12) + aside, 0)

    def _connect(self) -> None:
        self.filter.chosen.connect(self._follow_filter)
        self.add_field.entered.connect(self.add_word)
        self.add_field.pasted.connect(self.add_words)
        self.add_field.went_down.connect(self.focus_list)
        self.list.picked.connect(self.deeds_changed)
        self.list.entered_word.connect(self.open_word)
        self.list.edit_wanted.connect(self.edit_word)
        self.list.clear_wanted.connect(self.turn_clear)
        self.list.again_wanted.connect(self.turn_again)
        self.list.delete_wanted.connect(self.delete_word)
        self.list.menu_wanted.connect(self._show_menu)
        self.list.written.connect(self._keep_written)
        self.empty.pressed.connect(self._follow_empty)
        self._desk.commands.changed.connect(self._note_change)
        self._desk.commands.settling.connect(self.list.settle)
        self._desk.theme.resized.connect(self._follow_theme)

    def _follow_theme(self) -> None:
        scaled = self._desk.theme.scaled
        self._head.setSpacing(scaled(12))
        self._column.setSpacing(scaled(10))
        self.add_field.setMaximumWidth(scaled(ADD_WIDEST))

    # --- private --------------------------------------------------------------------------

    @property
    def _is_first_sight(self) -> bool:
        """Whether words are being read, and there are none yet."""
        return self._making.busy and not self.rows.rowCount()

    def _arrive(self) -> None:
        """Have all words there as they are now, for who cannot wait for them."""
        if self._making.busy or self._late.isActive() or self._written.isActive():
            self.read()

    def _show(self) -> None:
        """Show the words that are chosen and found, or why there are none."""
        rows = self._table.rows(self._text, self.chosen)
        editor = self.list.editor
        if editor is not None and all(row.entry.key != editor.key for row in rows):
            self.list.settle()  # its row goes, and it goes with it
        self.list.show_rows(rows)
        count = len(rows)
        self.list.setAccessibleDescription(self.tr("%Ln word(s)", "", count))
        if not count:
            self._explain_emptiness()
        self._stack.setCurrentWidget(self.list if count else self.empty)
        self.deeds_changed.emit()

    def _explain_emptiness(self) -> None:
        if not self._text:
            fact = self.tr("Words explained in topics and sessions gather here.")
            self.empty.set_words(fact, "", self.tr("Add a word"))
            return
        fact = self.tr("No word matches '{text}'.").format(text=self._text)
        elsewhere = len(self._table.found(self._text, From.ALL))
        if elsewhere:
            help_text = self.tr("%Ln among all words", "", elsewhere)
            self.empty.set_words(fact, help_text, self.tr("Look among all words"))
        else:
            self.empty.set_words(fact, "", self.tr("Clear the search"))

    def _follow_empty(self) -> None:
        if not self._text:
            self.focus_add()
        elif self._table.found(self._text, From.ALL):
            self.filter.set_current(From.ALL.value)
            self._show()
            self.focus_list()
        else:
            self.search_cleared.emit()

    def _show_term(self, term: Term) -> None:
        self.read()
        self.show_word(f"term:{term.id}")

    def _keep_written(self, key: str, word: str, meaning: str) -> None:
        """Store what was written; the list follows once its editor is closed.

        The word may be another by now than the list says.  If it is gone, it is added anew: what
        somebody has written is not thrown away.
        """
        term = self._desk.workspace.read.find(Term, key.removeprefix("term:"))
        if term is None:
            stored = self._write.add(word, meaning) is not None
        else:
            stored = self._write.write(term, word, meaning)
        if stored:
            self._written.start()

    def _follow_filter(self, _key: str) -> None:
        self._awaited = None
        self._arrive()
        self._show()
        self.list.scrollToTop()

    def _note_change(self, change_set: ChangeSet, origin: object) -> None:
        self._table.note(change_set)
        if origin is not self and self.isVisible() and change_set.touches(*FOLLOWED):
            self._late.start()

    def _show_menu(self, place: QPoint) -> None:
        """Open the menu of the word: its topics, and what can be done to it."""
        entry = self.entry
        if entry is None:
            return
        menu = QMenu(self)
        menu.setObjectName("word_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for topic in entry.topics:
            words = self.tr("Read «{title}»").format(title=topic.title)
            read = self._entry_of(menu, words, "book-open", "", self._read_topic)
            read.setData(topic.id)
        if entry.topics:
            menu.addSeparator()
        waits = any(one.mark.id == entry.id for one in self._table.waiting)
        again = self.tr("Explained well enough") if waits else self.tr("Explain it to me again")
        if entry.term is None:
            self._entry_of(menu, self.tr("Keep as ours"), "copy-plus", "F2", self.edit_word)
            self._entry_of(menu, again, "repeat", AGAIN_KEY, self.turn_again)
        else:
            clear = self.tr("Not clear yet") if entry.term.clear else self.tr("Mark as clear")
            self._entry_of(menu, self.tr("Edit"), "pencil", "F2", self.edit_word)
            self._entry_of(menu, clear, "check", "Space", self.turn_clear)
            self._entry_of(menu, again, "repeat", AGAIN_KEY, self.turn_again)
            kept = labels.keep_between_us(not entry.term.between_us)
            self._entry_of(menu, kept, "users", "", self.turn_between_us)
            self._entry_of(menu, self.tr("Delete"), "trash-2", "Delete", self.delete_word)
        if self._desk.workspace.read_only:
            for action in menu.actions():
                action.setEnabled(action.data() is not None)  # which is a topic to read
        menu.popup(place)

    def _entry_of(
        self, menu: QMenu, words: str, icon: str, key: str, deed: Callable[[], None]
    ) -> QAction:
        action = menu.addAction(self._desk.theme.icon(icon), without_mnemonic(words))
        if key:  # shown only: the keys themselves belong to the list
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.setShortcutVisibleInContextMenu(True)
        action.triggered.connect(deed)
        return action

    def _read_topic(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            topic: TopicId = action.data()
            self.topic_wanted.emit(topic)
