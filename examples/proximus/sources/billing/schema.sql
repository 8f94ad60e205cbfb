-- Billing and payments: every identity and every reference has an index.
CREATE TABLE billing_accounts (
  account_id text PRIMARY KEY,
  customer_number text,
  given_name text,
  family_name text,
  billing_email text,
  invoice_channel text,
  payment_method text,
  dunning_level integer,
  balance numeric(12,2),
  note text,
  restricted boolean
);
CREATE INDEX ON billing_accounts (customer_number);
CREATE INDEX ON billing_accounts (lower(billing_email));
COMMENT ON TABLE billing_accounts IS 'Your billing accounts';
COMMENT ON COLUMN billing_accounts.account_id IS 'Account number';
COMMENT ON COLUMN billing_accounts.customer_number IS 'Customer number';
COMMENT ON COLUMN billing_accounts.given_name IS 'First name';
COMMENT ON COLUMN billing_accounts.family_name IS 'Last name';
COMMENT ON COLUMN billing_accounts.billing_email IS 'E-mail address for invoices';
COMMENT ON COLUMN billing_accounts.invoice_channel IS 'Invoices sent by';
COMMENT ON COLUMN billing_accounts.payment_method IS 'Payment method';
COMMENT ON COLUMN billing_accounts.dunning_level IS 'Reminder stage';
COMMENT ON COLUMN billing_accounts.balance IS 'Balance due (EUR)';
COMMENT ON COLUMN billing_accounts.note IS 'Note';
COMMENT ON COLUMN billing_accounts.restricted IS 'Processing restricted at your request';

CREATE TABLE invoices (
  invoice_number text PRIMARY KEY,
  account_id text,
  issued_on date,
  due_on date,
  total numeric(12,2),
  vat numeric(12,2),
  status text,
  remark text
);
CREATE INDEX ON invoices (account_id);
COMMENT ON TABLE invoices IS 'Your invoices';
COMMENT ON COLUMN invoices.invoice_number IS 'Invoice number';
COMMENT ON COLUMN invoices.account_id IS 'Account number';
COMMENT ON COLUMN invoices.issued_on IS 'Invoice date';
COMMENT ON COLUMN invoices.due_on IS 'Due by';
COMMENT ON COLUMN invoices.total IS 'Total (EUR)';
COMMENT ON COLUMN invoices.vat IS 'VAT (EUR)';
COMMENT ON COLUMN invoices.status IS 'Status';
COMMENT ON COLUMN invoices.remark IS 'Remark';

CREATE TABLE invoice_lines (
  line_id bigint PRIMARY KEY,
  invoice_number text,
  description text,
  msisdn text,
  amount numeric(12,2)
);
CREATE INDEX ON invoice_lines (invoice_number);
COMMENT ON TABLE invoice_lines IS 'Items on your invoices';
COMMENT ON COLUMN invoice_lines.invoice_number IS 'Invoice number';
COMMENT ON COLUMN invoice_lines.description IS 'Description';
COMMENT ON COLUMN invoice_lines.msisdn IS 'Number billed';
COMMENT ON COLUMN invoice_lines.amount IS 'Amount (EUR)';

CREATE TABLE payments (
  payment_id bigint PRIMARY KEY,
  account_id text,
  received_on date,
  amount numeric(12,2),
  iban text,
  communication text
);
CREATE INDEX ON payments (account_id);
COMMENT ON TABLE payments IS 'Your payments';
COMMENT ON COLUMN payments.account_id IS 'Account number';
COMMENT ON COLUMN payments.received_on IS 'Received on';
COMMENT ON COLUMN payments.amount IS 'Amount (EUR)';
COMMENT ON COLUMN payments.iban IS 'Bank account used';
COMMENT ON COLUMN payments.communication IS 'Payment reference';

CREATE TABLE direct_debits (
  mandate_reference text PRIMARY KEY,
  account_id text,
  iban text,
  signed_on date,
  revoked_on date
);
CREATE INDEX ON direct_debits (account_id);
COMMENT ON TABLE direct_debits IS 'Your direct debits';
COMMENT ON COLUMN direct_debits.mandate_reference IS 'Mandate reference';
COMMENT ON COLUMN direct_debits.account_id IS 'Account number';
COMMENT ON COLUMN direct_debits.iban IS 'Bank account';
COMMENT ON COLUMN direct_debits.signed_on IS 'Signed on';
COMMENT ON COLUMN direct_debits.revoked_on IS 'Revoked on';
