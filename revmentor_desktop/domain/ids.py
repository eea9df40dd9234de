"""Typed identities, one type a kind, so that a topic's id is never taken for a session's.

An id is given to a value before it is stored, and never changes.  It is an opaque string; making
one is the caller's business (``NewId``), so that tests can hand in ids they know.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NewType

PairId = NewType("PairId", str)
SessionId = NewType("SessionId", str)
ItemId = NewType("ItemId", str)
TemplateId = NewType("TemplateId", str)
TopicId = NewType("TopicId", str)
PackId = NewType("PackId", str)
WordId = NewType("WordId", str)
QuestionId = NewType("QuestionId", str)
ActionId = NewType("ActionId", str)
TakeawayId = NewType("TakeawayId", str)
TermId = NewType("TermId", str)
RecapId = NewType("RecapId", str)
NoteId = NewType("NoteId", str)
PreparationId = NewType("PreparationId", str)
CueId = NewType("CueId", str)
AttachmentId = NewType("AttachmentId", str)
RevisionId = NewType("RevisionId", str)
DeletionId = NewType("DeletionId", str)
OriginId = NewType("OriginId", str)
GoalId = NewType("GoalId", str)
ReviewId = NewType("ReviewId", str)
AgreementId = NewType("AgreementId", str)
ClauseId = NewType("ClauseId", str)

NewId = Callable[[], str]
"""Makes a string that no other call has made or will make."""
