/** The identity names of Fides; a source may add its own (`msisdn_hash`, ...). */
export type IdentityType = 'email' | 'phone_number' | 'customer_number' | 'account_id' | (string & {});

/** One value that finds a person in a source. Whether it was verified is the caller's business: never pass one that was not. */
export interface SearchKey {
  type: IdentityType;
  value: string;
}
