-- Network and legal duties: every identity and every reference has an index.
CREATE TABLE subscribers (
  subscription_id text PRIMARY KEY,
  customer_number text,
  msisdn text,
  active_from date,
  label text,
  restricted boolean
);
CREATE INDEX ON subscribers (customer_number);
CREATE INDEX ON subscribers (msisdn);
COMMENT ON TABLE subscribers IS 'Your connection to the network';
COMMENT ON COLUMN subscribers.subscription_id IS 'Subscription number';
COMMENT ON COLUMN subscribers.customer_number IS 'Customer number';
COMMENT ON COLUMN subscribers.msisdn IS 'Phone number';
COMMENT ON COLUMN subscribers.active_from IS 'Active from';
COMMENT ON COLUMN subscribers.label IS 'Label';
COMMENT ON COLUMN subscribers.restricted IS 'Processing restricted at your request';

CREATE TABLE line_diagnostics (
  measurement_id integer PRIMARY KEY,
  subscription_id text,
  measured_at timestamptz,
  device text,
  quality integer,
  note text
);
CREATE INDEX ON line_diagnostics (subscription_id);
COMMENT ON TABLE line_diagnostics IS 'Monthly figures of your line and devices';
COMMENT ON COLUMN line_diagnostics.subscription_id IS 'Subscription number';
COMMENT ON COLUMN line_diagnostics.measured_at IS 'Measured on';
COMMENT ON COLUMN line_diagnostics.device IS 'Device';
COMMENT ON COLUMN line_diagnostics.quality IS 'Quality (0 to 100)';
COMMENT ON COLUMN line_diagnostics.note IS 'Remark';

CREATE TABLE signal_points (
  signal_id integer PRIMARY KEY,
  subscription_id text,
  sent_at timestamptz,
  cell text,
  keep_until date
);
CREATE INDEX ON signal_points (subscription_id);
COMMENT ON TABLE signal_points IS 'Signals from your device to the network';
COMMENT ON COLUMN signal_points.subscription_id IS 'Subscription number';
COMMENT ON COLUMN signal_points.sent_at IS 'Time';
COMMENT ON COLUMN signal_points.cell IS 'Cell';
COMMENT ON COLUMN signal_points.keep_until IS 'Kept for your request until';

CREATE TABLE location_filter (
  subscription_id text PRIMARY KEY,
  filtered boolean,
  changed_on date,
  note text
);
COMMENT ON TABLE location_filter IS 'Anonymous use of your location';
COMMENT ON COLUMN location_filter.subscription_id IS 'Subscription number';
COMMENT ON COLUMN location_filter.filtered IS 'Left out at your request';
COMMENT ON COLUMN location_filter.changed_on IS 'Changed on';
COMMENT ON COLUMN location_filter.note IS 'Remark';

CREATE TABLE message_filter (
  subscription_id text PRIMARY KEY,
  filtering boolean,
  changed_on date
);
COMMENT ON TABLE message_filter IS 'Your consent to block unwanted messages';
COMMENT ON COLUMN message_filter.subscription_id IS 'Subscription number';
COMMENT ON COLUMN message_filter.filtering IS 'Unwanted messages blocked';
COMMENT ON COLUMN message_filter.changed_on IS 'Changed on';

CREATE TABLE security_events (
  event_id integer PRIMARY KEY,
  subscription_id text,
  seen_at timestamptz,
  kind text,
  note text
);
CREATE INDEX ON security_events (subscription_id);
COMMENT ON TABLE security_events IS 'Messages and traffic blocked for your safety';
COMMENT ON COLUMN security_events.subscription_id IS 'Subscription number';
COMMENT ON COLUMN security_events.seen_at IS 'Time';
COMMENT ON COLUMN security_events.kind IS 'Kind';
COMMENT ON COLUMN security_events.note IS 'Remark';

CREATE TABLE retained_identities (
  record_id integer PRIMARY KEY,
  subscription_id text,
  name text,
  identity_document text,
  recorded_on date,
  note text
);
CREATE INDEX ON retained_identities (subscription_id);
COMMENT ON TABLE retained_identities IS 'Data kept because the law requires it';
COMMENT ON COLUMN retained_identities.subscription_id IS 'Subscription number';
COMMENT ON COLUMN retained_identities.name IS 'Name';
COMMENT ON COLUMN retained_identities.identity_document IS 'Identity document';
COMMENT ON COLUMN retained_identities.recorded_on IS 'Recorded on';
COMMENT ON COLUMN retained_identities.note IS 'Remark';

CREATE TABLE number_database (
  entry_id integer PRIMARY KEY,
  subscription_id text,
  name text,
  address text,
  product_type text,
  note text
);
CREATE INDEX ON number_database (subscription_id);
COMMENT ON TABLE number_database IS 'Your number in the central number database';
COMMENT ON COLUMN number_database.subscription_id IS 'Subscription number';
COMMENT ON COLUMN number_database.name IS 'Name';
COMMENT ON COLUMN number_database.address IS 'Address';
COMMENT ON COLUMN number_database.product_type IS 'Product type';
COMMENT ON COLUMN number_database.note IS 'Remark';

CREATE TABLE directory_listings (
  listing_id integer PRIMARY KEY,
  subscription_id text,
  listed_name text,
  listed_address text,
  occupation text,
  listed boolean,
  occupation_listed boolean,
  changed_on date,
  note text
);
CREATE INDEX ON directory_listings (subscription_id);
COMMENT ON TABLE directory_listings IS 'Your directory listing';
COMMENT ON COLUMN directory_listings.subscription_id IS 'Subscription number';
COMMENT ON COLUMN directory_listings.listed_name IS 'Listed name';
COMMENT ON COLUMN directory_listings.listed_address IS 'Listed address';
COMMENT ON COLUMN directory_listings.occupation IS 'Occupation';
COMMENT ON COLUMN directory_listings.listed IS 'Listed';
COMMENT ON COLUMN directory_listings.occupation_listed IS 'Occupation listed';
COMMENT ON COLUMN directory_listings.changed_on IS 'Changed on';
COMMENT ON COLUMN directory_listings.note IS 'Remark';
