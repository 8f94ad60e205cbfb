-- Online accounts and apps: every identity and every reference has an index.
CREATE TABLE accounts (
  login text PRIMARY KEY,
  customer_number text,
  brand text,
  opened_on date,
  last_sign_in timestamptz,
  directory_choice text,
  household_note text,
  restricted boolean
);
CREATE INDEX ON accounts (customer_number);
COMMENT ON TABLE accounts IS 'Your online account';
COMMENT ON COLUMN accounts.login IS 'User name';
COMMENT ON COLUMN accounts.customer_number IS 'Customer number';
COMMENT ON COLUMN accounts.brand IS 'Brand';
COMMENT ON COLUMN accounts.opened_on IS 'Opened on';
COMMENT ON COLUMN accounts.last_sign_in IS 'Last sign-in';
COMMENT ON COLUMN accounts.directory_choice IS 'Directory choice';
COMMENT ON COLUMN accounts.household_note IS 'Household as given';
COMMENT ON COLUMN accounts.restricted IS 'Processing restricted at your request';

CREATE TABLE push_devices (
  device_id integer PRIMARY KEY,
  login text,
  device text,
  allowed boolean,
  changed_on date
);
CREATE INDEX ON push_devices (login);
COMMENT ON TABLE push_devices IS 'Devices that get our push messages';
COMMENT ON COLUMN push_devices.login IS 'User name';
COMMENT ON COLUMN push_devices.device IS 'Device';
COMMENT ON COLUMN push_devices.allowed IS 'Allowed';
COMMENT ON COLUMN push_devices.changed_on IS 'Changed on';

CREATE TABLE orders (
  order_id text PRIMARY KEY,
  login text,
  product text,
  ordered_at timestamptz,
  state text,
  delivery_note text
);
CREATE INDEX ON orders (login);
COMMENT ON TABLE orders IS 'Your online orders';
COMMENT ON COLUMN orders.order_id IS 'Order number';
COMMENT ON COLUMN orders.login IS 'User name';
COMMENT ON COLUMN orders.product IS 'Product';
COMMENT ON COLUMN orders.ordered_at IS 'Ordered on';
COMMENT ON COLUMN orders.state IS 'State';
COMMENT ON COLUMN orders.delivery_note IS 'Delivery remark';

CREATE TABLE identity_checks (
  check_id integer PRIMARY KEY,
  login text,
  method text,
  checked_on date,
  data_read text
);
CREATE INDEX ON identity_checks (login);
COMMENT ON TABLE identity_checks IS 'Checks of your identity';
COMMENT ON COLUMN identity_checks.login IS 'User name';
COMMENT ON COLUMN identity_checks.method IS 'Means';
COMMENT ON COLUMN identity_checks.checked_on IS 'Checked on';
COMMENT ON COLUMN identity_checks.data_read IS 'Data read';

CREATE TABLE cookie_choices (
  choice_id integer PRIMARY KEY,
  login text,
  site text,
  accepted text,
  chosen_at timestamptz
);
CREATE INDEX ON cookie_choices (login);
COMMENT ON TABLE cookie_choices IS 'Your cookie choices';
COMMENT ON COLUMN cookie_choices.login IS 'User name';
COMMENT ON COLUMN cookie_choices.site IS 'Site';
COMMENT ON COLUMN cookie_choices.accepted IS 'Accepted';
COMMENT ON COLUMN cookie_choices.chosen_at IS 'Chosen on';

CREATE TABLE family_profiles (
  profile_id integer PRIMARY KEY,
  login text,
  phone text,
  role text,
  circle text,
  circle_members text,
  joined_on date,
  location_on boolean,
  deactivated_on date
);
CREATE INDEX ON family_profiles (login);
CREATE INDEX ON family_profiles (phone);
COMMENT ON TABLE family_profiles IS 'Your Family Life profile';
COMMENT ON COLUMN family_profiles.login IS 'User name';
COMMENT ON COLUMN family_profiles.phone IS 'Mobile number';
COMMENT ON COLUMN family_profiles.role IS 'Role in the circle';
COMMENT ON COLUMN family_profiles.circle IS 'Circle';
COMMENT ON COLUMN family_profiles.circle_members IS 'Other members of the circle';
COMMENT ON COLUMN family_profiles.joined_on IS 'Member since';
COMMENT ON COLUMN family_profiles.location_on IS 'Location shared';
COMMENT ON COLUMN family_profiles.deactivated_on IS 'Deactivated on';

CREATE TABLE family_posts (
  post_id integer PRIMARY KEY,
  profile_id integer,
  posted_at timestamptz,
  text text
);
CREATE INDEX ON family_posts (profile_id);
COMMENT ON TABLE family_posts IS 'What you shared in Family Life';
COMMENT ON COLUMN family_posts.posted_at IS 'Shared on';
COMMENT ON COLUMN family_posts.text IS 'Text';

CREATE TABLE family_places (
  place_id integer PRIMARY KEY,
  profile_id integer,
  seen_at timestamptz,
  place text
);
CREATE INDEX ON family_places (profile_id);
COMMENT ON TABLE family_places IS 'Your locations in Family Life';
COMMENT ON COLUMN family_places.seen_at IS 'Time';
COMMENT ON COLUMN family_places.place IS 'Place';
