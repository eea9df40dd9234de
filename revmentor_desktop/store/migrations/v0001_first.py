"""From nothing to the first schema."""

from __future__ import annotations

STATEMENTS: tuple[str, ...] = (
    """
CREATE TABLE actions (
    id TEXT NOT NULL,
    text TEXT NOT NULL,
    owner TEXT,
    agreed TEXT NOT NULL,
    due TEXT,
    done TEXT,
    session TEXT,
    CONSTRAINT pk_actions PRIMARY KEY (id),
    CONSTRAINT ck_actions_owner CHECK (owner IN ('mentor', 'mentee', 'both'))
) STRICT
    """,
    """
CREATE TABLE notes (
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    created TEXT NOT NULL,
    edited TEXT NOT NULL,
    session TEXT,
    topic TEXT,
    CONSTRAINT pk_notes PRIMARY KEY (id)
) STRICT
    """,
    "CREATE INDEX ix_notes_edited_id ON notes (edited, id)",
    "CREATE INDEX ix_notes_session ON notes (session)",
    """
CREATE TABLE pairs (
    id TEXT NOT NULL,
    mentor_name TEXT NOT NULL,
    mentor_title TEXT NOT NULL,
    mentee_name TEXT NOT NULL,
    mentee_title TEXT NOT NULL,
    me TEXT NOT NULL,
    zone TEXT NOT NULL,
    cadence_days INTEGER NOT NULL,
    minutes INTEGER NOT NULL,
    mentor_word TEXT NOT NULL,
    mentee_word TEXT NOT NULL,
    aim TEXT NOT NULL,
    starts TEXT,
    ends TEXT,
    driver TEXT,
    agreement TEXT NOT NULL,
    sample INTEGER NOT NULL,
    CONSTRAINT pk_pairs PRIMARY KEY (id),
    CONSTRAINT ck_pairs_me CHECK (me IN ('mentor', 'mentee')),
    CONSTRAINT ck_pairs_driver CHECK (driver IN ('mentor', 'mentee', 'both')),
    CONSTRAINT ck_pairs_sample CHECK (sample IN (0, 1))
) STRICT
    """,
    """
CREATE TABLE private_cues (
    id TEXT NOT NULL,
    session TEXT NOT NULL,
    item TEXT NOT NULL,
    text TEXT NOT NULL,
    CONSTRAINT pk_private_cues PRIMARY KEY (id)
) STRICT
    """,
    "CREATE INDEX ix_private_cues_session ON private_cues (session)",
    """
CREATE TABLE private_draft_questions (
    id TEXT NOT NULL,
    text TEXT NOT NULL,
    written TEXT NOT NULL,
    session TEXT,
    CONSTRAINT pk_private_draft_questions PRIMARY KEY (id)
) STRICT
    """,
    """
CREATE TABLE private_notes (
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    created TEXT NOT NULL,
    edited TEXT NOT NULL,
    session TEXT,
    topic TEXT,
    CONSTRAINT pk_private_notes PRIMARY KEY (id)
) STRICT
    """,
    "CREATE INDEX ix_private_notes_edited_id ON private_notes (edited, id)",
    "CREATE INDEX ix_private_notes_session ON private_notes (session)",
    """
CREATE TABLE private_preparation_lists (
    id TEXT NOT NULL,
    session TEXT NOT NULL,
    lines TEXT NOT NULL,
    CONSTRAINT pk_private_preparation_lists PRIMARY KEY (id),
    CONSTRAINT ck_private_preparation_lists_lines CHECK (json_valid(lines))
) STRICT
    """,
    "CREATE INDEX ix_private_preparation_lists_session ON private_preparation_lists (session)",
    """
CREATE TABLE questions (
    id TEXT NOT NULL,
    text TEXT NOT NULL,
    asked_by TEXT NOT NULL,
    asked TEXT NOT NULL,
    state TEXT NOT NULL,
    answer TEXT NOT NULL,
    session TEXT,
    answered_in TEXT,
    CONSTRAINT pk_questions PRIMARY KEY (id),
    CONSTRAINT ck_questions_asked_by CHECK (asked_by IN ('mentor', 'mentee')),
    CONSTRAINT ck_questions_state
        CHECK (state IN ('waiting', 'on_agenda', 'answered', 'parked', 'still_foggy'))
) STRICT
    """,
    """
CREATE TABLE recaps (
    id TEXT NOT NULL,
    session TEXT NOT NULL,
    summary TEXT NOT NULL,
    CONSTRAINT pk_recaps PRIMARY KEY (id)
) STRICT
    """,
    "CREATE INDEX ix_recaps_session ON recaps (session)",
    """
CREATE TABLE sessions (
    id TEXT NOT NULL,
    number INTEGER NOT NULL,
    title TEXT NOT NULL,
    start TEXT NOT NULL,
    zone TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    purpose TEXT NOT NULL,
    place TEXT NOT NULL,
    state TEXT NOT NULL,
    CONSTRAINT pk_sessions PRIMARY KEY (id),
    CONSTRAINT ck_sessions_state
        CHECK (state IN ('planned', 'in_progress', 'held', 'cancelled', 'missed')),
    CONSTRAINT ck_sessions_minutes CHECK (minutes BETWEEN 5 AND 600)
) STRICT
    """,
    "CREATE INDEX ix_sessions_start_number ON sessions (start, number)",
    """
CREATE TABLE takeaways (
    id TEXT NOT NULL,
    text TEXT NOT NULL,
    session TEXT NOT NULL,
    captured TEXT NOT NULL,
    reason TEXT NOT NULL,
    "by" TEXT,
    CONSTRAINT pk_takeaways PRIMARY KEY (id),
    CONSTRAINT ck_takeaways_by CHECK (by IN ('mentor', 'mentee', 'both'))
) STRICT
    """,
    "CREATE INDEX ix_takeaways_session ON takeaways (session)",
    """
CREATE TABLE templates (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    summary TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    items TEXT NOT NULL,
    purpose TEXT NOT NULL,
    mentor_preparation TEXT NOT NULL,
    mentee_preparation TEXT NOT NULL,
    CONSTRAINT pk_templates PRIMARY KEY (id),
    CONSTRAINT ck_templates_items CHECK (json_valid(items)),
    CONSTRAINT ck_templates_mentor_preparation CHECK (json_valid(mentor_preparation)),
    CONSTRAINT ck_templates_mentee_preparation CHECK (json_valid(mentee_preparation))
) STRICT
    """,
    """
CREATE TABLE terms (
    id TEXT NOT NULL,
    word TEXT NOT NULL,
    meaning TEXT NOT NULL,
    session TEXT,
    topic TEXT,
    clear INTEGER NOT NULL,
    CONSTRAINT pk_terms PRIMARY KEY (id),
    CONSTRAINT ck_terms_clear CHECK (clear IN (0, 1))
) STRICT
    """,
    """
CREATE TABLE agenda_items (
    session_id TEXT NOT NULL,
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    lead TEXT NOT NULL,
    details TEXT NOT NULL,
    steps TEXT NOT NULL,
    topic TEXT,
    question TEXT,
    outcome TEXT NOT NULL,
    origin TEXT,
    origin_item TEXT,
    origin_date TEXT,
    CONSTRAINT pk_agenda_items PRIMARY KEY (session_id, id),
    CONSTRAINT ck_agenda_items_kind
        CHECK (kind IN ('check_in', 'topic', 'hands_on', 'question', 'review', 'wrap_up', 'free')),
    CONSTRAINT ck_agenda_items_lead CHECK (lead IN ('mentor', 'mentee', 'both')),
    CONSTRAINT ck_agenda_items_outcome
        CHECK (outcome IN ('open', 'done', 'skipped', 'carried_over')),
    CONSTRAINT ck_agenda_items_minutes CHECK (minutes BETWEEN 1 AND 240),
    CONSTRAINT ck_agenda_items_steps CHECK (json_valid(steps)),
    CONSTRAINT fk_agenda_items_session_id_sessions
        FOREIGN KEY(session_id) REFERENCES sessions (id) ON DELETE CASCADE
) STRICT
    """,
)
"""What makes a file of version 0, which is empty, into one of version 1."""
