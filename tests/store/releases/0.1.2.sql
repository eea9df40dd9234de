PRAGMA foreign_keys = OFF;
BEGIN;
CREATE TABLE actions (
    id TEXT NOT NULL,
    text TEXT NOT NULL,
    owner TEXT,
    agreed TEXT NOT NULL,
    due TEXT,
    done TEXT,
    session TEXT, between_us INTEGER NOT NULL DEFAULT 0 CONSTRAINT ck_actions_between_us CHECK (between_us IN (0, 1)),
    CONSTRAINT pk_actions PRIMARY KEY (id),
    CONSTRAINT ck_actions_owner CHECK (owner IN ('mentor', 'mentee', 'both'))
) STRICT
    ;
CREATE TABLE notes (
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    created TEXT NOT NULL,
    edited TEXT NOT NULL,
    session TEXT,
    topic TEXT, between_us INTEGER NOT NULL DEFAULT 0 CONSTRAINT ck_notes_between_us CHECK (between_us IN (0, 1)),
    CONSTRAINT pk_notes PRIMARY KEY (id)
) STRICT
    ;
CREATE INDEX ix_notes_edited_id ON notes (edited, id);
CREATE INDEX ix_notes_session ON notes (session);
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
    sample INTEGER NOT NULL, holidays TEXT NOT NULL DEFAULT '', paused_until TEXT,
    CONSTRAINT pk_pairs PRIMARY KEY (id),
    CONSTRAINT ck_pairs_me CHECK (me IN ('mentor', 'mentee')),
    CONSTRAINT ck_pairs_driver CHECK (driver IN ('mentor', 'mentee', 'both')),
    CONSTRAINT ck_pairs_sample CHECK (sample IN (0, 1))
) STRICT
    ;
CREATE TABLE private_cues (
    id TEXT NOT NULL,
    session TEXT NOT NULL,
    item TEXT NOT NULL,
    text TEXT NOT NULL,
    CONSTRAINT pk_private_cues PRIMARY KEY (id)
) STRICT
    ;
CREATE INDEX ix_private_cues_session ON private_cues (session);
CREATE TABLE private_draft_questions (
    id TEXT NOT NULL,
    text TEXT NOT NULL,
    written TEXT NOT NULL,
    session TEXT,
    CONSTRAINT pk_private_draft_questions PRIMARY KEY (id)
) STRICT
    ;
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
    ;
CREATE INDEX ix_private_notes_edited_id ON private_notes (edited, id);
CREATE INDEX ix_private_notes_session ON private_notes (session);
CREATE TABLE private_preparation_lists (
    id TEXT NOT NULL,
    session TEXT NOT NULL,
    lines TEXT NOT NULL,
    CONSTRAINT pk_private_preparation_lists PRIMARY KEY (id),
    CONSTRAINT ck_private_preparation_lists_lines CHECK (json_valid(lines))
) STRICT
    ;
CREATE INDEX ix_private_preparation_lists_session ON private_preparation_lists (session);
CREATE TABLE questions (
    id TEXT NOT NULL,
    text TEXT NOT NULL,
    asked_by TEXT NOT NULL,
    asked TEXT NOT NULL,
    state TEXT NOT NULL,
    answer TEXT NOT NULL,
    session TEXT,
    answered_in TEXT, between_us INTEGER NOT NULL DEFAULT 0 CONSTRAINT ck_questions_between_us CHECK (between_us IN (0, 1)), answered TEXT,
    CONSTRAINT pk_questions PRIMARY KEY (id),
    CONSTRAINT ck_questions_asked_by CHECK (asked_by IN ('mentor', 'mentee')),
    CONSTRAINT ck_questions_state
        CHECK (state IN ('waiting', 'on_agenda', 'answered', 'parked', 'still_foggy'))
) STRICT
    ;
CREATE TABLE recaps (
    id TEXT NOT NULL,
    session TEXT NOT NULL,
    summary TEXT NOT NULL, between_us INTEGER NOT NULL DEFAULT 0 CONSTRAINT ck_recaps_between_us CHECK (between_us IN (0, 1)),
    CONSTRAINT pk_recaps PRIMARY KEY (id)
) STRICT
    ;
CREATE INDEX ix_recaps_session ON recaps (session);
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
    ;
CREATE INDEX ix_sessions_start_number ON sessions (start, number);
CREATE TABLE takeaways (
    id TEXT NOT NULL,
    text TEXT NOT NULL,
    session TEXT NOT NULL,
    captured TEXT NOT NULL,
    reason TEXT NOT NULL,
    "by" TEXT, between_us INTEGER NOT NULL DEFAULT 0 CONSTRAINT ck_takeaways_between_us CHECK (between_us IN (0, 1)),
    CONSTRAINT pk_takeaways PRIMARY KEY (id),
    CONSTRAINT ck_takeaways_by CHECK (by IN ('mentor', 'mentee', 'both'))
) STRICT
    ;
CREATE INDEX ix_takeaways_session ON takeaways (session);
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
    ;
CREATE TABLE terms (
    id TEXT NOT NULL,
    word TEXT NOT NULL,
    meaning TEXT NOT NULL,
    session TEXT,
    topic TEXT,
    clear INTEGER NOT NULL, noted TEXT, between_us INTEGER NOT NULL DEFAULT 0 CONSTRAINT ck_terms_between_us CHECK (between_us IN (0, 1)),
    CONSTRAINT pk_terms PRIMARY KEY (id),
    CONSTRAINT ck_terms_clear CHECK (clear IN (0, 1))
) STRICT
    ;
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
    origin_date TEXT, between_us INTEGER NOT NULL DEFAULT 0 CONSTRAINT ck_agenda_items_between_us CHECK (between_us IN (0, 1)),
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
    ;
CREATE TABLE own_topics (
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    shelf TEXT NOT NULL,
    level TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    language TEXT NOT NULL,
    summary TEXT NOT NULL,
    sections TEXT NOT NULL,
    builds_on TEXT NOT NULL,
    tags TEXT NOT NULL,
    words TEXT NOT NULL,
    sources TEXT NOT NULL,
    licence TEXT NOT NULL,
    authors TEXT NOT NULL,
    more TEXT NOT NULL,
    written TEXT NOT NULL,
    changed TEXT NOT NULL,
    CONSTRAINT pk_own_topics PRIMARY KEY (id),
    CONSTRAINT ck_own_topics_level
        CHECK (level IN ('first-look', 'working-knowledge', 'deep-dive')),
    CONSTRAINT ck_own_topics_minutes CHECK (minutes BETWEEN 1 AND 240),
    CONSTRAINT ck_own_topics_sections CHECK (json_valid(sections)),
    CONSTRAINT ck_own_topics_builds_on CHECK (json_valid(builds_on)),
    CONSTRAINT ck_own_topics_tags CHECK (json_valid(tags)),
    CONSTRAINT ck_own_topics_words CHECK (json_valid(words)),
    CONSTRAINT ck_own_topics_sources CHECK (json_valid(sources)),
    CONSTRAINT ck_own_topics_authors CHECK (json_valid(authors))
) STRICT
    ;
CREATE TABLE pack_topics (
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    shelf TEXT NOT NULL,
    level TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    language TEXT NOT NULL,
    summary TEXT NOT NULL,
    sections TEXT NOT NULL,
    builds_on TEXT NOT NULL,
    tags TEXT NOT NULL,
    words TEXT NOT NULL,
    sources TEXT NOT NULL,
    licence TEXT NOT NULL,
    authors TEXT NOT NULL,
    more TEXT NOT NULL,
    pack TEXT NOT NULL,
    CONSTRAINT pk_pack_topics PRIMARY KEY (id),
    CONSTRAINT ck_pack_topics_level
        CHECK (level IN ('first-look', 'working-knowledge', 'deep-dive')),
    CONSTRAINT ck_pack_topics_minutes CHECK (minutes BETWEEN 1 AND 240),
    CONSTRAINT ck_pack_topics_sections CHECK (json_valid(sections)),
    CONSTRAINT ck_pack_topics_builds_on CHECK (json_valid(builds_on)),
    CONSTRAINT ck_pack_topics_tags CHECK (json_valid(tags)),
    CONSTRAINT ck_pack_topics_words CHECK (json_valid(words)),
    CONSTRAINT ck_pack_topics_sources CHECK (json_valid(sources)),
    CONSTRAINT ck_pack_topics_authors CHECK (json_valid(authors))
) STRICT
    ;
CREATE INDEX ix_pack_topics_pack ON pack_topics (pack);
CREATE TABLE imported_packs (
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    language TEXT NOT NULL,
    version INTEGER NOT NULL,
    licence TEXT NOT NULL,
    authors TEXT NOT NULL,
    more TEXT NOT NULL,
    imported TEXT NOT NULL,
    CONSTRAINT pk_imported_packs PRIMARY KEY (id),
    CONSTRAINT ck_imported_packs_authors CHECK (json_valid(authors))
) STRICT
    ;
CREATE TABLE interests (
    id TEXT NOT NULL,
    wish TEXT NOT NULL,
    since TEXT NOT NULL,
    CONSTRAINT pk_interests PRIMARY KEY (id),
    CONSTRAINT ck_interests_wish CHECK (wish IN ('wanted', 'not_now'))
) STRICT
    ;
CREATE TABLE explain_again (
    id TEXT NOT NULL,
    word TEXT NOT NULL,
    asked TEXT NOT NULL,
    CONSTRAINT pk_explain_again PRIMARY KEY (id)
) STRICT
    ;
CREATE TABLE search_entries (
    number INTEGER NOT NULL,
    source TEXT NOT NULL,
    id TEXT NOT NULL,
    part TEXT NOT NULL,
    moment TEXT,
    session TEXT,
    topic TEXT,
    who TEXT,
    CONSTRAINT pk_search_entries PRIMARY KEY (number),
    CONSTRAINT uq_search_entries_source_id_part UNIQUE (source, id, part)
) STRICT
        ;
CREATE TABLE search_waiting (
    number INTEGER NOT NULL,
    title TEXT,
    body TEXT,
    CONSTRAINT pk_search_waiting PRIMARY KEY (number)
) STRICT
        ;
CREATE VIRTUAL TABLE search_index USING fts5 (
    title, body, content = '', tokenize = "unicode61 remove_diacritics 2"
);
CREATE TRIGGER search_notes_added AFTER INSERT ON notes BEGIN
    INSERT INTO search_entries (source, id, part, moment, session, topic, who)
        VALUES ('notes', new."id", '', new."edited", new."session", new."topic", NULL);
    INSERT OR IGNORE INTO search_waiting (number) SELECT number FROM search_entries WHERE source = 'notes' AND id = new."id" AND part = '';
END;
CREATE TRIGGER search_notes_edited AFTER UPDATE ON notes BEGIN
    INSERT OR IGNORE INTO search_waiting (number, title, body)
        SELECT number, old."title", old."body" FROM search_entries WHERE source = 'notes' AND id = old."id" AND part = ''
            AND (old."title" IS NOT new."title" OR old."body" IS NOT new."body");
    UPDATE search_entries SET moment = new."edited", session = new."session", topic = new."topic", who = NULL WHERE source = 'notes' AND id = old."id" AND part = '';
END;
CREATE TRIGGER search_notes_removed AFTER DELETE ON notes BEGIN
    INSERT OR IGNORE INTO search_waiting (number, title, body)
        SELECT number, old."title", old."body" FROM search_entries WHERE source = 'notes' AND id = old."id" AND part = '';
    DELETE FROM search_entries WHERE source = 'notes' AND id = old."id" AND part = '';
END;
CREATE TRIGGER search_sessions_added AFTER INSERT ON sessions BEGIN
    INSERT INTO search_entries (source, id, part, moment, session, topic, who)
        VALUES ('sessions', new."id", '', new."start", new."id", NULL, NULL);
    INSERT OR IGNORE INTO search_waiting (number) SELECT number FROM search_entries WHERE source = 'sessions' AND id = new."id" AND part = '';
END;
CREATE TRIGGER search_sessions_edited AFTER UPDATE ON sessions BEGIN
    INSERT OR IGNORE INTO search_waiting (number, title, body)
        SELECT number, old."title", old.purpose || char(10) || old.place FROM search_entries WHERE source = 'sessions' AND id = old."id" AND part = ''
            AND (old."title" IS NOT new."title" OR old.purpose || char(10) || old.place IS NOT new.purpose || char(10) || new.place);
    UPDATE search_entries SET moment = new."start", session = new."id", topic = NULL, who = NULL WHERE source = 'sessions' AND id = old."id" AND part = '';
END;
CREATE TRIGGER search_sessions_removed AFTER DELETE ON sessions BEGIN
    INSERT OR IGNORE INTO search_waiting (number, title, body)
        SELECT number, old."title", old.purpose || char(10) || old.place FROM search_entries WHERE source = 'sessions' AND id = old."id" AND part = '';
    DELETE FROM search_entries WHERE source = 'sessions' AND id = old."id" AND part = '';
END;
CREATE TRIGGER search_agenda_items_added AFTER INSERT ON agenda_items BEGIN
    INSERT INTO search_entries (source, id, part, moment, session, topic, who)
        VALUES ('agenda_items', new."session_id", new."id", NULL, new."session_id", new."topic", new."lead");
    INSERT OR IGNORE INTO search_waiting (number) SELECT number FROM search_entries WHERE source = 'agenda_items' AND id = new."session_id" AND part = new."id";
END;
CREATE TRIGGER search_agenda_items_edited AFTER UPDATE ON agenda_items BEGIN
    INSERT OR IGNORE INTO search_waiting (number, title, body)
        SELECT number, old."title", old.details || char(10) || coalesce((SELECT group_concat(value ->> 'text', char(10)) FROM json_each(old.steps)), '') FROM search_entries WHERE source = 'agenda_items' AND id = old."session_id" AND part = old."id"
            AND (old."title" IS NOT new."title" OR old.details || char(10) || coalesce((SELECT group_concat(value ->> 'text', char(10)) FROM json_each(old.steps)), '') IS NOT new.details || char(10) || coalesce((SELECT group_concat(value ->> 'text', char(10)) FROM json_each(new.steps)), ''));
    UPDATE search_entries SET moment = NULL, session = new."session_id", topic = new."topic", who = new."lead" WHERE source = 'agenda_items' AND id = old."session_id" AND part = old."id";
END;
CREATE TRIGGER search_agenda_items_removed AFTER DELETE ON agenda_items BEGIN
    INSERT OR IGNORE INTO search_waiting (number, title, body)
        SELECT number, old."title", old.details || char(10) || coalesce((SELECT group_concat(value ->> 'text', char(10)) FROM json_each(old.steps)), '') FROM search_entries WHERE source = 'agenda_items' AND id = old."session_id" AND part = old."id";
    DELETE FROM search_entries WHERE source = 'agenda_items' AND id = old."session_id" AND part = old."id";
END;
CREATE TRIGGER search_recaps_added AFTER INSERT ON recaps BEGIN
    INSERT INTO search_entries (source, id, part, moment, session, topic, who)
        VALUES ('recaps', new."id", '', NULL, new."session", NULL, NULL);
    INSERT OR IGNORE INTO search_waiting (number) SELECT number FROM search_entries WHERE source = 'recaps' AND id = new."id" AND part = '';
END;
CREATE TRIGGER search_recaps_edited AFTER UPDATE ON recaps BEGIN
    INSERT OR IGNORE INTO search_waiting (number, title, body)
        SELECT number, '', old."summary" FROM search_entries WHERE source = 'recaps' AND id = old."id" AND part = ''
            AND ('' IS NOT '' OR old."summary" IS NOT new."summary");
    UPDATE search_entries SET moment = NULL, session = new."session", topic = NULL, who = NULL WHERE source = 'recaps' AND id = old."id" AND part = '';
END;
CREATE TRIGGER search_recaps_removed AFTER DELETE ON recaps BEGIN
    INSERT OR IGNORE INTO search_waiting (number, title, body)
        SELECT number, '', old."summary" FROM search_entries WHERE source = 'recaps' AND id = old."id" AND part = '';
    DELETE FROM search_entries WHERE source = 'recaps' AND id = old."id" AND part = '';
END;
CREATE TRIGGER search_questions_added AFTER INSERT ON questions BEGIN
    INSERT INTO search_entries (source, id, part, moment, session, topic, who)
        VALUES ('questions', new."id", '', new."asked", new."session", NULL, new."asked_by");
    INSERT OR IGNORE INTO search_waiting (number) SELECT number FROM search_entries WHERE source = 'questions' AND id = new."id" AND part = '';
END;
CREATE TRIGGER search_questions_edited AFTER UPDATE ON questions BEGIN
    INSERT OR IGNORE INTO search_waiting (number, title, body)
        SELECT number, old."text", old."answer" FROM search_entries WHERE source = 'questions' AND id = old."id" AND part = ''
            AND (old."text" IS NOT new."text" OR old."answer" IS NOT new."answer");
    UPDATE search_entries SET moment = new."asked", session = new."session", topic = NULL, who = new."asked_by" WHERE source = 'questions' AND id = old."id" AND part = '';
END;
CREATE TRIGGER search_questions_removed AFTER DELETE ON questions BEGIN
    INSERT OR IGNORE INTO search_waiting (number, title, body)
        SELECT number, old."text", old."answer" FROM search_entries WHERE source = 'questions' AND id = old."id" AND part = '';
    DELETE FROM search_entries WHERE source = 'questions' AND id = old."id" AND part = '';
END;
CREATE TRIGGER search_actions_added AFTER INSERT ON actions BEGIN
    INSERT INTO search_entries (source, id, part, moment, session, topic, who)
        VALUES ('actions', new."id", '', new."agreed", new."session", NULL, new."owner");
    INSERT OR IGNORE INTO search_waiting (number) SELECT number FROM search_entries WHERE source = 'actions' AND id = new."id" AND part = '';
END;
CREATE TRIGGER search_actions_edited AFTER UPDATE ON actions BEGIN
    INSERT OR IGNORE INTO search_waiting (number, title, body)
        SELECT number, old."text", '' FROM search_entries WHERE source = 'actions' AND id = old."id" AND part = ''
            AND (old."text" IS NOT new."text" OR '' IS NOT '');
    UPDATE search_entries SET moment = new."agreed", session = new."session", topic = NULL, who = new."owner" WHERE source = 'actions' AND id = old."id" AND part = '';
END;
CREATE TRIGGER search_actions_removed AFTER DELETE ON actions BEGIN
    INSERT OR IGNORE INTO search_waiting (number, title, body)
        SELECT number, old."text", '' FROM search_entries WHERE source = 'actions' AND id = old."id" AND part = '';
    DELETE FROM search_entries WHERE source = 'actions' AND id = old."id" AND part = '';
END;
CREATE TRIGGER search_takeaways_added AFTER INSERT ON takeaways BEGIN
    INSERT INTO search_entries (source, id, part, moment, session, topic, who)
        VALUES ('takeaways', new."id", '', new."captured", new."session", NULL, new."by");
    INSERT OR IGNORE INTO search_waiting (number) SELECT number FROM search_entries WHERE source = 'takeaways' AND id = new."id" AND part = '';
END;
CREATE TRIGGER search_takeaways_edited AFTER UPDATE ON takeaways BEGIN
    INSERT OR IGNORE INTO search_waiting (number, title, body)
        SELECT number, old."text", old."reason" FROM search_entries WHERE source = 'takeaways' AND id = old."id" AND part = ''
            AND (old."text" IS NOT new."text" OR old."reason" IS NOT new."reason");
    UPDATE search_entries SET moment = new."captured", session = new."session", topic = NULL, who = new."by" WHERE source = 'takeaways' AND id = old."id" AND part = '';
END;
CREATE TRIGGER search_takeaways_removed AFTER DELETE ON takeaways BEGIN
    INSERT OR IGNORE INTO search_waiting (number, title, body)
        SELECT number, old."text", old."reason" FROM search_entries WHERE source = 'takeaways' AND id = old."id" AND part = '';
    DELETE FROM search_entries WHERE source = 'takeaways' AND id = old."id" AND part = '';
END;
CREATE TRIGGER search_terms_added AFTER INSERT ON terms BEGIN
    INSERT INTO search_entries (source, id, part, moment, session, topic, who)
        VALUES ('terms', new."id", '', NULL, new."session", new."topic", NULL);
    INSERT OR IGNORE INTO search_waiting (number) SELECT number FROM search_entries WHERE source = 'terms' AND id = new."id" AND part = '';
END;
CREATE TRIGGER search_terms_edited AFTER UPDATE ON terms BEGIN
    INSERT OR IGNORE INTO search_waiting (number, title, body)
        SELECT number, old."word", old."meaning" FROM search_entries WHERE source = 'terms' AND id = old."id" AND part = ''
            AND (old."word" IS NOT new."word" OR old."meaning" IS NOT new."meaning");
    UPDATE search_entries SET moment = NULL, session = new."session", topic = new."topic", who = NULL WHERE source = 'terms' AND id = old."id" AND part = '';
END;
CREATE TRIGGER search_terms_removed AFTER DELETE ON terms BEGIN
    INSERT OR IGNORE INTO search_waiting (number, title, body)
        SELECT number, old."word", old."meaning" FROM search_entries WHERE source = 'terms' AND id = old."id" AND part = '';
    DELETE FROM search_entries WHERE source = 'terms' AND id = old."id" AND part = '';
END;
CREATE VIEW search_texts AS SELECT e.number, t."title" AS title, t."body" AS body FROM search_entries AS e JOIN notes AS t ON t."id" = e.id AND '' = e.part WHERE +e.source = 'notes' UNION ALL SELECT e.number, t."title" AS title, t.purpose || char(10) || t.place AS body FROM search_entries AS e JOIN sessions AS t ON t."id" = e.id AND '' = e.part WHERE +e.source = 'sessions' UNION ALL SELECT e.number, t."title" AS title, t.details || char(10) || coalesce((SELECT group_concat(value ->> 'text', char(10)) FROM json_each(t.steps)), '') AS body FROM search_entries AS e JOIN agenda_items AS t ON t."session_id" = e.id AND t."id" = e.part WHERE +e.source = 'agenda_items' UNION ALL SELECT e.number, '' AS title, t."summary" AS body FROM search_entries AS e JOIN recaps AS t ON t."id" = e.id AND '' = e.part WHERE +e.source = 'recaps' UNION ALL SELECT e.number, t."text" AS title, t."answer" AS body FROM search_entries AS e JOIN questions AS t ON t."id" = e.id AND '' = e.part WHERE +e.source = 'questions' UNION ALL SELECT e.number, t."text" AS title, '' AS body FROM search_entries AS e JOIN actions AS t ON t."id" = e.id AND '' = e.part WHERE +e.source = 'actions' UNION ALL SELECT e.number, t."text" AS title, t."reason" AS body FROM search_entries AS e JOIN takeaways AS t ON t."id" = e.id AND '' = e.part WHERE +e.source = 'takeaways' UNION ALL SELECT e.number, t."word" AS title, t."meaning" AS body FROM search_entries AS e JOIN terms AS t ON t."id" = e.id AND '' = e.part WHERE +e.source = 'terms';
CREATE TABLE private_search_entries (
    number INTEGER NOT NULL,
    source TEXT NOT NULL,
    id TEXT NOT NULL,
    part TEXT NOT NULL,
    moment TEXT,
    session TEXT,
    topic TEXT,
    who TEXT,
    CONSTRAINT pk_private_search_entries PRIMARY KEY (number),
    CONSTRAINT uq_private_search_entries_source_id_part UNIQUE (source, id, part)
) STRICT
        ;
CREATE TABLE private_search_waiting (
    number INTEGER NOT NULL,
    title TEXT,
    body TEXT,
    CONSTRAINT pk_private_search_waiting PRIMARY KEY (number)
) STRICT
        ;
CREATE VIRTUAL TABLE private_search_index USING fts5 (
    title, body, content = '', tokenize = "unicode61 remove_diacritics 2"
);
CREATE TRIGGER search_private_notes_added AFTER INSERT ON private_notes BEGIN
    INSERT INTO private_search_entries (source, id, part, moment, session, topic, who)
        VALUES ('private_notes', new."id", '', new."edited", new."session", new."topic", NULL);
    INSERT OR IGNORE INTO private_search_waiting (number) SELECT number FROM private_search_entries WHERE source = 'private_notes' AND id = new."id" AND part = '';
END;
CREATE TRIGGER search_private_notes_edited AFTER UPDATE ON private_notes BEGIN
    INSERT OR IGNORE INTO private_search_waiting (number, title, body)
        SELECT number, old."title", old."body" FROM private_search_entries WHERE source = 'private_notes' AND id = old."id" AND part = ''
            AND (old."title" IS NOT new."title" OR old."body" IS NOT new."body");
    UPDATE private_search_entries SET moment = new."edited", session = new."session", topic = new."topic", who = NULL WHERE source = 'private_notes' AND id = old."id" AND part = '';
END;
CREATE TRIGGER search_private_notes_removed AFTER DELETE ON private_notes BEGIN
    INSERT OR IGNORE INTO private_search_waiting (number, title, body)
        SELECT number, old."title", old."body" FROM private_search_entries WHERE source = 'private_notes' AND id = old."id" AND part = '';
    DELETE FROM private_search_entries WHERE source = 'private_notes' AND id = old."id" AND part = '';
END;
CREATE TRIGGER search_private_draft_questions_added AFTER INSERT ON private_draft_questions BEGIN
    INSERT INTO private_search_entries (source, id, part, moment, session, topic, who)
        VALUES ('private_draft_questions', new."id", '', new."written", new."session", NULL, NULL);
    INSERT OR IGNORE INTO private_search_waiting (number) SELECT number FROM private_search_entries WHERE source = 'private_draft_questions' AND id = new."id" AND part = '';
END;
CREATE TRIGGER search_private_draft_questions_edited AFTER UPDATE ON private_draft_questions BEGIN
    INSERT OR IGNORE INTO private_search_waiting (number, title, body)
        SELECT number, old."text", '' FROM private_search_entries WHERE source = 'private_draft_questions' AND id = old."id" AND part = ''
            AND (old."text" IS NOT new."text" OR '' IS NOT '');
    UPDATE private_search_entries SET moment = new."written", session = new."session", topic = NULL, who = NULL WHERE source = 'private_draft_questions' AND id = old."id" AND part = '';
END;
CREATE TRIGGER search_private_draft_questions_removed AFTER DELETE ON private_draft_questions BEGIN
    INSERT OR IGNORE INTO private_search_waiting (number, title, body)
        SELECT number, old."text", '' FROM private_search_entries WHERE source = 'private_draft_questions' AND id = old."id" AND part = '';
    DELETE FROM private_search_entries WHERE source = 'private_draft_questions' AND id = old."id" AND part = '';
END;
CREATE TRIGGER search_private_preparation_lists_added AFTER INSERT ON private_preparation_lists BEGIN
    INSERT INTO private_search_entries (source, id, part, moment, session, topic, who)
        VALUES ('private_preparation_lists', new."id", '', NULL, new."session", NULL, NULL);
    INSERT OR IGNORE INTO private_search_waiting (number) SELECT number FROM private_search_entries WHERE source = 'private_preparation_lists' AND id = new."id" AND part = '';
END;
CREATE TRIGGER search_private_preparation_lists_edited AFTER UPDATE ON private_preparation_lists BEGIN
    INSERT OR IGNORE INTO private_search_waiting (number, title, body)
        SELECT number, '', coalesce((SELECT group_concat(value ->> 'text', char(10)) FROM json_each(old.lines)), '') FROM private_search_entries WHERE source = 'private_preparation_lists' AND id = old."id" AND part = ''
            AND ('' IS NOT '' OR coalesce((SELECT group_concat(value ->> 'text', char(10)) FROM json_each(old.lines)), '') IS NOT coalesce((SELECT group_concat(value ->> 'text', char(10)) FROM json_each(new.lines)), ''));
    UPDATE private_search_entries SET moment = NULL, session = new."session", topic = NULL, who = NULL WHERE source = 'private_preparation_lists' AND id = old."id" AND part = '';
END;
CREATE TRIGGER search_private_preparation_lists_removed AFTER DELETE ON private_preparation_lists BEGIN
    INSERT OR IGNORE INTO private_search_waiting (number, title, body)
        SELECT number, '', coalesce((SELECT group_concat(value ->> 'text', char(10)) FROM json_each(old.lines)), '') FROM private_search_entries WHERE source = 'private_preparation_lists' AND id = old."id" AND part = '';
    DELETE FROM private_search_entries WHERE source = 'private_preparation_lists' AND id = old."id" AND part = '';
END;
CREATE TRIGGER search_private_cues_added AFTER INSERT ON private_cues BEGIN
    INSERT INTO private_search_entries (source, id, part, moment, session, topic, who)
        VALUES ('private_cues', new."id", '', NULL, new."session", NULL, NULL);
    INSERT OR IGNORE INTO private_search_waiting (number) SELECT number FROM private_search_entries WHERE source = 'private_cues' AND id = new."id" AND part = '';
END;
CREATE TRIGGER search_private_cues_edited AFTER UPDATE ON private_cues BEGIN
    INSERT OR IGNORE INTO private_search_waiting (number, title, body)
        SELECT number, '', old."text" FROM private_search_entries WHERE source = 'private_cues' AND id = old."id" AND part = ''
            AND ('' IS NOT '' OR old."text" IS NOT new."text");
    UPDATE private_search_entries SET moment = NULL, session = new."session", topic = NULL, who = NULL WHERE source = 'private_cues' AND id = old."id" AND part = '';
END;
CREATE TRIGGER search_private_cues_removed AFTER DELETE ON private_cues BEGIN
    INSERT OR IGNORE INTO private_search_waiting (number, title, body)
        SELECT number, '', old."text" FROM private_search_entries WHERE source = 'private_cues' AND id = old."id" AND part = '';
    DELETE FROM private_search_entries WHERE source = 'private_cues' AND id = old."id" AND part = '';
END;
CREATE VIEW private_search_texts AS SELECT e.number, t."title" AS title, t."body" AS body FROM private_search_entries AS e JOIN private_notes AS t ON t."id" = e.id AND '' = e.part WHERE +e.source = 'private_notes' UNION ALL SELECT e.number, t."text" AS title, '' AS body FROM private_search_entries AS e JOIN private_draft_questions AS t ON t."id" = e.id AND '' = e.part WHERE +e.source = 'private_draft_questions' UNION ALL SELECT e.number, '' AS title, coalesce((SELECT group_concat(value ->> 'text', char(10)) FROM json_each(t.lines)), '') AS body FROM private_search_entries AS e JOIN private_preparation_lists AS t ON t."id" = e.id AND '' = e.part WHERE +e.source = 'private_preparation_lists' UNION ALL SELECT e.number, '' AS title, t."text" AS body FROM private_search_entries AS e JOIN private_cues AS t ON t."id" = e.id AND '' = e.part WHERE +e.source = 'private_cues';
CREATE TABLE attachments (
    id TEXT NOT NULL,
    note TEXT NOT NULL,
    kind TEXT NOT NULL,
    content BLOB NOT NULL,
    added TEXT NOT NULL,
    CONSTRAINT pk_attachments PRIMARY KEY (id),
    CONSTRAINT ck_attachments_kind CHECK (kind IN ('image/png', 'image/jpeg'))
) STRICT
    ;
CREATE INDEX ix_attachments_note ON attachments (note);
CREATE TABLE private_attachments (
    id TEXT NOT NULL,
    note TEXT NOT NULL,
    kind TEXT NOT NULL,
    content BLOB NOT NULL,
    added TEXT NOT NULL,
    CONSTRAINT pk_private_attachments PRIMARY KEY (id),
    CONSTRAINT ck_private_attachments_kind CHECK (kind IN ('image/png', 'image/jpeg'))
) STRICT
    ;
CREATE INDEX ix_private_attachments_note ON private_attachments (note);
CREATE TABLE private_learned_words (
    id TEXT NOT NULL,
    word TEXT NOT NULL,
    added TEXT NOT NULL,
    CONSTRAINT pk_private_learned_words PRIMARY KEY (id)
) STRICT
    ;
CREATE TABLE revisions (
    id TEXT NOT NULL,
    note TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    written TEXT NOT NULL,
    CONSTRAINT pk_revisions PRIMARY KEY (id)
) STRICT
    ;
CREATE INDEX ix_revisions_note_written ON revisions (note, written);
CREATE TABLE private_revisions (
    id TEXT NOT NULL,
    note TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    written TEXT NOT NULL,
    CONSTRAINT pk_private_revisions PRIMARY KEY (id)
) STRICT
    ;
CREATE INDEX ix_private_revisions_note_written ON private_revisions (note, written);
CREATE TABLE deletions (
    id TEXT NOT NULL,
    deleted TEXT NOT NULL,
    things TEXT NOT NULL,
    untied TEXT NOT NULL,
    CONSTRAINT pk_deletions PRIMARY KEY (id),
    CONSTRAINT ck_deletions_things CHECK (json_valid(things)),
    CONSTRAINT ck_deletions_untied CHECK (json_valid(untied))
) STRICT
    ;
CREATE TABLE private_deletions (
    id TEXT NOT NULL,
    deleted TEXT NOT NULL,
    things TEXT NOT NULL,
    untied TEXT NOT NULL,
    CONSTRAINT pk_private_deletions PRIMARY KEY (id),
    CONSTRAINT ck_private_deletions_things CHECK (json_valid(things)),
    CONSTRAINT ck_private_deletions_untied CHECK (json_valid(untied))
) STRICT
    ;
CREATE TABLE private_note_origins (
    id TEXT NOT NULL,
    note TEXT NOT NULL,
    source TEXT NOT NULL,
    digest TEXT NOT NULL,
    text TEXT NOT NULL,
    CONSTRAINT pk_private_note_origins PRIMARY KEY (id)
) STRICT
    ;
CREATE INDEX ix_private_note_origins_note ON private_note_origins (note);
CREATE TABLE runs (
    id TEXT NOT NULL,
    marks TEXT NOT NULL,
    CONSTRAINT pk_runs PRIMARY KEY (id),
    CONSTRAINT ck_runs_marks CHECK (json_valid(marks))
) STRICT
    ;
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
    ;
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
    ;
CREATE TABLE topic_search_entries (
    number INTEGER NOT NULL,
    source TEXT NOT NULL,
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    shelf TEXT NOT NULL,
    level TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    builds_on TEXT NOT NULL,
    since TEXT,
    pack TEXT,
    CONSTRAINT pk_topic_search_entries PRIMARY KEY (number),
    CONSTRAINT uq_topic_search_entries_source_id UNIQUE (source, id)
) STRICT
    ;
CREATE TABLE topic_search_waiting (
    number INTEGER NOT NULL,
    title TEXT, tags TEXT, words TEXT, summary TEXT, sections TEXT,
    CONSTRAINT pk_topic_search_waiting PRIMARY KEY (number)
) STRICT
    ;
CREATE TABLE topic_search_keys (
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    number INTEGER NOT NULL,
    CONSTRAINT pk_topic_search_keys PRIMARY KEY (kind, key, number)
) STRICT, WITHOUT ROWID
    ;
CREATE VIRTUAL TABLE topic_search_index USING fts5 (
    title, tags, words, summary, sections, content = '', prefix = '1',
    tokenize = "unicode61 remove_diacritics 0 tokenchars '_'"
);
CREATE TRIGGER search_own_topics_added AFTER INSERT ON own_topics BEGIN
    INSERT INTO topic_search_entries (source, id, title, shelf, level, minutes, builds_on, since, pack) VALUES ('own_topics', new.id, new.title, new.shelf, new.level, new.minutes, new.builds_on, new.changed, NULL);
    INSERT OR IGNORE INTO topic_search_waiting (number) SELECT number FROM topic_search_entries WHERE source = 'own_topics' AND id = new.id;
END;
CREATE TRIGGER search_own_topics_edited AFTER UPDATE ON own_topics BEGIN
    INSERT OR IGNORE INTO topic_search_waiting (number, title, tags, words, summary, sections)
        SELECT number, old.title, old.tags, old.words, old.summary, old.sections FROM topic_search_entries WHERE source = 'own_topics' AND id = old.id AND (old.title IS NOT new.title OR old.tags IS NOT new.tags OR old.words IS NOT new.words OR old.summary IS NOT new.summary OR old.sections IS NOT new.sections);
    UPDATE topic_search_entries SET id = new.id, title = new.title, shelf = new.shelf, level = new.level, minutes = new.minutes, builds_on = new.builds_on, since = new.changed, pack = NULL WHERE source = 'own_topics' AND id = old.id;
END;
CREATE TRIGGER search_own_topics_removed AFTER DELETE ON own_topics BEGIN
    INSERT OR IGNORE INTO topic_search_waiting (number, title, tags, words, summary, sections)
        SELECT number, old.title, old.tags, old.words, old.summary, old.sections FROM topic_search_entries WHERE source = 'own_topics' AND id = old.id;
    DELETE FROM topic_search_entries WHERE source = 'own_topics' AND id = old.id;
END;
CREATE TRIGGER search_pack_topics_added AFTER INSERT ON pack_topics BEGIN
    INSERT INTO topic_search_entries (source, id, title, shelf, level, minutes, builds_on, since, pack) VALUES ('pack_topics', new.id, new.title, new.shelf, new.level, new.minutes, new.builds_on, NULL, new.pack);
    INSERT OR IGNORE INTO topic_search_waiting (number) SELECT number FROM topic_search_entries WHERE source = 'pack_topics' AND id = new.id;
END;
CREATE TRIGGER search_pack_topics_edited AFTER UPDATE ON pack_topics BEGIN
    INSERT OR IGNORE INTO topic_search_waiting (number, title, tags, words, summary, sections)
        SELECT number, old.title, old.tags, old.words, old.summary, old.sections FROM topic_search_entries WHERE source = 'pack_topics' AND id = old.id AND (old.title IS NOT new.title OR old.tags IS NOT new.tags OR old.words IS NOT new.words OR old.summary IS NOT new.summary OR old.sections IS NOT new.sections);
    UPDATE topic_search_entries SET id = new.id, title = new.title, shelf = new.shelf, level = new.level, minutes = new.minutes, builds_on = new.builds_on, since = NULL, pack = new.pack WHERE source = 'pack_topics' AND id = old.id;
END;
CREATE TRIGGER search_pack_topics_removed AFTER DELETE ON pack_topics BEGIN
    INSERT OR IGNORE INTO topic_search_waiting (number, title, tags, words, summary, sections)
        SELECT number, old.title, old.tags, old.words, old.summary, old.sections FROM topic_search_entries WHERE source = 'pack_topics' AND id = old.id;
    DELETE FROM topic_search_entries WHERE source = 'pack_topics' AND id = old.id;
END;
CREATE VIEW topic_search_texts AS SELECT e.number, t.title AS title, t.tags AS tags, t.words AS words, t.summary AS summary, t.sections AS sections FROM topic_search_entries AS e JOIN own_topics AS t ON t.id = e.id WHERE +e.source = 'own_topics' UNION ALL SELECT e.number, t.title AS title, t.tags AS tags, t.words AS words, t.summary AS summary, t.sections AS sections FROM topic_search_entries AS e JOIN pack_topics AS t ON t.id = e.id WHERE +e.source = 'pack_topics';
CREATE TABLE reviews (
    id TEXT NOT NULL,
    role TEXT NOT NULL,
    stage TEXT NOT NULL,
    day TEXT NOT NULL,
    ratings TEXT NOT NULL,
    words TEXT NOT NULL,
    CONSTRAINT pk_reviews PRIMARY KEY (id),
    CONSTRAINT ck_reviews_role CHECK (role IN ('mentor', 'mentee')),
    CONSTRAINT ck_reviews_stage CHECK (stage IN ('baseline', 'midpoint', 'closing')),
    CONSTRAINT ck_reviews_ratings CHECK (json_valid(ratings))
) STRICT;
CREATE TABLE private_reviews (
    id TEXT NOT NULL,
    role TEXT NOT NULL,
    stage TEXT NOT NULL,
    day TEXT NOT NULL,
    ratings TEXT NOT NULL,
    words TEXT NOT NULL,
    CONSTRAINT pk_private_reviews PRIMARY KEY (id),
    CONSTRAINT ck_private_reviews_role CHECK (role IN ('mentor', 'mentee')),
    CONSTRAINT ck_private_reviews_stage CHECK (stage IN ('baseline', 'midpoint', 'closing')),
    CONSTRAINT ck_private_reviews_ratings CHECK (json_valid(ratings))
) STRICT;
INSERT INTO "reviews" VALUES ('review-1', 'mentor', 'baseline', '2026-11-12', '[["mentor.disagree",2],["mentor.need",4]]', 'I say less than I think.');
INSERT INTO "goals" VALUES ('goal-1', 'Goal 1', 'mentee', '2026-11-23T06:33:00.000000Z', 'I can show it to somebody', '2027-01-29', 1, '[{"level":2,"evidence":"Did it once with help","day":"2026-11-12"}]', 0);
INSERT INTO "runs" VALUES ('session-1', '[["item","2026-11-23T06:32:00.000000Z","session-1-item-1",0]]');
INSERT INTO "private_note_origins" VALUES ('origin-1', 'private-note-1', 'Vault/Private note 1.md', 'd1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1', '7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e');
INSERT INTO "deletions" VALUES ('deletion-1', '2026-11-23T06:33:00.000000Z', '[{"entity":"recap","id":"recap-8","session":"session-8","summary":"It went **well**.","between_us":false},{"entity":"takeaway","id":"takeaway-8","text":"Takeaway 8","session":"session-1","captured":"2026-11-23T06:40:00.000000Z","reason":"Because it saves an hour","by":"mentee","between_us":false},{"entity":"session","id":"session-8","number":8,"title":"Session 8","start":"2027-07-05T06:32:00.000000Z","zone":"Asia/Hong_Kong","minutes":60,"purpose":"","place":"","state":"planned","items":[{"id":"session-8-item-1","kind":"free","title":"Item 1","minutes":10,"lead":"mentor","details":"","steps":[{"text":"Show it","done":false},{"text":"Try it","done":true}],"topic":null,"question":null,"outcome":"open","origin":null,"origin_item":null,"origin_date":null,"between_us":false},{"id":"session-8-item-2","kind":"free","title":"Item 2","minutes":10,"lead":"mentor","details":"","steps":[{"text":"Show it","done":false},{"text":"Try it","done":true}],"topic":null,"question":null,"outcome":"open","origin":null,"origin_item":null,"origin_date":null,"between_us":false}]}]', '[{"entity":"untied","id":"note-1","field":"session","target":"session-8"}]');
INSERT INTO "revisions" VALUES ('revision-1', 'note-1', 'Note as it was, 1', 'What both knew, 1.', '2026-11-23T06:33:00.000000Z');
INSERT INTO "private_learned_words" VALUES ('learned-1', 'Word1', '2026-11-23T06:32:00.000000Z');
INSERT INTO "private_revisions" VALUES ('private-revision-1', 'private-note-1', 'Private note as it was, 1', 'What only I knew, 1.', '2026-11-23T06:33:00.000000Z');
INSERT INTO "attachments" VALUES ('attachment-1', 'note-1', 'image/png', X'506963747572652031', '2026-11-23T06:32:00.000000Z');
INSERT INTO "pairs" VALUES ('pair-1', 'Mei-Yee Chan', 'Digital Marketing Executive', 'Robert Lau', 'Managing Director', 'mentor', 'Asia/Hong_Kong', 28, 60, '', '', '', NULL, NULL, NULL, 0, '', NULL);
INSERT INTO "explain_again" VALUES ('word 1', 'Word 1', '2026-11-23T06:33:00.000000Z');
INSERT INTO "private_deletions" VALUES ('private-deletion-1', '2026-11-23T06:33:00.000000Z', '[{"entity":"private_note","id":"private-note-8","title":"Private note 8","body":"What only I know, 8.","created":"2026-11-23T06:32:00.000000Z","edited":"2026-11-23T06:40:00.000000Z","session":null,"topic":null}]', '[{"entity":"untied","id":"private-note-1","field":"session","target":"session-8"}]');
INSERT INTO "interests" VALUES ('topic-1', 'wanted', '2026-11-23T06:32:00.000000Z');
INSERT INTO "actions" VALUES ('action-1', 'Action 1', 'mentee', '2026-11-23T06:33:00.000000Z', '2026-12-07', NULL, 'session-1', 0);
INSERT INTO "private_cues" VALUES ('cue-1', 'session-1', 'session-1-item-1', 'Cue 1');
INSERT INTO "agreements" VALUES ('agreement-1', '[{"id":"confidential","heading":"What stays between us","text":"What is said here.","option":""}]', '["2026-11-23T06:32:00.000000Z",[{"id":"confidential","heading":"What stays between us","text":"What is said here.","option":""}]]', NULL);
INSERT INTO "questions" VALUES ('question-1', 'Question 1?', 'mentee', '2026-11-23T06:33:00.000000Z', 'waiting', '', 'session-1', NULL, 0, NULL);
INSERT INTO "takeaways" VALUES ('takeaway-1', 'Takeaway 1', 'session-1', '2026-11-23T06:33:00.000000Z', 'Because it saves an hour', 'mentee', 0);
INSERT INTO "private_attachments" VALUES ('private-attachment-1', 'private-note-1', 'image/jpeg', X'5072697661746520706963747572652031', '2026-11-23T06:32:00.000000Z');
INSERT INTO "private_notes" VALUES ('private-note-1', 'Private note 1', 'What only I know, 1.', '2026-11-23T06:32:00.000000Z', '2026-11-23T06:33:00.000000Z', 'session-1', NULL);
INSERT INTO "private_notes" VALUES ('private-note-100', unistr('שלום \+00202Eabc\+002066'), unistr('שלום \+00202Eabc\+002066'), '2026-11-23T06:32:00.000000Z', '2026-11-23T08:12:00.000000Z', NULL, NULL);
INSERT INTO "private_notes" VALUES ('private-note-101', unistr('👩\+00200D💻 é 反向導師'), unistr('👩\+00200D💻 é 反向導師'), '2026-11-23T06:32:00.000000Z', '2026-11-23T08:13:00.000000Z', NULL, NULL);
INSERT INTO "private_notes" VALUES ('private-note-102', 'a b c d', unistr('a\+00000D\+00000Ab\+000009c\+002028d'), '2026-11-23T06:32:00.000000Z', '2026-11-23T08:14:00.000000Z', NULL, NULL);
INSERT INTO "private_notes" VALUES ('private-note-103', '''; DROP TABLE notes; --', '''; DROP TABLE notes; --', '2026-11-23T06:32:00.000000Z', '2026-11-23T08:15:00.000000Z', NULL, NULL);
INSERT INTO "private_notes" VALUES ('private-note-104', '', '', '2026-11-23T06:32:00.000000Z', '2026-11-23T08:16:00.000000Z', NULL, NULL);
INSERT INTO "private_notes" VALUES ('private-note-105', 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', '2026-11-23T06:32:00.000000Z', '2026-11-23T08:17:00.000000Z', NULL, NULL);
INSERT INTO "private_notes" VALUES ('private-note-1001', 'Private note 1001', 'Word1001 was said 7007 times over', '2026-11-23T06:32:00.000000Z', '2026-11-23T23:13:00.000000Z', NULL, NULL);
INSERT INTO "private_notes" VALUES ('private-note-1002', 'Private note 1002', 'Word1002 was said 7014 times over', '2026-11-23T06:32:00.000000Z', '2026-11-23T23:14:00.000000Z', NULL, NULL);
INSERT INTO "private_notes" VALUES ('private-note-1003', 'Private note 1003', 'Word1003 was said 7021 times over', '2026-11-23T06:32:00.000000Z', '2026-11-23T23:15:00.000000Z', NULL, NULL);
INSERT INTO "private_notes" VALUES ('private-note-1004', 'Private note 1004', 'Word1004 was said 7028 times over', '2026-11-23T06:32:00.000000Z', '2026-11-23T23:16:00.000000Z', NULL, NULL);
INSERT INTO "private_notes" VALUES ('private-note-1005', 'Private note 1005', 'Word1005 was said 7035 times over', '2026-11-23T06:32:00.000000Z', '2026-11-23T23:17:00.000000Z', NULL, NULL);
INSERT INTO "private_notes" VALUES ('private-note-1006', 'Private note 1006', 'Word1006 was said 7042 times over', '2026-11-23T06:32:00.000000Z', '2026-11-23T23:18:00.000000Z', NULL, NULL);
INSERT INTO "private_notes" VALUES ('private-note-1007', 'Private note 1007', 'Word1007 was said 7049 times over', '2026-11-23T06:32:00.000000Z', '2026-11-23T23:19:00.000000Z', NULL, NULL);
INSERT INTO "private_notes" VALUES ('private-note-1008', 'Private note 1008', 'Word1008 was said 7056 times over', '2026-11-23T06:32:00.000000Z', '2026-11-23T23:20:00.000000Z', NULL, NULL);
INSERT INTO "private_notes" VALUES ('private-note-1010', 'Private note 1010', 'Word1010 was said 7070 times over', '2026-11-23T06:32:00.000000Z', '2026-11-23T23:22:00.000000Z', NULL, NULL);
INSERT INTO "private_notes" VALUES ('private-note-1011', 'Private note 1011', 'Word1011 was said 7077 times over', '2026-11-23T06:32:00.000000Z', '2026-11-23T23:23:00.000000Z', NULL, NULL);
INSERT INTO "private_notes" VALUES ('private-note-1012', 'Private note 1012', 'Word1012 was said 7084 times over', '2026-11-23T06:32:00.000000Z', '2026-11-23T23:24:00.000000Z', NULL, NULL);
INSERT INTO "private_notes" VALUES ('private-note-1013', 'Private note 1013', 'Word1013 was said 7091 times over', '2026-11-23T06:32:00.000000Z', '2026-11-23T23:25:00.000000Z', NULL, NULL);
INSERT INTO "private_notes" VALUES ('private-note-1014', 'Private note 1014', 'Word1014 was said 7098 times over', '2026-11-23T06:32:00.000000Z', '2026-11-23T23:26:00.000000Z', NULL, NULL);
INSERT INTO "private_notes" VALUES ('private-note-1015', 'Private note 1015', 'Word1015 was said 7105 times over', '2026-11-23T06:32:00.000000Z', '2026-11-23T23:27:00.000000Z', NULL, NULL);
INSERT INTO "private_notes" VALUES ('private-note-1016', 'Private note 1016', 'Word1016 was said 7112 times over', '2026-11-23T06:32:00.000000Z', '2026-11-23T23:28:00.000000Z', NULL, NULL);
INSERT INTO "private_notes" VALUES ('private-note-1017', 'Private note 1017', 'Word1017 was said 7119 times over', '2026-11-23T06:32:00.000000Z', '2026-11-23T23:29:00.000000Z', NULL, NULL);
INSERT INTO "private_notes" VALUES ('private-note-1019', 'Private note 1019', 'Word1019 was said 7133 times over', '2026-11-23T06:32:00.000000Z', '2026-11-23T23:31:00.000000Z', NULL, NULL);
INSERT INTO "private_notes" VALUES ('private-note-1020', 'Private note 1020', 'Word1020 was said 7140 times over', '2026-11-23T06:32:00.000000Z', '2026-11-23T23:32:00.000000Z', NULL, NULL);
INSERT INTO "private_notes" VALUES ('private-note-1021', 'Private note 1021', 'Word1021 was said 7147 times over', '2026-11-23T06:32:00.000000Z', '2026-11-23T23:33:00.000000Z', NULL, NULL);
INSERT INTO "private_notes" VALUES ('private-note-1022', 'Private note 1022', 'Word1022 was said 7154 times over', '2026-11-23T06:32:00.000000Z', '2026-11-23T23:34:00.000000Z', NULL, NULL);
INSERT INTO "private_notes" VALUES ('private-note-1023', 'Private note 1023', 'Word1023 was said 7161 times over', '2026-11-23T06:32:00.000000Z', '2026-11-23T23:35:00.000000Z', NULL, NULL);
INSERT INTO "private_notes" VALUES ('private-note-1024', 'Private note 1024', 'Word1024 was said 7168 times over', '2026-11-23T06:32:00.000000Z', '2026-11-23T23:36:00.000000Z', NULL, NULL);
INSERT INTO "private_notes" VALUES ('private-note-1025', 'Private note 1025', 'Word1025 was said 7175 times over', '2026-11-23T06:32:00.000000Z', '2026-11-23T23:37:00.000000Z', NULL, NULL);
INSERT INTO "private_notes" VALUES ('private-note-1026', 'Private note 1026', 'Word1026 was said 7182 times over', '2026-11-23T06:32:00.000000Z', '2026-11-23T23:38:00.000000Z', NULL, NULL);
INSERT INTO "private_notes" VALUES ('private-note-1028', 'Private note 1028', 'Word1028 was said 7196 times over', '2026-11-23T06:32:00.000000Z', '2026-11-23T23:40:00.000000Z', NULL, NULL);
INSERT INTO "private_notes" VALUES ('private-note-1029', 'Private note 1029', 'Word1029 was said 7203 times over', '2026-11-23T06:32:00.000000Z', '2026-11-23T23:41:00.000000Z', NULL, NULL);
INSERT INTO "private_notes" VALUES ('private-note-1030', 'Private note 1030', 'Word1030 was said 7210 times over', '2026-11-23T06:32:00.000000Z', '2026-11-23T23:42:00.000000Z', NULL, NULL);
INSERT INTO "private_notes" VALUES ('private-note-1031', 'Private note 1031', 'Word1031 was said 7217 times over', '2026-11-23T06:32:00.000000Z', '2026-11-23T23:43:00.000000Z', NULL, NULL);
INSERT INTO "private_notes" VALUES ('private-note-1032', 'Private note 1032', 'Word1032 was said 7224 times over', '2026-11-23T06:32:00.000000Z', '2026-11-23T23:44:00.000000Z', NULL, NULL);
INSERT INTO "private_notes" VALUES ('private-note-1033', 'Private note 1033', 'Word1033 was said 7231 times over', '2026-11-23T06:32:00.000000Z', '2026-11-23T23:45:00.000000Z', NULL, NULL);
INSERT INTO "private_notes" VALUES ('private-note-1034', 'Private note 1034', 'Word1034 was said 7238 times over', '2026-11-23T06:32:00.000000Z', '2026-11-23T23:46:00.000000Z', NULL, NULL);
INSERT INTO "private_notes" VALUES ('private-note-1035', 'Private note 1035', 'Word1035 was said 7245 times over', '2026-11-23T06:32:00.000000Z', '2026-11-23T23:47:00.000000Z', NULL, NULL);
INSERT INTO "private_notes" VALUES ('private-note-1037', 'Private note 1037', 'Word1037 was said 7259 times over', '2026-11-23T06:32:00.000000Z', '2026-11-23T23:49:00.000000Z', NULL, NULL);
INSERT INTO "private_notes" VALUES ('private-note-1038', 'Private note 1038', 'Word1038 was said 7266 times over', '2026-11-23T06:32:00.000000Z', '2026-11-23T23:50:00.000000Z', NULL, NULL);
INSERT INTO "private_notes" VALUES ('private-note-1039', 'Private note 1039', 'Word1039 was said 7273 times over', '2026-11-23T06:32:00.000000Z', '2026-11-23T23:51:00.000000Z', NULL, NULL);
INSERT INTO "sessions" VALUES ('session-1', 1, 'Session 1', '2026-12-21T06:32:00.000000Z', 'Asia/Hong_Kong', 60, '', '', 'planned');
INSERT INTO "terms" VALUES ('term-1', 'Word 1', 'Meaning 1', NULL, NULL, 0, NULL, 0);
INSERT INTO "private_preparation_lists" VALUES ('preparation-1', 'session-1', '[{"text":"Line 1","done":false},{"text":"Line 2","done":false}]');
INSERT INTO "notes" VALUES ('note-1', 'Note 1', 'What both know, 1.', '2026-11-23T06:32:00.000000Z', '2026-11-23T06:33:00.000000Z', 'session-1', NULL, 0);
INSERT INTO "notes" VALUES ('note-100', 'Note 100', unistr('שלום \+00202Eabc\+002066 and more'), '2026-11-23T06:32:00.000000Z', '2026-11-23T08:12:00.000000Z', NULL, NULL, 0);
INSERT INTO "notes" VALUES ('note-101', 'Note 101', unistr('👩\+00200D💻 é 反向導師'), '2026-11-23T06:32:00.000000Z', '2026-11-23T08:13:00.000000Z', NULL, NULL, 0);
INSERT INTO "notes" VALUES ('note-102', 'Note 102', unistr('a\+00000D\+00000Ab\+000009c\+002028d'), '2026-11-23T06:32:00.000000Z', '2026-11-23T08:14:00.000000Z', NULL, NULL, 0);
INSERT INTO "notes" VALUES ('note-103', 'Note 103', '''; DROP TABLE notes; --', '2026-11-23T06:32:00.000000Z', '2026-11-23T08:15:00.000000Z', NULL, NULL, 0);
INSERT INTO "notes" VALUES ('note-104', 'Note 104', '', '2026-11-23T06:32:00.000000Z', '2026-11-23T08:16:00.000000Z', NULL, NULL, 0);
INSERT INTO "notes" VALUES ('note-105', 'Note 105', 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', '2026-11-23T06:32:00.000000Z', '2026-11-23T08:17:00.000000Z', NULL, NULL, 0);
INSERT INTO "recaps" VALUES ('recap-1', 'session-1', 'It went **well**.', 0);
INSERT INTO "private_reviews" VALUES ('private-review-1', 'mentor', 'midpoint', '2027-01-14', '[["mentor.disagree",4],["mentor.lead",3]]', 'I say it now, and it is heard.');
INSERT INTO "templates" VALUES ('template-1', 'Template 1', 'For a first hour', 60, '[{"kind":"topic","title":"Part 1","minutes":20,"lead":"both","details":"Details","steps":["First","Then"]},{"kind":"topic","title":"Part 2","minutes":20,"lead":"both","details":"Details","steps":["First","Then"]}]', '', '["Charge the phone"]', '["Bring a question"]');
INSERT INTO "agenda_items" VALUES ('session-1', 'session-1-item-1', 0, 'free', 'Item 1', 10, 'mentor', '', '[{"text":"Show it","done":false},{"text":"Try it","done":true}]', NULL, NULL, 'open', NULL, NULL, NULL, 0);
INSERT INTO "agenda_items" VALUES ('session-1', 'session-1-item-2', 1, 'free', 'Item 2', 10, 'mentor', '', '[{"text":"Show it","done":false},{"text":"Try it","done":true}]', NULL, NULL, 'open', NULL, NULL, NULL, 0);
INSERT INTO "agenda_items" VALUES ('session-1', 'session-1-item-3', 2, 'free', 'Item 3', 10, 'mentor', '', '[{"text":"Show it","done":false},{"text":"Try it","done":true}]', NULL, NULL, 'open', NULL, NULL, NULL, 0);
INSERT INTO "own_topics" VALUES ('topic-1', 'Topic 1', 'social', 'first-look', 15, 'en', 'What topic 1 is about.', '[["Why it matters to a leader","About why, 1."],["Show it","1. Open the app, 1.\n2. Search for a shop."],["You drive","1. Search for your own brand."],["Questions to expect","About expect, 1."],["Questions for our business","About business, 1."],["Watch out","About watch_out, 1."],["What we do not know","About unknown, 1."],["Ask an expert","About expert, 1."]]', '[]', '[]', '[["Word 1","What word 1 means."]]', '[{"title":"A report","publisher":"A publisher","year":2026,"checked":"2026-11-02","standing":"established","link":""}]', 'CC0', '["The pair"]', '', '2026-11-23T06:32:00.000000Z', '2026-11-23T06:33:00.000000Z');
INSERT INTO "private_draft_questions" VALUES ('draft-question-1', 'Shall I ask 1?', '2026-11-23T06:33:00.000000Z', NULL);
INSERT INTO "imported_packs" VALUES ('pack-1', 'Pack 1', 'en', 1, 'CC0', '["Somebody"]', '', '2026-11-23T06:32:00.000000Z');
INSERT INTO "pack_topics" VALUES ('topic-2', 'Topic 2', 'social', 'first-look', 15, 'en', 'What topic 2 is about.', '[["Why it matters to a leader","About why, 2."],["Show it","1. Open the app, 2.\n2. Search for a shop."],["You drive","1. Search for your own brand."],["Questions to expect","About expect, 2."],["Questions for our business","About business, 2."],["Watch out","About watch_out, 2."],["What we do not know","About unknown, 2."],["Ask an expert","About expert, 2."]]', '[]', '[]', '[["Word 2","What word 2 means."]]', '[{"title":"A report","publisher":"A publisher","year":2026,"checked":"2026-11-02","standing":"established","link":""}]', 'CC0', '["The pair"]', '', 'pack-1');
PRAGMA application_id = 1383484773;
PRAGMA user_version = 12;
COMMIT;
