"""The questions that were not answered yet, for who looks through the texts of all of them.

They are read a few at a time, by their key, and none of them is kept: only what was made of each.
When one of them changes that one alone is looked at again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from revmentor_desktop.domain.ids import QuestionId
from revmentor_desktop.domain.people import Role
from revmentor_desktop.domain.questions import Question, QuestionState
from revmentor_desktop.domain.summaries import Unanswered
from revmentor_desktop.store.errors import Damaged, StoreError
from revmentor_desktop.store.reading import Reads, listed
from revmentor_desktop.store.row import instant, member_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.store.engine import Database

    Look = Callable[[Sequence[Unanswered]], Mapping[QuestionId, Any]]

V = TypeVar("V")

TOGETHER = 250
"""Questions that are read and looked at together: some milliseconds."""

_QUERY = (
    "SELECT id, text, asked_by, asked FROM questions"
    f" WHERE state <> '{QuestionState.ANSWERED.value}' AND"
)

_role = member_of(Role)


class UnansweredQuestions(Reads):
    """Has each question of one open file looked at.  Every method may raise ``StoreError``."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._changed: set[QuestionId] = set()
        self._made: dict[QuestionId, Any] = {}
        self._sum: Any = None
        self._begin(None)

    def follow(self, change_set: ChangeSet) -> None:
        """Look again at what *change_set* has changed, or would have: it was stored, or was not."""
        for change in change_set.changes if self._by is not None else ():
            for one in (change.before, change.after):  # a question may take the place of a draft
                if isinstance(one, Question):
                    self._changed.add(one.id)

    def steps(self, by: object, look: Look) -> Iterator[None]:
        """Have all looked at by *look*, so many at a time, with room between.

        *by* is what it looks with.  What was made of some is kept as long as the same is handed in;
        questions of which *look* returns nothing are passed over.
        """
        if self._by is not by:
            self._begin(by)
        while self._by is by and not self._seen:
            self._look_on(look)
            yield
        while self._by is by and self._changed:
            self._look_again(look)
            yield

    def told(self, by: object, look: Look, sum_up: Callable[[Mapping[QuestionId, Any]], V]) -> V:
        """Return what *sum_up* tells of all that *look* has made; what is missing is looked at now.

        It is kept until something has changed.
        """
        for _ in self.steps(by, look):
            pass
        if self._sum is None:
            self._sum = sum_up(self._made)
        answer: V = self._sum
        return answer

    # --- private --------------------------------------------------------------------------

    def _begin(self, by: object) -> None:
        """Have nothing looked at yet."""
        self._changed.clear()
        self._by, self._behind, self._seen = by, "", False
        self._made, self._sum = {}, None

    def _look_on(self, look: Look) -> None:
        found = self._read("id > ? ORDER BY id LIMIT ?", (self._behind, TOGETHER))
        self._made.update(look(found))
        self._sum = None
        self._seen = len(found) < TOGETHER
        if found:
            self._behind = found[-1].id

    def _look_again(self, look: Look) -> None:
        some = [self._changed.pop() for _ in range(min(TOGETHER, len(self._changed)))]
        try:
            made = look(self._read("id IN (SELECT value FROM json_each(?))", (listed(some),)))
        except StoreError:
            self._changed.update(some)
            raise
        for id in some:
            self._made.pop(id, None)
        self._made.update(made)
        self._sum = None

    def _read(self, rest: str, values: tuple[str | int, ...]) -> tuple[Unanswered, ...]:
        return tuple(_unanswered(*record) for record in self._records(f"{_QUERY} {rest}", values))


def _unanswered(id: str, text: str, asked_by: str, asked: str) -> Unanswered:
    """Return what a record says; raise ``Damaged`` where that cannot be."""
    try:
        return Unanswered(QuestionId(id), text, _role(asked_by), instant(asked))
    except (ValueError, LookupError):
        pass  # raised outside, because it quotes what is in the file
    raise Damaged
