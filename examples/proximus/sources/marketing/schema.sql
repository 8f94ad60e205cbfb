-- Marketing and consents: every identity and every reference has an index.
CREATE TABLE profiles (
  profile_id bigint PRIMARY KEY,
  customer_number text,
  given_name text,
  family_name text,
  email text,
  mobile_phone text,
  language text,
  brand text,
  relation text,
  birth_year integer,
  data_source text,
  created_on date,
  interests text,
  restricted boolean
);
CREATE INDEX ON profiles (customer_number);
CREATE INDEX ON profiles (lower(email));
CREATE INDEX ON profiles (mobile_phone);
COMMENT ON TABLE profiles IS 'Your marketing profile';
COMMENT ON COLUMN profiles.profile_id IS 'Profile number';
COMMENT ON COLUMN profiles.customer_number IS 'Customer number';
COMMENT ON COLUMN profiles.given_name IS 'First name';
COMMENT ON COLUMN profiles.family_name IS 'Last name';
COMMENT ON COLUMN profiles.email IS 'E-mail address';
COMMENT ON COLUMN profiles.mobile_phone IS 'Mobile number';
COMMENT ON COLUMN profiles.language IS 'Language';
COMMENT ON COLUMN profiles.brand IS 'Brand';
COMMENT ON COLUMN profiles.relation IS 'Relationship';
COMMENT ON COLUMN profiles.birth_year IS 'Year of birth';
COMMENT ON COLUMN profiles.data_source IS 'Where the data came from';
COMMENT ON COLUMN profiles.created_on IS 'Created on';
COMMENT ON COLUMN profiles.interests IS 'Interests';
COMMENT ON COLUMN profiles.restricted IS 'Processing restricted at your request';

CREATE TABLE segments (
  segment_id bigint PRIMARY KEY,
  profile_id bigint,
  segment text,
  score integer,
  computed_on date,
  explanation text
);
CREATE INDEX ON segments (profile_id);
COMMENT ON TABLE segments IS 'Groups you are placed in';
COMMENT ON COLUMN segments.profile_id IS 'Profile number';
COMMENT ON COLUMN segments.segment IS 'Group';
COMMENT ON COLUMN segments.score IS 'Score (1 to 10)';
COMMENT ON COLUMN segments.computed_on IS 'Computed on';
COMMENT ON COLUMN segments.explanation IS 'Explanation';

CREATE TABLE consents (
  consent_id bigint PRIMARY KEY,
  profile_id bigint,
  purpose text,
  given_at timestamptz,
  withdrawn_at timestamptz,
  proof text
);
CREATE INDEX ON consents (profile_id);
COMMENT ON TABLE consents IS 'Your consents';
COMMENT ON COLUMN consents.profile_id IS 'Profile number';
COMMENT ON COLUMN consents.purpose IS 'Purpose';
COMMENT ON COLUMN consents.given_at IS 'Given on';
COMMENT ON COLUMN consents.withdrawn_at IS 'Withdrawn on';
COMMENT ON COLUMN consents.proof IS 'Proof of consent';

CREATE TABLE preferences (
  preference_id bigint PRIMARY KEY,
  profile_id bigint,
  purpose text,
  channel text,
  allowed boolean,
  changed_on date
);
CREATE INDEX ON preferences (profile_id);
COMMENT ON TABLE preferences IS 'Your choices by channel';
COMMENT ON COLUMN preferences.profile_id IS 'Profile number';
COMMENT ON COLUMN preferences.purpose IS 'Purpose';
COMMENT ON COLUMN preferences.channel IS 'Channel';
COMMENT ON COLUMN preferences.allowed IS 'Allowed';
COMMENT ON COLUMN preferences.changed_on IS 'Changed on';

CREATE TABLE campaign_contacts (
  contact_id bigint PRIMARY KEY,
  profile_id bigint,
  email text,
  campaign text,
  channel text,
  sent_at timestamptz,
  outcome text,
  remark text
);
CREATE INDEX ON campaign_contacts (profile_id);
CREATE INDEX ON campaign_contacts (lower(email));
COMMENT ON TABLE campaign_contacts IS 'Campaigns sent to you';
COMMENT ON COLUMN campaign_contacts.profile_id IS 'Profile number';
COMMENT ON COLUMN campaign_contacts.email IS 'E-mail address';
COMMENT ON COLUMN campaign_contacts.campaign IS 'Campaign';
COMMENT ON COLUMN campaign_contacts.channel IS 'Channel';
COMMENT ON COLUMN campaign_contacts.sent_at IS 'Sent on';
COMMENT ON COLUMN campaign_contacts.outcome IS 'Result';
COMMENT ON COLUMN campaign_contacts.remark IS 'Remark';

CREATE TABLE loyalty (
  entry_id bigint PRIMARY KEY,
  profile_id bigint,
  offer text,
  participated_on date,
  answer text
);
CREATE INDEX ON loyalty (profile_id);
COMMENT ON TABLE loyalty IS 'Loyalty programme';
COMMENT ON COLUMN loyalty.profile_id IS 'Profile number';
COMMENT ON COLUMN loyalty.offer IS 'Offer or contest';
COMMENT ON COLUMN loyalty.participated_on IS 'Took part on';
COMMENT ON COLUMN loyalty.answer IS 'Your answer';
