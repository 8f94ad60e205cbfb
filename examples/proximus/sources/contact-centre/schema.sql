-- Contact centre: every identity and every reference has an index.
CREATE TABLE contacts (
  contact_number text PRIMARY KEY,
  customer_number text,
  email text,
  name text,
  first_contact date,
  note text,
  restricted boolean
);
CREATE INDEX ON contacts (customer_number);
CREATE INDEX ON contacts (lower(email));
COMMENT ON TABLE contacts IS 'Your record at the contact centre';
COMMENT ON COLUMN contacts.contact_number IS 'Contact number';
COMMENT ON COLUMN contacts.customer_number IS 'Customer number';
COMMENT ON COLUMN contacts.email IS 'E-mail address';
COMMENT ON COLUMN contacts.name IS 'Name';
COMMENT ON COLUMN contacts.first_contact IS 'First contact';
COMMENT ON COLUMN contacts.note IS 'Remark';
COMMENT ON COLUMN contacts.restricted IS 'Processing restricted at your request';

CREATE TABLE form_messages (
  message_id integer PRIMARY KEY,
  contact_number text,
  sent_at timestamptz,
  subject text,
  text text,
  steps text
);
CREATE INDEX ON form_messages (contact_number);
COMMENT ON TABLE form_messages IS 'Your messages by the form';
COMMENT ON COLUMN form_messages.contact_number IS 'Contact number';
COMMENT ON COLUMN form_messages.sent_at IS 'Sent on';
COMMENT ON COLUMN form_messages.subject IS 'Subject';
COMMENT ON COLUMN form_messages.text IS 'Message';
COMMENT ON COLUMN form_messages.steps IS 'Steps taken in the FAQ';

CREATE TABLE assistant_conversations (
  conversation_id integer PRIMARY KEY,
  contact_number text,
  ended_at timestamptz,
  text text,
  reason_found text,
  action text
);
CREATE INDEX ON assistant_conversations (contact_number);
COMMENT ON TABLE assistant_conversations IS 'Your conversations with the digital assistant';
COMMENT ON COLUMN assistant_conversations.contact_number IS 'Contact number';
COMMENT ON COLUMN assistant_conversations.ended_at IS 'Ended on';
COMMENT ON COLUMN assistant_conversations.text IS 'Conversation';
COMMENT ON COLUMN assistant_conversations.reason_found IS 'Reason found';
COMMENT ON COLUMN assistant_conversations.action IS 'Automatic action';

CREATE TABLE ivr_choices (
  choice_id integer PRIMARY KEY,
  contact_number text,
  called_at timestamptz,
  calling_line text,
  menu_choice text
);
CREATE INDEX ON ivr_choices (contact_number);
COMMENT ON TABLE ivr_choices IS 'Your choices in the telephone menu';
COMMENT ON COLUMN ivr_choices.contact_number IS 'Contact number';
COMMENT ON COLUMN ivr_choices.called_at IS 'Called on';
COMMENT ON COLUMN ivr_choices.calling_line IS 'Calling line';
COMMENT ON COLUMN ivr_choices.menu_choice IS 'Choice';

CREATE TABLE social_messages (
  message_id integer PRIMARY KEY,
  contact_number text,
  network text,
  pseudonym text,
  sent_at timestamptz,
  text text
);
CREATE INDEX ON social_messages (contact_number);
COMMENT ON TABLE social_messages IS 'Your messages on social networks';
COMMENT ON COLUMN social_messages.contact_number IS 'Contact number';
COMMENT ON COLUMN social_messages.network IS 'Network';
COMMENT ON COLUMN social_messages.pseudonym IS 'Pseudonym';
COMMENT ON COLUMN social_messages.sent_at IS 'Sent on';
COMMENT ON COLUMN social_messages.text IS 'Message';

CREATE TABLE appointments (
  appointment_id integer PRIMARY KEY,
  contact_number text,
  planned_at timestamptz,
  purpose text,
  technician text,
  report text
);
CREATE INDEX ON appointments (contact_number);
COMMENT ON TABLE appointments IS 'Your appointments and deliveries';
COMMENT ON COLUMN appointments.contact_number IS 'Contact number';
COMMENT ON COLUMN appointments.planned_at IS 'Planned for';
COMMENT ON COLUMN appointments.purpose IS 'Purpose';
COMMENT ON COLUMN appointments.technician IS 'Staff member';
COMMENT ON COLUMN appointments.report IS 'Report of the visit';
