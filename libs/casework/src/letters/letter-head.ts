/** Who speaks in a letter or a package: brand, controller and supervisory authority, in the language of the reader. */
export interface LetterHead {
  brand: {
    /** The trade name: Proximus, Scarlet. */
    name: string;
    /** `#rrggbb`. Text on it and links are made readable whatever the colour is. */
    colour: string;
  };
  controller: {
    /** The legal name. */
    name: string;
    /** Postal address, one line each. */
    address: string[];
    /** Where the office that answers is reached (DPO or privacy team). */
    email: string;
    phone?: string | null;
  };
  authority: {
    /** In the reader's language: Autorité de protection des données (APD), Gegevensbeschermingsautoriteit (GBA), ... */
    name: string;
    address: string[];
    /** An http(s) address. */
    website: string;
  };
  /** Where this customer turns to, and what holds for them; it may change when a customer moves to another brand's systems. */
  customer: {
    /** Mail address for the exercise of rights. */
    mailbox: string;
    /** Where choices can be changed without asking, in words. */
    selfService: string;
    /** The privacy statement, with the terms that go with it, and where it can be read. */
    policy: { name: string; version: string; address: string };
  };
  /** The court remedy, one or two sentences in the reader's language (GDPR Arts. 12(4), 79). */
  courtRemedy: string;
}
