-- Calls, texts and mobile data: every identity and every reference has an index.
CREATE TABLE lines (
  subscription_id text PRIMARY KEY,
  customer_number text,
  msisdn text,
  active_from date,
  active_to date,
  label text,
  restricted boolean
);
CREATE INDEX ON lines (customer_number);
CREATE INDEX ON lines (msisdn);
COMMENT ON TABLE lines IS 'Your lines';
COMMENT ON COLUMN lines.subscription_id IS 'Subscription number';
COMMENT ON COLUMN lines.customer_number IS 'Customer number';
COMMENT ON COLUMN lines.msisdn IS 'Phone number';
COMMENT ON COLUMN lines.active_from IS 'Active since';
COMMENT ON COLUMN lines.active_to IS 'Active until';
COMMENT ON COLUMN lines.label IS 'Name you gave the line';
COMMENT ON COLUMN lines.restricted IS 'Processing restricted at your request';

CREATE TABLE calls (
  call_id bigint PRIMARY KEY,
  subscription_id text,
  direction text,
  other_party text,
  started_at timestamptz,
  duration_s integer,
  cell text,
  charged numeric(10,4),
  rating_note text,
  keep_until date
);
CREATE INDEX ON calls (subscription_id);
COMMENT ON TABLE calls IS 'Your calls';
COMMENT ON COLUMN calls.subscription_id IS 'Subscription number';
COMMENT ON COLUMN calls.direction IS 'Direction';
COMMENT ON COLUMN calls.other_party IS 'Number of the other party';
COMMENT ON COLUMN calls.started_at IS 'Start';
COMMENT ON COLUMN calls.duration_s IS 'Duration (seconds)';
COMMENT ON COLUMN calls.cell IS 'Mobile mast at the start';
COMMENT ON COLUMN calls.charged IS 'Amount charged (EUR)';
COMMENT ON COLUMN calls.rating_note IS 'Pricing remark';
COMMENT ON COLUMN calls.keep_until IS 'Kept for your request until';

CREATE TABLE messages (
  message_id bigint PRIMARY KEY,
  subscription_id text,
  direction text,
  other_party text,
  sent_at timestamptz
);
CREATE INDEX ON messages (subscription_id);
COMMENT ON TABLE messages IS 'Your text messages (not their content)';
COMMENT ON COLUMN messages.subscription_id IS 'Subscription number';
COMMENT ON COLUMN messages.direction IS 'Direction';
COMMENT ON COLUMN messages.other_party IS 'Number of the other party';
COMMENT ON COLUMN messages.sent_at IS 'Date and time';

CREATE TABLE data_sessions (
  session_id bigint PRIMARY KEY,
  subscription_id text,
  started_at timestamptz,
  ended_at timestamptz,
  bytes_up bigint,
  bytes_down bigint,
  ip_address text,
  cell text
);
CREATE INDEX ON data_sessions (subscription_id);
COMMENT ON TABLE data_sessions IS 'Your mobile data sessions';
COMMENT ON COLUMN data_sessions.subscription_id IS 'Subscription number';
COMMENT ON COLUMN data_sessions.started_at IS 'Start';
COMMENT ON COLUMN data_sessions.ended_at IS 'End';
COMMENT ON COLUMN data_sessions.bytes_up IS 'Bytes sent';
COMMENT ON COLUMN data_sessions.bytes_down IS 'Bytes received';
COMMENT ON COLUMN data_sessions.ip_address IS 'IP address';
COMMENT ON COLUMN data_sessions.cell IS 'Mobile mast';
