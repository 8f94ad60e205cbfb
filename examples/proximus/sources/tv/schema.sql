-- Television (Pickx): every identity and every reference has an index.
CREATE TABLE tv_accounts (
  tv_account_id text PRIMARY KEY,
  customer_number text,
  decoder text,
  profile_name text,
  recommendations boolean,
  promotions boolean,
  changed_on date
);
CREATE INDEX ON tv_accounts (customer_number);
COMMENT ON TABLE tv_accounts IS 'Your Pickx access';
COMMENT ON COLUMN tv_accounts.tv_account_id IS 'Access number';
COMMENT ON COLUMN tv_accounts.customer_number IS 'Customer number';
COMMENT ON COLUMN tv_accounts.decoder IS 'Decoder';
COMMENT ON COLUMN tv_accounts.profile_name IS 'Profile name';
COMMENT ON COLUMN tv_accounts.recommendations IS 'Recommendations';
COMMENT ON COLUMN tv_accounts.promotions IS 'Promotions on Pickx';
COMMENT ON COLUMN tv_accounts.changed_on IS 'Choices changed on';

CREATE TABLE views (
  view_id bigint PRIMARY KEY,
  tv_account_id text,
  programme text,
  channel text,
  started_at timestamptz,
  minutes integer
);
CREATE INDEX ON views (tv_account_id);
COMMENT ON TABLE views IS 'Programmes watched';
COMMENT ON COLUMN views.tv_account_id IS 'Access number';
COMMENT ON COLUMN views.programme IS 'Programme';
COMMENT ON COLUMN views.channel IS 'Channel';
COMMENT ON COLUMN views.started_at IS 'Start';
COMMENT ON COLUMN views.minutes IS 'Minutes watched';
