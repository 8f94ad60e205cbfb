-- Orders, risk, contract end and archive: every identity and every reference has an index.
CREATE TABLE files (
  customer_number text PRIMARY KEY,
  opened_on date,
  protection text,
  guardian text,
  note text,
  restricted boolean
);
COMMENT ON TABLE files IS 'Your finance file';
COMMENT ON COLUMN files.customer_number IS 'Customer number';
COMMENT ON COLUMN files.opened_on IS 'Opened on';
COMMENT ON COLUMN files.protection IS 'Protection';
COMMENT ON COLUMN files.guardian IS 'Guardian';
COMMENT ON COLUMN files.note IS 'Remark';
COMMENT ON COLUMN files.restricted IS 'Processing restricted at your request';

CREATE TABLE order_assessments (
  assessment_id integer PRIMARY KEY,
  customer_number text,
  assessed_on date,
  result text,
  reason text
);
CREATE INDEX ON order_assessments (customer_number);
COMMENT ON TABLE order_assessments IS 'Assessments of your orders';
COMMENT ON COLUMN order_assessments.customer_number IS 'Customer number';
COMMENT ON COLUMN order_assessments.assessed_on IS 'Assessed on';
COMMENT ON COLUMN order_assessments.result IS 'Result';
COMMENT ON COLUMN order_assessments.reason IS 'Reason';

CREATE TABLE easy_switch (
  switch_id text PRIMARY KEY,
  customer_number text,
  former_operator text,
  moved_on date,
  note text
);
CREATE INDEX ON easy_switch (customer_number);
COMMENT ON TABLE easy_switch IS 'Your Easy Switch moves';
COMMENT ON COLUMN easy_switch.switch_id IS 'Easy Switch number';
COMMENT ON COLUMN easy_switch.customer_number IS 'Customer number';
COMMENT ON COLUMN easy_switch.former_operator IS 'Former operator';
COMMENT ON COLUMN easy_switch.moved_on IS 'Moved on';
COMMENT ON COLUMN easy_switch.note IS 'Remark';

CREATE TABLE social_tariff (
  check_id integer PRIMARY KEY,
  customer_number text,
  checked_on date,
  result text,
  note text
);
CREATE INDEX ON social_tariff (customer_number);
COMMENT ON TABLE social_tariff IS 'Your social tariff';
COMMENT ON COLUMN social_tariff.customer_number IS 'Customer number';
COMMENT ON COLUMN social_tariff.checked_on IS 'Checked on';
COMMENT ON COLUMN social_tariff.result IS 'Result';
COMMENT ON COLUMN social_tariff.note IS 'Remark';

CREATE TABLE dunning_actions (
  action_id integer PRIMARY KEY,
  customer_number text,
  taken_on date,
  kind text,
  amount numeric(12,2),
  given_to text,
  note text
);
CREATE INDEX ON dunning_actions (customer_number);
COMMENT ON TABLE dunning_actions IS 'Reminders and payment plans';
COMMENT ON COLUMN dunning_actions.customer_number IS 'Customer number';
COMMENT ON COLUMN dunning_actions.taken_on IS 'Date';
COMMENT ON COLUMN dunning_actions.kind IS 'Kind';
COMMENT ON COLUMN dunning_actions.amount IS 'Amount';
COMMENT ON COLUMN dunning_actions.given_to IS 'Given to';
COMMENT ON COLUMN dunning_actions.note IS 'Remark';

CREATE TABLE carrier_purchases (
  purchase_id integer PRIMARY KEY,
  customer_number text,
  bought_at timestamptz,
  provider text,
  service text,
  amount numeric(12,2)
);
CREATE INDEX ON carrier_purchases (customer_number);
COMMENT ON TABLE carrier_purchases IS 'Your purchases on the bill';
COMMENT ON COLUMN carrier_purchases.customer_number IS 'Customer number';
COMMENT ON COLUMN carrier_purchases.bought_at IS 'Bought on';
COMMENT ON COLUMN carrier_purchases.provider IS 'Provider';
COMMENT ON COLUMN carrier_purchases.service IS 'Service';
COMMENT ON COLUMN carrier_purchases.amount IS 'Amount';

CREATE TABLE number_checks (
  check_id integer PRIMARY KEY,
  customer_number text,
  checked_at timestamptz,
  asked_by text,
  risk_level integer,
  match text
);
CREATE INDEX ON number_checks (customer_number);
COMMENT ON TABLE number_checks IS 'Checks of your number for third parties';
COMMENT ON COLUMN number_checks.customer_number IS 'Customer number';
COMMENT ON COLUMN number_checks.checked_at IS 'Checked on';
COMMENT ON COLUMN number_checks.asked_by IS 'Asked by';
COMMENT ON COLUMN number_checks.risk_level IS 'Risk level (0 to 9)';
COMMENT ON COLUMN number_checks.match IS 'Match result';

CREATE TABLE fraud_alerts (
  alert_id integer PRIMARY KEY,
  customer_number text,
  raised_at timestamptz,
  kind text,
  rule text,
  outcome text
);
CREATE INDEX ON fraud_alerts (customer_number);
COMMENT ON TABLE fraud_alerts IS 'Fraud alerts on your line';
COMMENT ON COLUMN fraud_alerts.customer_number IS 'Customer number';
COMMENT ON COLUMN fraud_alerts.raised_at IS 'Raised on';
COMMENT ON COLUMN fraud_alerts.kind IS 'Kind';
COMMENT ON COLUMN fraud_alerts.rule IS 'Detection rule';
COMMENT ON COLUMN fraud_alerts.outcome IS 'Outcome';

CREATE TABLE rented_devices (
  rental_id integer PRIMARY KEY,
  customer_number text,
  device text,
  return_by date,
  returned_on date,
  note text
);
CREATE INDEX ON rented_devices (customer_number);
COMMENT ON TABLE rented_devices IS 'Rented devices';
COMMENT ON COLUMN rented_devices.customer_number IS 'Customer number';
COMMENT ON COLUMN rented_devices.device IS 'Device';
COMMENT ON COLUMN rented_devices.return_by IS 'To be returned by';
COMMENT ON COLUMN rented_devices.returned_on IS 'Returned on';
COMMENT ON COLUMN rented_devices.note IS 'Remark';

CREATE TABLE archived_records (
  record_id integer PRIMARY KEY,
  customer_number text,
  archived_on date,
  content text
);
CREATE INDEX ON archived_records (customer_number);
COMMENT ON TABLE archived_records IS 'Legal archive';
COMMENT ON COLUMN archived_records.customer_number IS 'Customer number';
COMMENT ON COLUMN archived_records.archived_on IS 'Archived on';
COMMENT ON COLUMN archived_records.content IS 'Content';

CREATE TABLE legacy_records (
  scarlet_customer_number text PRIMARY KEY,
  customer_number text,
  moves_on date,
  objection text,
  note text
);
CREATE INDEX ON legacy_records (customer_number);
COMMENT ON TABLE legacy_records IS 'Your data in Scarlet''s old system';
COMMENT ON COLUMN legacy_records.scarlet_customer_number IS 'Scarlet customer number';
COMMENT ON COLUMN legacy_records.customer_number IS 'Customer number';
COMMENT ON COLUMN legacy_records.moves_on IS 'Move planned or made on';
COMMENT ON COLUMN legacy_records.objection IS 'Earlier objection';
COMMENT ON COLUMN legacy_records.note IS 'Remark';
