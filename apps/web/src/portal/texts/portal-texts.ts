import type { RequestedRightState, Right } from '@habeas/domain';
import type { ContactChannel } from '@habeas/casework/register';
import type { RequestStage } from '@habeas/casework/requests';
import type { Asker } from '../form/answers';
import type { ProblemKey } from '../form/problems';
import type { Step } from '../form/steps';

/** Paragraphs under a heading. */
export interface Section {
  heading: string;
  paragraphs: string[];
}

/** Who answers, and where one may write: the facts that texts repeat. */
export interface Facts {
  brand: string;
  controller: string;
  email: string;
  authority: string;
  /** How long the record of a request is kept after its closure. */
  keepYears: number;
}

/** A page that only says something, with a way on. */
export interface Notice {
  title: string;
  paragraphs: string[];
}

/** Every word of the portal in one language. A missing key does not compile. */
export interface PortalTexts {
  languageName: string;
  service: string;
  frame: {
    skip: string;
    languages: string;
    home: string;
    errorPrefix: string;
    errorSummary: string;
    back: string;
    continue: string;
    optional: string;
    help: string;
    helpText: string;
    follow: string;
    accessibility: string;
    privacy: string;
    cookies: string;
    print: string;
    moreInformation: string;
  };
  start: {
    title: string;
    lead: string;
    begin: string;
    duration: string;
    facts: Section[];
    rightsHeading: string;
    stepsHeading: string;
    steps: string[];
    needHeading: string;
    need: string[];
    other: { heading: string; lead: string; mail: string; post: string; phone: string };
    complaint: { heading: string; text: (facts: Facts) => string };
    already: { heading: string; text: string; link: string };
  };
  form: {
    titles: Record<Step, string>;
    brandHint: string;
    rightsHint: string;
    rights: Record<Right, { label: string; hint: string }>;
    /** Asked where somebody objects or withdraws a consent. */
    stops: {
      lead: string;
      legend: string;
      hint: string;
      channelsLegend: string;
      channelsHint: string;
      channels: Record<ContactChannel, string>;
      only: (channel: string) => string;
      /** Nothing was chosen. */
      asWritten: string;
      /** Uses that are weighed against the person's reasons. */
      usesLegend: string;
      usesHint: string;
      usesNone: string;
    };
    /** Asked where somebody takes their data elsewhere. */
    destination: {
      lead: string;
      legend: string;
      toMe: string;
      straight: (name: string) => string;
      straightHint: string;
      other: string;
      otherHint: string;
      otherName: string;
      consentLegend: string;
      consentHint: string;
      /** Kept with the request: these are the words to which the person says yes. */
      consent: string;
    };
    personHint: string;
    askers: Record<Asker, { label: string; hint?: string }>;
    representative: { label: string; later: string };
    contact: {
      lead: string;
      leadForOther: string;
      name: string;
      nameOfOther: string;
      email: string;
      emailHint: string;
      yourEmail: string;
      phone: string;
      phoneOfOther: string;
      phoneHint: string;
      customerNumber: string;
      customerNumberHint: string;
    };
    details: {
      /** Asked where a computer's decision is to be reviewed. */
      decision: string;
      label: string;
      hint: string;
      free: string;
      /** Images and recordings are found by what only the person knows. */
      needed: string;
      neededItems: readonly string[];
      limit: (most: number) => string;
      correctionHeading: string;
      correctionLead: string;
      wrongData: string;
      wrongDataHint: string;
      rightData: string;
      rightDataHint: string;
      objectionHeading: string;
      objectionLead: string;
      objectionReasons: string;
      objectionReasonsHint: string;
    };
    files: {
      lead: string;
      added: string;
      remove: string;
      label: string;
      hint: (megabytes: number) => string;
      most: (most: number) => string;
      add: string;
      full: (most: number) => string;
    };
    check: {
      lead: string;
      change: string;
      nothing: string;
      rows: Record<
        'brand' | 'rights' | 'stops' | 'destination' | 'person' | 'representative' | 'files' | CheckedField,
        string
      >;
      send: string;
      declare: string;
    };
    notSent: string;
  };
  problems: Record<ProblemKey, (most: number) => string>;
  done: {
    title: string;
    reference: string;
    received: string;
    due: string;
    keep: string;
    nextHeading: string;
    next: string[];
    nextForOther: string[];
    confirm: string;
    confirmWhy: string;
    noId: string;
    contact: (facts: Facts) => string;
  };
  signIn: {
    titles: { confirm: string; open: string };
    lead: { confirm: string; open: string };
    reference: string;
    referenceHint: string;
    askCode: string;
    codeTitle: string;
    codeOnItsWay: string;
    codeFacts: (minutes: number) => string;
    code: string;
    codeHint: string;
    enter: { confirm: string; open: string };
    again: string;
    noCode: { summary: string; paragraphs: (facts: Facts) => string[] };
    wrongReference: string;
    wrongCode: string;
  };
  /** Sign-in with the operator's own account; `name` is that account's. */
  account: {
    offer: (name: string) => string;
    offerLead: string;
    title: (name: string) => string;
    lead: (name: string) => string[];
    go: (name: string) => string;
    otherWay: string;
    signedInTitle: string;
    signedIn: (name: string) => string;
    confirm: string;
    newHeading: string;
    newLead: string;
    newRequest: string;
    failed: string;
    notYours: string;
    later: string;
    cookie: string;
  };
  status: {
    title: string;
    stages: { done: string; current: string; upcoming: string };
    steps: Record<'received' | 'identity' | 'collecting' | 'checking' | 'answered', string>;
    now: Record<RequestStage, string>;
    nowHeading: string;
    waitingForYou: string;
    progress: string;
    rights: string;
    rightStates: Record<RequestedRightState, string>;
    datesHeading: string;
    received: string;
    due: string;
    answeredWith: string;
    extended: string;
    signOut: string;
    session: string;
    signedOut: Notice;
    ended: Notice;
    again: string;
  };
  /** The file of a portability request; what it shares with the other package stands there. */
  portable: { heading: string; lead: string; open: string; formatsText: string; readme: string };
  package: {
    heading: string;
    lead: string;
    inside: string;
    contents: string[];
    size: string;
    formats: string;
    formatsText: string;
    expires: string;
    checksum: string;
    checksumHint: string;
    open: string;
    how: string;
    steps: string[];
    shared: string;
    expired: string;
    revoked: string;
    goneTitle: string;
    ask: (facts: Facts) => string;
  };
  complaint: { heading: string; text: (facts: Facts) => string };
  /** What is asked beside the rights. */
  other: Record<
    'title' | 'lead' | 'withForm' | 'ask' | 'formHint' | 'answers' | 'rightsHeading' | 'rights' | 'rightsLink',
    string
  >;
  notes: { accessibility: NotePage; privacy: NotePage; cookies: NotePage };
  errors: Record<'notFound' | 'tooLarge' | 'tooMany' | 'foreign' | 'unavailable' | 'broken', Notice> & {
    wait: (minutes: number) => string;
    toStart: string;
  };
}

export type CheckedField =
  'name' | 'email' | 'phone' | 'customerNumber' | 'details' | 'wrongData' | 'rightData' | 'objectionReasons';

export interface NotePage {
  title: string;
  sections: (facts: Facts) => Section[];
}
