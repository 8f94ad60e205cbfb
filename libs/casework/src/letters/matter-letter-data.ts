/** Letters about what is asked beside the rights of the GDPR. */
export interface MatterLetterData {
  /**
   * The standard paragraph of the pack, whom to turn to, and what a colleague adds; all in the language of the letter. `contacts` may be
   * empty, and `reach` null where no way is known.
   */
  referral: {
    reference: string;
    receivedOn: string;
    about: string;
    answer: string;
    contacts: { who: string; reach: string | null }[];
    words: string | null;
  };
  /**
   * To a business customer, who is the controller (GDPR Art. 28(3)(e)): who wrote and what. `message` is null where the words are
   * only on paper; `due` is the legal date, counted from when the message reached the processor.
   */
  'hand-over': {
    reference: string;
    receivedOn: string;
    customer: string;
    person: string;
    message: string | null;
    due: string;
  };
}
