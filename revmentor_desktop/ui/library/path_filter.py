"""The choice of a learning path: a quiet line between the shelves and the cards.

It offers the paths of the shelf that is chosen, or all of them, those across shelves first; and
says in a sentence why one would go along the path that is chosen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from revmentor_desktop.ui import labels
from revmentor_desktop.ui.widgets.combo_field import ComboField
from revmentor_desktop.ui.widgets.segmented import Choice
from revmentor_desktop.ui.widgets.text import ElidingLabel

if TYPE_CHECKING:
    from revmentor_desktop.domain.topics import AnyShelf
    from revmentor_desktop.services.library import Library
    from revmentor_desktop.services.paths import LearningPath
    from revmentor_desktop.ui.theme import Theme

WIDEST = 250
LEAST = 130
"""Pixels at 100 % text size of the box with the paths: beside a sentence, and alone at least."""
_ANY = 16777215  # what Qt has for no limit


class PathFilter(QWidget):
    """No path, or one of them.  Signal: ``chosen(LearningPath | None)`` when another is taken."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._library = library
        self._brief = False
        self._shown: tuple[AnyShelf | None, LearningPath | None] = (None, None)
        self.combo = ComboField(theme, self.tr("Learning path"))
        self.combo.setObjectName("topics_path")
        policy = self.combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.combo.setSizeAdjustPolicy(policy)
        self.combo.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.combo.chosen.connect(self._take)
        self.why = ElidingLabel(theme, "", "small", lines=3)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.combo)
        self._row.addWidget(self.why, 1)
        theme.resized.connect(self._follow_theme)
        self._follow_theme()
        self.show_library(library)
        if not library.paths:
            self.hide()

    @property
    def path(self) -> LearningPath | None:
        """The path that is chosen."""
        return self._library.path(self.combo.current())

    def show_library(self, library: Library) -> None:
        """Offer the paths of *library*; the chosen one stays if it is among them."""
        self._library = library
        shelf, path = self._shown
        self.show_paths(shelf, library.path(path.id) if path is not None else None)

    def show_paths(self, shelf: AnyShelf | None, path: LearningPath | None) -> None:
        """Offer the paths of *shelf*, or all, and choose *path* without ``chosen``."""
        self._shown = (shelf, path)
        first = self._library.paths_along(None) if shelf is None else ()
        along = self._library.paths_along(shelf) if shelf is not None else self._along_any()
        none = self.tr("Learning paths") if path is None else self.tr("No path")
        choices = [Choice("", none)]
        choices += [Choice(one.id, self._words(one, shelf)) for one in (*first, *along)]
        self.combo.set_choices(choices)
        self.combo.set_current(path.id if path is not None else "")
        hint = self.tr("A few topics, in an order that builds up")
        self.why.setText(path.why if path is not None else hint)

    def set_brief(self, *, brief: bool) -> None:
        """Show the box alone, in whatever room there is, or why one would go along the path."""
        if brief != self._brief:
            self._brief = brief
            self.why.setVisible(not brief)
            self._follow_theme()

    def minimumSizeHint(self) -> QSize:
        """Return the room that the box needs, and the sentence beside it."""
        hint = super().minimumSizeHint()
        return QSize(self._theme.scaled(LEAST), hint.height()) if self._brief else hint

    def _along_any(self) -> tuple[LearningPath, ...]:
        return tuple(path for path in self._library.paths if path.shelf is not None)

    def _words(self, path: LearningPath, shelf: AnyShelf | None) -> str:
        """Return the title of *path*, with its shelf where paths of all shelves are offered."""
        if path.shelf is None or shelf is not None:
            return path.title
        words = self.tr("{shelf}: {title}")
        return words.format(shelf=labels.shelf_short(path.shelf), title=path.title)

    def _take(self, key: str) -> None:
        self.chosen.emit(self._library.path(key))

    def _follow_theme(self) -> None:
        self._row.setSpacing(self._theme.scaled(12))
        usual = self._theme.scaled(WIDEST)
        self.combo.setMinimumWidth(self._theme.scaled(LEAST) if self._brief else usual)
        self.combo.setMaximumWidth(_ANY if self._brief else usual)
