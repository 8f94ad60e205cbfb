-- Call recordings: every identity and every reference has an index.
CREATE TABLE recordings (
  recording_id text PRIMARY KEY,
  customer_number text,
  caller text,
  recorded_at timestamptz,
  duration_s integer,
  agent text,
  transcript text,
  audio_file text,
  keep_until date
);
CREATE INDEX ON recordings (customer_number);
CREATE INDEX ON recordings (caller);
COMMENT ON TABLE recordings IS 'Recorded conversations';
COMMENT ON COLUMN recordings.recording_id IS 'Recording number';
COMMENT ON COLUMN recordings.customer_number IS 'Customer number';
COMMENT ON COLUMN recordings.caller IS 'Caller''s number';
COMMENT ON COLUMN recordings.recorded_at IS 'Recorded on';
COMMENT ON COLUMN recordings.duration_s IS 'Duration (seconds)';
COMMENT ON COLUMN recordings.agent IS 'Staff member';
COMMENT ON COLUMN recordings.transcript IS 'Transcript';
COMMENT ON COLUMN recordings.audio_file IS 'Audio file';
COMMENT ON COLUMN recordings.keep_until IS 'Kept for your request until';
