-- Times are seconds from the beginning of the recording, margins seconds, as in Transcripts/Moment.cs;
-- *_source is cue, mark, anchor, interpolated or estimated. Offsets are UTF-16 units of turn.text, ends exclusive.
-- Positions count from 0 within their episode or turn, lines from 1 within the source.

CREATE TABLE library (
    id         INTEGER PRIMARY KEY CHECK (id = 1),
    generation INTEGER NOT NULL -- grows with every write
);

INSERT INTO library (id, generation) VALUES (1, 0);

CREATE TABLE show (
    id    INTEGER PRIMARY KEY,
    slug  TEXT NOT NULL UNIQUE,
    title TEXT UNIQUE -- null: the show of the episodes whose sources name none
);

CREATE TABLE episode (
    id               INTEGER PRIMARY KEY,
    show_id          INTEGER NOT NULL REFERENCES show (id),
    show_slug        TEXT NOT NULL, -- with slug the address, which stays as it was first published even if the show is renamed
    slug             TEXT NOT NULL,
    number           TEXT,
    title            TEXT,
    published        TEXT, -- yyyy-mm-dd
    language         TEXT,
    description      TEXT,
    notes            TEXT,
    duration_seconds REAL, -- as stated
    end_seconds      REAL, -- where the last turn ends
    format           TEXT NOT NULL,
    turn_count       INTEGER NOT NULL,
    word_count       INTEGER NOT NULL,
    read_by          TEXT NOT NULL, -- version of the program that read the sources
    timeline         BLOB NOT NULL, -- moments of all words, see TimelineCodec
    receipt          BLOB NOT NULL, -- see ReceiptCodec
    UNIQUE (show_slug, slug)
);

CREATE INDEX episode_by_show ON episode (show_id, published);

CREATE TABLE media (
    episode_id     INTEGER NOT NULL REFERENCES episode (id) ON DELETE CASCADE,
    position       INTEGER NOT NULL,
    url            TEXT NOT NULL,
    offset_seconds REAL NOT NULL,
    PRIMARY KEY (episode_id, position)
) WITHOUT ROWID;

-- The files an episode was made from. The transcript is the one its words come from.
CREATE TABLE source (
    id         INTEGER PRIMARY KEY,
    episode_id INTEGER NOT NULL REFERENCES episode (id) ON DELETE CASCADE,
    kind       TEXT NOT NULL CHECK (kind IN ('transcript', 'sidecar', 'timing', 'chapters')),
    path       TEXT NOT NULL, -- absolute, or as it was given
    file_name  TEXT NOT NULL,
    sha256     TEXT NOT NULL,
    encoding   TEXT NOT NULL,
    bytes      BLOB NOT NULL, -- the whole file, gzip
    text       BLOB,          -- gzip of its UTF-8, only where the bytes are not that UTF-8 themselves
    UNIQUE (episode_id, kind, path)
);

CREATE UNIQUE INDEX source_of_words ON source (path) WHERE kind = 'transcript';

CREATE TABLE person (
    id   INTEGER PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE
);

CREATE TABLE appearance (
    episode_id INTEGER NOT NULL REFERENCES episode (id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    person_id  INTEGER NOT NULL REFERENCES person (id),
    role       TEXT CHECK (role IN ('host', 'guest')),
    confirmed  INTEGER NOT NULL,
    PRIMARY KEY (episode_id, position)
) WITHOUT ROWID;

CREATE INDEX appearance_by_person ON appearance (person_id);

CREATE TABLE label (
    episode_id INTEGER NOT NULL,
    position   INTEGER NOT NULL, -- of the appearance
    label      TEXT NOT NULL,
    PRIMARY KEY (episode_id, position, label),
    FOREIGN KEY (episode_id, position) REFERENCES appearance (episode_id, position) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE evidence (
    episode_id INTEGER NOT NULL,
    position   INTEGER NOT NULL, -- of the appearance
    rank       INTEGER NOT NULL,
    line       INTEGER,
    why        TEXT NOT NULL,
    PRIMARY KEY (episode_id, position, rank),
    FOREIGN KEY (episode_id, position) REFERENCES appearance (episode_id, position) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE chapter (
    id             INTEGER PRIMARY KEY,
    episode_id     INTEGER NOT NULL REFERENCES episode (id) ON DELETE CASCADE,
    position       INTEGER NOT NULL,
    title          TEXT NOT NULL,
    source         TEXT NOT NULL CHECK (source IN ('heading', 'table', 'file', 'mark')),
    line           INTEGER NOT NULL,
    stated_seconds REAL,
    turn_position  INTEGER,
    turn_offset    INTEGER NOT NULL,
    start_seconds  REAL,
    start_margin   REAL,
    start_source   TEXT,
    UNIQUE (episode_id, position)
);

CREATE TABLE turn (
    id            INTEGER PRIMARY KEY,
    episode_id    INTEGER NOT NULL REFERENCES episode (id) ON DELETE CASCADE,
    position      INTEGER NOT NULL,
    label         TEXT, -- as written
    person_id     INTEGER REFERENCES person (id),
    chapter_id    INTEGER REFERENCES chapter (id) ON DELETE SET NULL, -- the chapter open at the turn's first word
    first_line    INTEGER NOT NULL,
    last_line     INTEGER NOT NULL,
    text          TEXT NOT NULL, -- paragraphs joined with a line feed
    paragraphs    BLOB NOT NULL, -- lengths and lines, see ParagraphCodec
    word_count    INTEGER NOT NULL,
    start_seconds REAL,
    start_margin  REAL,
    start_source  TEXT,
    end_seconds   REAL,
    end_margin    REAL,
    end_source    TEXT,
    UNIQUE (episode_id, position)
);

CREATE INDEX turn_by_person ON turn (person_id);

CREATE INDEX turn_by_chapter ON turn (chapter_id);

CREATE TABLE passage (
    turn_id       INTEGER NOT NULL REFERENCES turn (id) ON DELETE CASCADE,
    position      INTEGER NOT NULL,
    start_offset  INTEGER NOT NULL,
    end_offset    INTEGER NOT NULL,
    start_seconds REAL,
    start_margin  REAL,
    start_source  TEXT,
    PRIMARY KEY (turn_id, position)
) WITHOUT ROWID;

CREATE TABLE quotation (
    episode_id    INTEGER NOT NULL REFERENCES episode (id) ON DELETE CASCADE,
    position      INTEGER NOT NULL,
    text          TEXT NOT NULL,
    attributed_to TEXT,
    stamp_seconds REAL,
    first_line    INTEGER NOT NULL,
    last_line     INTEGER NOT NULL,
    turn_position INTEGER, -- null where its words were not found
    start_offset  INTEGER,
    end_offset    INTEGER,
    match         TEXT CHECK (match IN ('exact', 'edited', 'none')),
    PRIMARY KEY (episode_id, position)
) WITHOUT ROWID;

CREATE TABLE correction (
    episode_id INTEGER NOT NULL REFERENCES episode (id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    said       TEXT NOT NULL,
    written    TEXT NOT NULL,
    PRIMARY KEY (episode_id, position)
) WITHOUT ROWID;

CREATE TABLE problem (
    episode_id INTEGER NOT NULL REFERENCES episode (id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    line       INTEGER,
    severity   TEXT NOT NULL CHECK (severity IN ('warning', 'error')),
    message    TEXT NOT NULL,
    PRIMARY KEY (episode_id, position)
) WITHOUT ROWID;
