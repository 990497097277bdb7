-- Stated times as evidence: where each was found to belong, or why it was not believed.
CREATE TABLE anchor (
    episode_id      INTEGER NOT NULL REFERENCES episode (id) ON DELETE CASCADE,
    position        INTEGER NOT NULL,
    kind            TEXT NOT NULL CHECK (kind IN ('cue', 'mark', 'chapter', 'quotation', 'duration')),
    stated_seconds  REAL NOT NULL,
    line            INTEGER NOT NULL, -- 0: stated in another file
    what            TEXT NOT NULL,
    turn_position   INTEGER, -- null where its words were not found
    turn_offset     INTEGER NOT NULL,
    margin          REAL NOT NULL,
    refusal         TEXT, -- null: used
    left_out_error  REAL,
    left_out_margin REAL,
    PRIMARY KEY (episode_id, position)
) WITHOUT ROWID;
