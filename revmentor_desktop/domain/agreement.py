"""The mentoring agreement: what the two agree on, clause by clause, and that each accepted it.

An acceptance keeps the clauses as they were then.  Whether something was changed since is
therefore a comparison, and what is changed back is accepted again.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from revmentor_desktop.domain.ids import AgreementId, ClauseId
from revmentor_desktop.domain.people import Role
from revmentor_desktop.domain.times import checked_instant
from revmentor_desktop.domain.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause: its heading and text, and the key of the ready wording it was taken from, if any.

    The id of a ready clause is that of its question; a clause of the pair's own has one too.
    """

    id: ClauseId
    heading: str
    text: str
    option: str = ""


@dataclass(frozen=True, slots=True)
class Acceptance:
    """That somebody accepted the agreement, when, and what it said."""

    when: datetime
    clauses: tuple[Clause, ...]

    def __post_init__(self) -> None:
        object.__setattr__(self, "when", checked_instant(self.when))


@dataclass(frozen=True, slots=True)
class Agreement:
    """The clauses in their order, and the acceptance of each of the two, if there is one."""

    id: AgreementId
    clauses: tuple[Clause, ...] = ()
    mentor: Acceptance | None = None
    mentee: Acceptance | None = None

    def acceptance(self, role: Role) -> Acceptance | None:
        """Return that the person with *role* accepted it; ``None`` where they did not yet."""
        return self.mentor if role is Role.MENTOR else self.mentee

    def changed_since(self, role: Role) -> bool:
        """Say whether it says something else now than what the person with *role* accepted."""
        acceptance = self.acceptance(role)
        return acceptance is not None and _said(acceptance.clauses) != _said(self.clauses)

    @property
    def is_empty(self) -> bool:
        """Whether no clause says anything."""
        return not _said(self.clauses)

    def clause(self, id: ClauseId) -> Clause | None:
        """Return the clause called *id*, if there is one."""
        return next((clause for clause in self.clauses if clause.id == id), None)


def with_clause(agreement: Agreement, clause: Clause, order: Sequence[ClauseId] = ()) -> Agreement:
    """Return *agreement* with *clause* in the place of the one of its id.

    A new one stands before the first that comes after it in *order*, or as the last.
    """
    if agreement.clause(clause.id) is None:
        before, after = _parted(agreement.clauses, clause.id, order)
        return replace(agreement, clauses=(*before, clause, *after))
    clauses = (clause if one.id == clause.id else one for one in agreement.clauses)
    return replace(agreement, clauses=tuple(clauses))


def without_clause(agreement: Agreement, id: ClauseId) -> Agreement:
    """Return *agreement* without the clause called *id*."""
    return replace(agreement, clauses=tuple(one for one in agreement.clauses if one.id != id))


def accepted(agreement: Agreement, role: Role, when: datetime | None) -> Agreement:
    """Return *agreement* as accepted by the person with *role* at *when*, or not any more."""
    acceptance = None if when is None else Acceptance(when, agreement.clauses)
    if role is Role.MENTOR:
        return replace(agreement, mentor=acceptance)
    return replace(agreement, mentee=acceptance)


def _parted(
    clauses: tuple[Clause, ...], id: ClauseId, order: Sequence[ClauseId]
) -> tuple[tuple[Clause, ...], tuple[Clause, ...]]:
    """Return what stands before and after a new clause called *id*."""
    later = set(order[order.index(id) + 1 :]) if id in order else set()
    known = len(clauses)
    if id in order:  # those of the pair's own stand behind the ready ones
        own = (at for at, one in enumerate(clauses) if one.id in later or one.id not in order)
        known = next(own, known)
    return clauses[:known], clauses[known:]


def _said(clauses: tuple[Clause, ...]) -> tuple[tuple[str, str], ...]:
    """Return heading and text of the clauses that say something."""
    return tuple((one.heading.strip(), one.text.strip()) for one in clauses if one.text.strip())
