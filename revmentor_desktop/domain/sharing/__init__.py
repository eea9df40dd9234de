"""What of the pair's shared work another may see, as values.

Everything that leaves for other eyes is made from the views here, and the views are made field by
field from shared values: what is not copied on purpose is not in them.  No id gets into a view,
and people are in it by name, or by the word for their role.  Nothing in this package may import
anything private; a contract in ``pyproject.toml`` holds it to that.

``parts`` says what can be shared and what parts it has, ``audiences`` for whose eyes and what they
usually get, ``views`` how it looks.  ``sessions``, ``programme``, ``progress`` and ``topics`` make
the views, always whole; ``counts`` says how much each part of one holds, and ``only`` returns it
with the chosen parts and nothing else.
"""

from revmentor_desktop.domain.sharing.audiences import (
    BY_ROLE,
    US,
    USUAL_PARTS,
    Audience,
    Reader,
)
from revmentor_desktop.domain.sharing.choosing import counts, only
from revmentor_desktop.domain.sharing.parts import (
    OF_ONE_SESSION,
    OF_THE_PROGRAMME,
    OF_TOPICS,
    PARTS,
    SECTIONS,
    Part,
    What,
)
from revmentor_desktop.domain.sharing.programme import (
    Everything,
    shared_actions,
    shared_programme,
    shared_questions,
    shared_sessions,
    shared_words,
)
from revmentor_desktop.domain.sharing.progress import shared_agreement, shared_goals
from revmentor_desktop.domain.sharing.sessions import (
    hidden,
    shared_agenda,
    shared_head,
    shared_items,
    shared_recap,
)
from revmentor_desktop.domain.sharing.topics import shared_topics
from revmentor_desktop.domain.sharing.views import (
    SharedAcceptance,
    SharedAction,
    SharedActions,
    SharedAgenda,
    SharedAgreement,
    SharedClause,
    SharedCovered,
    SharedGoal,
    SharedGoals,
    SharedGoalStep,
    SharedHead,
    SharedItem,
    SharedLearned,
    SharedNote,
    SharedPair,
    SharedProgramme,
    SharedQuestion,
    SharedQuestions,
    SharedRecap,
    SharedReview,
    SharedReviews,
    SharedSection,
    SharedSessions,
    SharedSource,
    SharedStep,
    SharedTakeaway,
    SharedTerm,
    SharedTopic,
    SharedTopics,
    SharedView,
    SharedWords,
)

__all__ = [
    "BY_ROLE",
    "OF_ONE_SESSION",
    "OF_THE_PROGRAMME",
    "OF_TOPICS",
    "PARTS",
    "SECTIONS",
    "US",
    "USUAL_PARTS",
    "Audience",
    "Everything",
    "Part",
    "Reader",
    "SharedAcceptance",
    "SharedAction",
    "SharedActions",
    "SharedAgenda",
    "SharedAgreement",
    "SharedClause",
    "SharedCovered",
    "SharedGoal",
    "SharedGoalStep",
    "SharedGoals",
    "SharedHead",
    "SharedItem",
    "SharedLearned",
    "SharedNote",
    "SharedPair",
    "SharedProgramme",
    "SharedQuestion",
    "SharedQuestions",
    "SharedRecap",
    "SharedReview",
    "SharedReviews",
    "SharedSection",
    "SharedSessions",
    "SharedSource",
    "SharedStep",
    "SharedTakeaway",
    "SharedTerm",
    "SharedTopic",
    "SharedTopics",
    "SharedView",
    "SharedWords",
    "What",
    "counts",
    "hidden",
    "only",
    "shared_actions",
    "shared_agenda",
    "shared_agreement",
    "shared_goals",
    "shared_head",
    "shared_items",
    "shared_programme",
    "shared_questions",
    "shared_recap",
    "shared_sessions",
    "shared_topics",
    "shared_words",
]
