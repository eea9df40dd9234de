"""Gathers what is shared, without keeping the window from anything else.

What is about one session, or about a few, is gathered at once.  The years of a whole programme,
and an agenda that much waits for, are read and written down in the background, once it is seen that
this has begun.  What is wanted next takes the place of what was wanted before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from revmentor_desktop.domain.people import Who
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.services.library import Library, on_shelves
from revmentor_desktop.services.sharing import (
    OF_ONE_SESSION,
    OF_TOPICS,
    Manner,
    Offer,
    Part,
    Scope,
    What,
    offer,
    share,
    topics_of,
    unseen,
)
from revmentor_desktop.ui.sharing.answer import Answer

if TYPE_CHECKING:
    from revmentor_desktop.services.collection import Collection
    from revmentor_desktop.services.sharing import Look, Shared
    from revmentor_desktop.services.workspace import Workspace
    from revmentor_desktop.ui.desk import Desk

MANY = 20
"""Sessions that are not gathered at once any more."""

MUCH = 100
"""Questions that wait and open promises with which an agenda is not gathered at once any more."""

SEEN = 50
"""Milliseconds in which it is seen that something is gathered, before it has begun."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is to be gathered, and how it is told.

    With ``chosen`` exactly these parts; without, the parts there are but for ``left_out``, or for
    ``None`` the usual ones, and what parts there are.
    """

    scope: Scope
    manner: Manner
    chosen: tuple[Part, ...] | None = None
    left_out: tuple[str, ...] | None = None

    def answer(
        self, workspace: Workspace, collection: Collection, look: Look = unseen
    ) -> Shared | Offer:
        """Return what is gathered; raises as ``share`` does."""
        read = workspace.read
        told_of = collection.named(topics_of(read, self.scope))
        library = Library(topics=on_shelves(told_of.values()))
        if self.chosen is None:
            return offer(read, self.scope, self.left_out, self.manner, library, look)
        return share(read, self.scope, self.chosen, self.manner, library, look)


class Gathering(QObject):
    """Gathers one thing at a time.

    Signals: ``begun()`` when it will take a while; ``offered(Offer)`` or ``gathered(Shared)``;
    ``failed(Exception)``, where it was not done at once.
    """

    begun = Signal()
    offered = Signal(object)
    gathered = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._answer: Answer | None = None
        self._question: Question | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._begin)
        self.many, self.much = MANY, MUCH

    @property
    def busy(self) -> bool:
        """Whether something is being gathered in the background, or will be."""
        return self._question is not None

    def stop(self) -> None:
        """Drop what is being gathered: neither its end nor its failure is told."""
        self._soon.stop()
        if self._answer is not None:
            self._answer.drop()
        self._question = self._answer = None

    def ask(self, question: Question) -> None:
        """Gather what is wanted; raises as ``share`` does where it is done at once."""
        self.stop()
        if not self._takes_long(question.scope):
            self._tell(question.answer(self._desk.workspace, self._desk.collection))
            return
        self._question = question
        self.begun.emit()
        self._soon.start(SEEN)

    # --- private --------------------------------------------------------------------------

    def _begin(self) -> None:
        if self._question is None:
            return
        answer = self._answer = Answer()
        answer.taken.connect(self._take)
        answer.failed.connect(self._fail)
        self._desk.tasks.run(
            self._question.answer,
            self._desk.workspace,
            self._desk.collection,
            answer.look,
            done=answer.take,
            failed=answer.fail,
        )

    def _takes_long(self, scope: Scope) -> bool:
        present = self._desk.workspace.read.present
        if scope.what is What.AGENDA:
            open_ones = present.open_action_count((*Who, None))
            return present.waiting_question_count() + open_ones > self.much
        if scope.what in OF_ONE_SESSION or scope.what in OF_TOPICS:
            return False
        return self._desk.workspace.read.session_lists.count() > self.many

    def _tell(self, found: Shared | Offer) -> None:
        (self.offered if isinstance(found, Offer) else self.gathered).emit(found)

    def _take(self, found: Shared | Offer) -> None:
        self.stop()
        self._tell(found)

    def _fail(self, error: Exception) -> None:
        self.stop()
        self.failed.emit(error)
