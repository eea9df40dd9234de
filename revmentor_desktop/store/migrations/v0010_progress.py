"""Version 10: goals, and the agreement in clauses that each of the two can accept.

What the agreement said as one text becomes its only clause.
"""

from __future__ import annotations

STATEMENTS: tuple[str, ...] = (
    """
CREATE TABLE goals (
    id TEXT NOT NULL,
    text TEXT NOT NULL,
    whose TEXT NOT NULL,
    named TEXT NOT NULL,
    success TEXT NOT NULL,
    due TEXT,
    began INTEGER NOT NULL,
    steps TEXT NOT NULL,
    between_us INTEGER NOT NULL,
    CONSTRAINT pk_goals PRIMARY KEY (id),
    CONSTRAINT ck_goals_whose CHECK (whose IN ('mentor', 'mentee', 'both')),
    CONSTRAINT ck_goals_began CHECK (began BETWEEN 1 AND 5),
    CONSTRAINT ck_goals_steps CHECK (json_valid(steps)),
    CONSTRAINT ck_goals_between_us CHECK (between_us IN (0, 1))
) STRICT
    """,
    """
CREATE TABLE agreements (
    id TEXT NOT NULL,
    clauses TEXT NOT NULL,
    mentor TEXT,
    mentee TEXT,
    CONSTRAINT pk_agreements PRIMARY KEY (id),
    CONSTRAINT ck_agreements_clauses CHECK (json_valid(clauses)),
    CONSTRAINT ck_agreements_mentor CHECK (json_valid(mentor)),
    CONSTRAINT ck_agreements_mentee CHECK (json_valid(mentee))
) STRICT
    """,
    """
INSERT INTO agreements (id, clauses)
SELECT id, json_array(
    json_object('id', 'our-own', 'heading', '', 'text', agreement, 'option', '')
)
FROM pairs
WHERE trim(agreement, char(9, 10, 13, 32)) <> ''
    """,
    "ALTER TABLE pairs DROP COLUMN agreement",
)
"""What makes a file of version 9 into one of version 10."""
