import type { SourceAnswer } from '../package-input';

interface Named {
  name: string;
  text: string;
}

/** Every word of ours in a package, in one language. A key that a language misses does not compile. */
export interface PackageTexts {
  title: string;
  overview: string;
  processing: string;
  skip: string;
  navigation: string;
  /** With the blank that French puts before it. */
  colon: string;
  answer: { heading: string; yes: string; no: string; unknown: string; someFailed: string };
  facts: {
    heading: string;
    reference: string;
    right: string;
    rightName: string;
    received: string;
    composed: string;
    subject: string;
    provedBy: string;
    controller: string;
    contact: string;
    expires: string;
  };
  contents: {
    heading: string;
    lead: string;
    records: (count: string, isOne: boolean) => string;
    files: (count: string, isOne: boolean) => string;
    processing: string;
    machine: string;
  };
  sources: {
    heading: string;
    lead: string;
    caption: string;
    source: string;
    result: string;
    found: string;
    explanation: string;
    states: Record<SourceAnswer['state'], string>;
    explanations: Record<SourceAnswer['state'], string>;
  };
  heldBack: { heading: string; lead: string };
  rights: {
    heading: string;
    lead: (email: string) => string;
    items: Named[];
    complaintHeading: string;
    complaint: string;
    courtHeading: string;
  };
  reading: { heading: string; items: Named[] };
  glossary: { heading: string; items: Named[] };
  category: {
    usedFor: string;
    from: (source: string) => string;
    withheldHeading: string;
    withheldWhole: string;
    withheldMasked: string;
    record: (number: string) => string;
    page: (page: string, of: string) => string;
    pages: (collection: string) => string;
    previous: string;
    next: string;
    first: string;
    last: string;
    machine: string;
    files: string;
    download: string;
    empty: string;
  };
  activity: {
    title: string;
    lead: string;
    contents: string;
    section: (section: string) => string;
    purpose: string;
    legalBases: string;
    categories: string;
    recipients: string;
    noRecipients: string;
    /** Said to everybody alike, so that it tells of nobody. */
    /** Which privacy statement holds for this person, and where it is. */
    policy: (policy: string, address: string) => string;
    authorities: string;
    retention: string;
    noRetention: string;
    origin: string;
    originPerson: string;
    automated: string;
    noAutomated: string;
    transfers: string;
    noTransfers: string;
    objection: string;
    objectionKinds: Record<'none' | 'motivated' | 'absolute', string>;
    withdrawal: string;
    rightsAndComplaint: string;
  };
  values: {
    yes: string;
    no: string;
    none: string;
    withheld: string;
    hours: string;
    minutes: string;
    seconds: string;
    bytes: string;
  };
  footer: (controller: string) => string;
  readme: {
    heading: string;
    about: (facts: { controller: string; reference: string; received: string; composed: string }) => string;
    open: string;
    folders: Named[];
    formulas: string;
    checksums: string;
    careful: string;
    contact: (email: string) => string;
  };
}
