import type { HumanTaskOperation } from '@habeas/casework/human-tasks';
import type { NoticeAction } from '@habeas/casework/letters';

/** Every word of the pages for people who were given a link, in one language. A missing key does not compile. */
export interface OutsideTexts {
  link: {
    title: string;
    lead: string[];
    send: string;
    codeTitle: string;
    codeOnItsWay: string;
    codeFacts: (minutes: number) => string;
    code: string;
    codeHint: string;
    enter: string;
    again: string;
    wrongCode: string;
    noCode: { summary: string; paragraphs: string[] };
    goneTitle: string;
    gone: string[];
    endedTitle: string;
    ended: string[];
    leave: string;
    leftTitle: string;
    left: string[];
    session: string;
  };
  task: {
    titles: Record<HumanTaskOperation, string>;
    explain: Record<HumanTaskOperation, string>;
    system: string;
    reference: string;
    due: string;
    until: string;
    personHeading: string;
    personLead: string;
    name: string;
    identifiers: Record<string, string>;
    otherIdentifier: string;
    noIdentifiers: string;
    detailsHeading: string;
    howHeading: string;
    /** Where a rectification is more than a new value. */
    explainChange: Record<'statement' | 'feed', string>;
    statement: string;
    /** Where other uses of the same data go on. */
    usesHeading: string;
    usesLead: string;
    changeHeading: string;
    before: string;
    after: string;
    empty: string;
    answerHeading: string;
    expected: (records: number) => string;
    keepFrom: (day: string) => string;
    outcome: { question: string; given: string; done: string; nothing: string; exempt: string };
    found: string;
    foundHint: string;
    files: string;
    filesHint: (endings: string, megabytes: number, most: number) => string;
    counted: string;
    erased: string;
    remaining: string;
    changed: string;
    stillThere: string;
    numberHint: string;
    ground: string;
    groundHint: string;
    groundOther: string;
    reason: string;
    reasonHint: string;
    note: string;
    send: string;
    problems: Record<
      'unanswered' | 'nothing-attached' | 'no-reason' | 'no-number' | 'file-kind' | 'file-size' | 'too-many',
      string
    >;
    handOver: { summary: string; lead: (domains: string) => string; email: string; send: string; wrong: string };
    thanksTitle: string;
    thanks: string[];
    handedTitle: string;
    handed: string[];
    cancelledTitle: string;
    cancelled: string[];
    stoppedTitle: string;
    stopped: string[];
  };
  notice: {
    titles: Record<NoticeAction, string>;
    explain: Record<NoticeAction, string>;
    recipient: string;
    reference: string;
    due: string;
    personHeading: string;
    personLead: string;
    pseudonymous: string;
    noKeys: string;
    dataHeading: string;
    changesHeading: string;
    answerHeading: string;
    outcome: { question: string; done: string; declined: string };
    reason: string;
    reasonHint: string;
    send: string;
    problems: { unanswered: string; 'no-reason': string };
    thanksTitle: string;
    thanks: string[];
    answeredTitle: string;
    answered: string[];
  };
}
