-- An appearance as the episode's own files tell it, beside what the whole library makes of it.
ALTER TABLE appearance ADD COLUMN name_as_read TEXT;
ALTER TABLE appearance ADD COLUMN role_as_read TEXT;
ALTER TABLE appearance ADD COLUMN confirmed_as_read INTEGER NOT NULL DEFAULT 0;
ALTER TABLE appearance ADD COLUMN decided INTEGER NOT NULL DEFAULT 0; -- by a sidecar
ALTER TABLE appearance ADD COLUMN words INTEGER NOT NULL DEFAULT 0; -- spoken in the episode

ALTER TABLE evidence ADD COLUMN of_library INTEGER NOT NULL DEFAULT 0; -- what other episodes say

UPDATE appearance SET
    name_as_read = (SELECT name FROM person WHERE person.id = appearance.person_id),
    role_as_read = role,
    confirmed_as_read = confirmed,
    decided = EXISTS (SELECT 1 FROM evidence WHERE evidence.episode_id = appearance.episode_id AND evidence.position = appearance.position AND why = 'the sidecar says so'),
    words = (SELECT coalesce(sum(word_count), 0) FROM turn WHERE turn.episode_id = appearance.episode_id AND turn.person_id = appearance.person_id);
