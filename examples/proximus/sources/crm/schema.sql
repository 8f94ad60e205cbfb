-- Customer file: every identity and every reference has an index.
CREATE TABLE customers (
  customer_number text PRIMARY KEY,
  given_name text,
  family_name text,
  birth_date date,
  birth_place text,
  language text,
  occupation text,
  vat_number text,
  email text,
  email_since date,
  mobile_phone text,
  mobile_since date,
  brand text,
  status text,
  customer_since date,
  customer_until date,
  scarlet_customer_number text,
  moves_on date,
  remarks text,
  restricted boolean
);
CREATE INDEX ON customers (lower(email));
CREATE INDEX ON customers (mobile_phone);
CREATE INDEX ON customers (scarlet_customer_number);
COMMENT ON TABLE customers IS 'Your customer record';
COMMENT ON COLUMN customers.customer_number IS 'Customer number';
COMMENT ON COLUMN customers.given_name IS 'First name';
COMMENT ON COLUMN customers.family_name IS 'Last name';
COMMENT ON COLUMN customers.birth_date IS 'Date of birth';
COMMENT ON COLUMN customers.birth_place IS 'Place of birth';
COMMENT ON COLUMN customers.language IS 'Language';
COMMENT ON COLUMN customers.occupation IS 'Occupation';
COMMENT ON COLUMN customers.vat_number IS 'VAT number';
COMMENT ON COLUMN customers.email IS 'E-mail address';
COMMENT ON COLUMN customers.email_since IS 'E-mail address on file since';
COMMENT ON COLUMN customers.mobile_phone IS 'Mobile number';
COMMENT ON COLUMN customers.mobile_since IS 'Mobile number on file since';
COMMENT ON COLUMN customers.brand IS 'Brand';
COMMENT ON COLUMN customers.status IS 'Status';
COMMENT ON COLUMN customers.customer_since IS 'Customer since';
COMMENT ON COLUMN customers.customer_until IS 'Customer until';
COMMENT ON COLUMN customers.scarlet_customer_number IS 'Earlier Scarlet customer number';
COMMENT ON COLUMN customers.moves_on IS 'Move to the systems of Proximus on';
COMMENT ON COLUMN customers.remarks IS 'Remarks';
COMMENT ON COLUMN customers.restricted IS 'Processing restricted at your request';

CREATE TABLE addresses (
  address_id bigint PRIMARY KEY,
  customer_number text,
  kind text,
  street text,
  house_number text,
  box text,
  postcode text,
  commune text,
  valid_from date,
  valid_to date,
  delivery_note text
);
CREATE INDEX ON addresses (customer_number);
COMMENT ON TABLE addresses IS 'Your addresses';
COMMENT ON COLUMN addresses.customer_number IS 'Customer number';
COMMENT ON COLUMN addresses.kind IS 'Type of address';
COMMENT ON COLUMN addresses.street IS 'Street';
COMMENT ON COLUMN addresses.house_number IS 'House number';
COMMENT ON COLUMN addresses.box IS 'Box';
COMMENT ON COLUMN addresses.postcode IS 'Postcode';
COMMENT ON COLUMN addresses.commune IS 'Municipality';
COMMENT ON COLUMN addresses.valid_from IS 'Valid from';
COMMENT ON COLUMN addresses.valid_to IS 'Valid until';
COMMENT ON COLUMN addresses.delivery_note IS 'Delivery instructions';

CREATE TABLE contact_points (
  contact_id bigint PRIMARY KEY,
  customer_number text,
  kind text,
  email text,
  phone text,
  on_file_since date,
  note text
);
CREATE INDEX ON contact_points (customer_number);
CREATE INDEX ON contact_points (lower(email));
CREATE INDEX ON contact_points (phone);
COMMENT ON TABLE contact_points IS 'Other ways to reach you';
COMMENT ON COLUMN contact_points.customer_number IS 'Customer number';
COMMENT ON COLUMN contact_points.kind IS 'Type';
COMMENT ON COLUMN contact_points.email IS 'E-mail address';
COMMENT ON COLUMN contact_points.phone IS 'Phone number';
COMMENT ON COLUMN contact_points.on_file_since IS 'On file since';
COMMENT ON COLUMN contact_points.note IS 'Note';

CREATE TABLE accounts (
  account_id text PRIMARY KEY,
  holder_number text,
  kind text,
  opened_on date,
  closed_on date,
  note text
);
CREATE INDEX ON accounts (holder_number);
COMMENT ON TABLE accounts IS 'Your accounts';
COMMENT ON COLUMN accounts.account_id IS 'Account number';
COMMENT ON COLUMN accounts.holder_number IS 'Customer number of the holder';
COMMENT ON COLUMN accounts.kind IS 'Type of account';
COMMENT ON COLUMN accounts.opened_on IS 'Opened on';
COMMENT ON COLUMN accounts.closed_on IS 'Closed on';
COMMENT ON COLUMN accounts.note IS 'Note';

CREATE TABLE account_members (
  member_id bigint PRIMARY KEY,
  customer_number text,
  account_id text,
  role text,
  since date
);
CREATE INDEX ON account_members (customer_number);
CREATE INDEX ON account_members (account_id);
COMMENT ON TABLE account_members IS 'Accounts you share';
COMMENT ON COLUMN account_members.customer_number IS 'Customer number';
COMMENT ON COLUMN account_members.account_id IS 'Account number';
COMMENT ON COLUMN account_members.role IS 'Role';
COMMENT ON COLUMN account_members.since IS 'Since';

CREATE TABLE subscriptions (
  subscription_id text PRIMARY KEY,
  customer_number text,
  account_id text,
  product text,
  kind text,
  msisdn text,
  sim_number text,
  imei text,
  started_on date,
  ended_on date,
  note text
);
CREATE INDEX ON subscriptions (customer_number);
CREATE INDEX ON subscriptions (msisdn);
COMMENT ON TABLE subscriptions IS 'Your subscriptions';
COMMENT ON COLUMN subscriptions.subscription_id IS 'Subscription number';
COMMENT ON COLUMN subscriptions.customer_number IS 'Customer number';
COMMENT ON COLUMN subscriptions.account_id IS 'Account billed';
COMMENT ON COLUMN subscriptions.product IS 'Product';
COMMENT ON COLUMN subscriptions.kind IS 'Type of service';
COMMENT ON COLUMN subscriptions.msisdn IS 'Phone number';
COMMENT ON COLUMN subscriptions.sim_number IS 'SIM card number';
COMMENT ON COLUMN subscriptions.imei IS 'IMEI number of the device';
COMMENT ON COLUMN subscriptions.started_on IS 'Start';
COMMENT ON COLUMN subscriptions.ended_on IS 'End';
COMMENT ON COLUMN subscriptions.note IS 'Note';

CREATE TABLE tickets (
  ticket_id text PRIMARY KEY,
  customer_number text,
  contact_email text,
  opened_at timestamptz,
  channel text,
  subject text,
  description text,
  handled_by text,
  status text
);
CREATE INDEX ON tickets (customer_number);
CREATE INDEX ON tickets (lower(contact_email));
COMMENT ON TABLE tickets IS 'Your customer-service requests';
COMMENT ON COLUMN tickets.ticket_id IS 'Ticket number';
COMMENT ON COLUMN tickets.customer_number IS 'Customer number';
COMMENT ON COLUMN tickets.contact_email IS 'E-mail address used';
COMMENT ON COLUMN tickets.opened_at IS 'Opened on';
COMMENT ON COLUMN tickets.channel IS 'Channel';
COMMENT ON COLUMN tickets.subject IS 'Subject';
COMMENT ON COLUMN tickets.description IS 'Description';
COMMENT ON COLUMN tickets.handled_by IS 'Handled by';
COMMENT ON COLUMN tickets.status IS 'Status';

CREATE TABLE notes (
  note_id bigint PRIMARY KEY,
  customer_number text,
  written_at timestamptz,
  text text,
  written_by text
);
CREATE INDEX ON notes (customer_number);
COMMENT ON TABLE notes IS 'Customer-service notes';
COMMENT ON COLUMN notes.customer_number IS 'Customer number';
COMMENT ON COLUMN notes.written_at IS 'Written on';
COMMENT ON COLUMN notes.text IS 'Text';
COMMENT ON COLUMN notes.written_by IS 'Written by';

CREATE TABLE mandates (
  mandate_id bigint PRIMARY KEY,
  customer_number text,
  representative text,
  scope text,
  valid_from date,
  valid_to date
);
CREATE INDEX ON mandates (customer_number);
COMMENT ON TABLE mandates IS 'Mandates you gave';
COMMENT ON COLUMN mandates.customer_number IS 'Customer number';
COMMENT ON COLUMN mandates.representative IS 'Person you named';
COMMENT ON COLUMN mandates.scope IS 'Scope';
COMMENT ON COLUMN mandates.valid_from IS 'Valid from';
COMMENT ON COLUMN mandates.valid_to IS 'Valid until';

CREATE TABLE household_links (
  link_id bigint PRIMARY KEY,
  customer_number text,
  household_id text,
  role text,
  other_member text
);
CREATE INDEX ON household_links (customer_number);
COMMENT ON TABLE household_links IS 'Your household';
COMMENT ON COLUMN household_links.customer_number IS 'Customer number';
COMMENT ON COLUMN household_links.household_id IS 'Household number';
COMMENT ON COLUMN household_links.role IS 'Role';
COMMENT ON COLUMN household_links.other_member IS 'Other household member';

CREATE TABLE disputes (
  dispute_id text PRIMARY KEY,
  customer_number text,
  subject text,
  description text,
  amount numeric(12,2),
  opened_on date,
  closed_on date,
  status text,
  outcome text
);
CREATE INDEX ON disputes (customer_number);
COMMENT ON TABLE disputes IS 'Your disputes with us';
COMMENT ON COLUMN disputes.dispute_id IS 'Dispute number';
COMMENT ON COLUMN disputes.customer_number IS 'Customer number';
COMMENT ON COLUMN disputes.subject IS 'Subject';
COMMENT ON COLUMN disputes.description IS 'Description';
COMMENT ON COLUMN disputes.amount IS 'Amount in dispute (EUR)';
COMMENT ON COLUMN disputes.opened_on IS 'Opened on';
COMMENT ON COLUMN disputes.closed_on IS 'Closed on';
COMMENT ON COLUMN disputes.status IS 'Status';
COMMENT ON COLUMN disputes.outcome IS 'Outcome';
