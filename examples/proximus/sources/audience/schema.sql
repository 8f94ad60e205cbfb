-- Research, prospecting and advertising: every identity and every reference has an index.
CREATE TABLE audience_members (
  member_id text PRIMARY KEY,
  customer_number text,
  email text,
  encrypted_id text,
  data_source text,
  created_on date,
  restricted boolean
);
CREATE INDEX ON audience_members (customer_number);
CREATE INDEX ON audience_members (lower(email));
COMMENT ON TABLE audience_members IS 'Your advertising record';
COMMENT ON COLUMN audience_members.member_id IS 'Member number';
COMMENT ON COLUMN audience_members.customer_number IS 'Customer number';
COMMENT ON COLUMN audience_members.email IS 'E-mail address';
COMMENT ON COLUMN audience_members.encrypted_id IS 'Encrypted identifier given to partners';
COMMENT ON COLUMN audience_members.data_source IS 'Where the data came from';
COMMENT ON COLUMN audience_members.created_on IS 'Created on';
COMMENT ON COLUMN audience_members.restricted IS 'Processing restricted at your request';

CREATE TABLE survey_answers (
  answer_id integer PRIMARY KEY,
  member_id text,
  survey text,
  answered_on date,
  score integer,
  answer text
);
CREATE INDEX ON survey_answers (member_id);
COMMENT ON TABLE survey_answers IS 'Your survey answers';
COMMENT ON COLUMN survey_answers.member_id IS 'Member number';
COMMENT ON COLUMN survey_answers.survey IS 'Survey';
COMMENT ON COLUMN survey_answers.answered_on IS 'Answered on';
COMMENT ON COLUMN survey_answers.score IS 'Score (0 to 10)';
COMMENT ON COLUMN survey_answers.answer IS 'Answer';

CREATE TABLE event_registrations (
  registration_id integer PRIMARY KEY,
  member_id text,
  event text,
  consent_given_on date,
  may_contact boolean,
  note text
);
CREATE INDEX ON event_registrations (member_id);
COMMENT ON TABLE event_registrations IS 'Your event and contest registrations';
COMMENT ON COLUMN event_registrations.member_id IS 'Member number';
COMMENT ON COLUMN event_registrations.event IS 'Event';
COMMENT ON COLUMN event_registrations.consent_given_on IS 'Consent given on';
COMMENT ON COLUMN event_registrations.may_contact IS 'May be contacted';
COMMENT ON COLUMN event_registrations.note IS 'Remark';

CREATE TABLE supplier_lists (
  line_id integer PRIMARY KEY,
  member_id text,
  supplier text,
  campaign text,
  campaign_end date,
  note text
);
CREATE INDEX ON supplier_lists (member_id);
COMMENT ON TABLE supplier_lists IS 'Lists bought for a campaign';
COMMENT ON COLUMN supplier_lists.member_id IS 'Member number';
COMMENT ON COLUMN supplier_lists.supplier IS 'Supplier';
COMMENT ON COLUMN supplier_lists.campaign IS 'Campaign';
COMMENT ON COLUMN supplier_lists.campaign_end IS 'End of the campaign';
COMMENT ON COLUMN supplier_lists.note IS 'Remark';

CREATE TABLE business_contacts (
  contact_id integer PRIMARY KEY,
  member_id text,
  supplier text,
  company text,
  function text,
  solvency text
);
CREATE INDEX ON business_contacts (member_id);
COMMENT ON TABLE business_contacts IS 'Your business data from third parties';
COMMENT ON COLUMN business_contacts.member_id IS 'Member number';
COMMENT ON COLUMN business_contacts.supplier IS 'Supplier';
COMMENT ON COLUMN business_contacts.company IS 'Company';
COMMENT ON COLUMN business_contacts.function IS 'Function';
COMMENT ON COLUMN business_contacts.solvency IS 'Solvency';

CREATE TABLE internet_interests (
  interest_id integer PRIMARY KEY,
  member_id text,
  site_or_app text,
  interest text,
  computed_on date
);
CREATE INDEX ON internet_interests (member_id);
COMMENT ON TABLE internet_interests IS 'Interests drawn from your internet use';
COMMENT ON COLUMN internet_interests.member_id IS 'Member number';
COMMENT ON COLUMN internet_interests.site_or_app IS 'Site or app';
COMMENT ON COLUMN internet_interests.interest IS 'Interest';
COMMENT ON COLUMN internet_interests.computed_on IS 'Computed on';

CREATE TABLE telemarketing_calls (
  call_id integer PRIMARY KEY,
  member_id text,
  call_centre text,
  called_at timestamptz,
  outcome text,
  note text
);
CREATE INDEX ON telemarketing_calls (member_id);
COMMENT ON TABLE telemarketing_calls IS 'Sales calls';
COMMENT ON COLUMN telemarketing_calls.member_id IS 'Member number';
COMMENT ON COLUMN telemarketing_calls.call_centre IS 'Call centre';
COMMENT ON COLUMN telemarketing_calls.called_at IS 'Called on';
COMMENT ON COLUMN telemarketing_calls.outcome IS 'Result';
COMMENT ON COLUMN telemarketing_calls.note IS 'Remark';

CREATE TABLE tariff_profiles (
  profile_id integer PRIMARY KEY,
  member_id text,
  computed_on date,
  best_tariff text,
  yearly_cost numeric(12,2),
  note text
);
CREATE INDEX ON tariff_profiles (member_id);
COMMENT ON TABLE tariff_profiles IS 'Your consumption profile';
COMMENT ON COLUMN tariff_profiles.member_id IS 'Member number';
COMMENT ON COLUMN tariff_profiles.computed_on IS 'Computed on';
COMMENT ON COLUMN tariff_profiles.best_tariff IS 'Best tariff';
COMMENT ON COLUMN tariff_profiles.yearly_cost IS 'Yearly cost';
COMMENT ON COLUMN tariff_profiles.note IS 'Remark';

CREATE TABLE ad_choices (
  choice_id integer PRIMARY KEY,
  member_id text,
  purpose text,
  allowed boolean,
  changed_on date,
  note text
);
CREATE INDEX ON ad_choices (member_id);
COMMENT ON TABLE ad_choices IS 'Your advertising choices';
COMMENT ON COLUMN ad_choices.member_id IS 'Member number';
COMMENT ON COLUMN ad_choices.purpose IS 'Purpose';
COMMENT ON COLUMN ad_choices.allowed IS 'Allowed';
COMMENT ON COLUMN ad_choices.changed_on IS 'Changed on';
COMMENT ON COLUMN ad_choices.note IS 'Remark';

CREATE TABLE ad_segments (
  segment_id integer PRIMARY KEY,
  member_id text,
  platform text,
  segment text,
  computed_on date,
  ads_seen integer
);
CREATE INDEX ON ad_segments (member_id);
COMMENT ON TABLE ad_segments IS 'Advertising groups and ads seen';
COMMENT ON COLUMN ad_segments.member_id IS 'Member number';
COMMENT ON COLUMN ad_segments.platform IS 'Platform';
COMMENT ON COLUMN ad_segments.segment IS 'Group';
COMMENT ON COLUMN ad_segments.computed_on IS 'Computed on';
COMMENT ON COLUMN ad_segments.ads_seen IS 'Ads seen';

CREATE TABLE recommendations (
  recommendation_id integer PRIMARY KEY,
  member_id text,
  programme text,
  made_on date,
  because text
);
CREATE INDEX ON recommendations (member_id);
COMMENT ON TABLE recommendations IS 'Pickx recommendations';
COMMENT ON COLUMN recommendations.member_id IS 'Member number';
COMMENT ON COLUMN recommendations.programme IS 'Programme';
COMMENT ON COLUMN recommendations.made_on IS 'Date';
COMMENT ON COLUMN recommendations.because IS 'Because';
