import type { Language } from '@habeas/domain';
import type { AnswerLetterData, KeptData } from './answer-letter-data';
import { choiceSample, moveSample } from './choice-samples';
import { formatDate } from './dates';
import { objectionSamples } from './objection-samples';
import { ANSWER_SAMPLE_TEXTS, type AnswerSampleTexts } from './answer-sample-texts';

const reference = 'HB-2026-7K3M9Q';
const about = { reference, receivedOn: '2026-01-12' };

function kept(texts: AnswerSampleTexts): KeptData[] {
  return [
    {
      what: texts.invoices,
      records: 36,
      reason: texts.invoicesReason,
      article: 'GDPR Art. 17(3)(b)',
      until: '2033-01-01',
      untilEvent: null,
    },
    {
      what: texts.dispute,
      records: 4,
      reason: texts.disputeReason,
      article: 'GDPR Art. 17(3)(e)',
      until: null,
      untilEvent: texts.disputeEnd,
    },
  ];
}

function erasure(
  texts: AnswerSampleTexts,
): Pick<AnswerLetterData, 'erasure-answer' | 'erasure-under-way' | 'erasure-recheck'> {
  const erased = [
    { what: texts.contact, records: 3 },
    { what: texts.offers, records: 12 },
    { what: texts.prize, records: 1 },
  ];
  return {
    'erasure-answer': {
      ...about,
      outcome: 'partial',
      erasedOn: '2026-02-03',
      erased,
      kept: kept(texts),
      keptApart: true,
      shared: [{ what: texts.line, reason: texts.lineReason, article: 'GDPR Art. 17(1)' }],
      declined: [{ what: texts.archive, reason: texts.archiveReason, article: 'GDPR Art. 17(3)(b)' }],
      notSearched: [{ what: texts.cameras, needs: texts.camerasNeed }],
      verifiedOn: '2026-02-03',
      verifyAgainOn: '2026-02-10',
      certificate: 'EC-2026-04417',
      suppressed: true,
      recipientsTold: [texts.recipients[0]],
      recipientsToTell: [texts.recipients[1]],
    },
    'erasure-under-way': {
      ...about,
      decidedOn: '2026-02-03',
      doneBy: '2026-02-17',
      erasing: erased,
      kept: kept(texts),
      keptApart: true,
      why: texts.tooLong,
    },
    'erasure-recheck': {
      reference,
      answeredOn: '2026-02-03',
      checkedOn: '2026-02-10',
      erasedAgain: [{ what: texts.offers, records: 2 }],
      beingErased: [{ what: texts.calls, records: 1 }],
      doneBy: '2026-02-17',
    },
  };
}

function rectification(texts: AnswerSampleTexts, language: Language): AnswerLetterData['rectification-answer'] {
  return {
    ...about,
    outcome: 'partial',
    corrected: [
      { what: texts.name, before: 'Peters', after: 'Peeters', source: texts.crm },
      { what: texts.street, before: null, after: 'Haachtsesteenweg 8', source: texts.crm },
    ],
    completed: [{ what: texts.remark, statement: texts.statement, source: texts.crm }],
    notCorrected: [
      {
        what: texts.birth,
        asked: formatDate('1986-04-02', language),
        reason: texts.birthReason,
        article: 'GDPR Art. 16',
        source: texts.crm,
      },
    ],
    declined: [{ what: texts.archive, reason: texts.archiveReason, article: 'GDPR Art. 17(3)(b)' }],
    notSearched: [{ what: texts.cameras, needs: texts.camerasNeed }],
    verifiedOn: '2026-02-03',
    feedsTold: [texts.feed],
    liftedFrom: '2026-02-17',
    recipientsTold: [texts.recipients[0]],
    recipientsToTell: [],
  };
}

function review(texts: AnswerSampleTexts): AnswerLetterData['automated-decision-answer'] {
  return { ...about, outcome: 'changed', covered: true, ...texts.review, reviewedOn: '2026-02-03' };
}

function restriction(
  texts: AnswerSampleTexts,
): Pick<AnswerLetterData, 'restriction-answer' | 'restriction-lifting' | 'restriction-kept'> {
  return {
    'restriction-answer': {
      ...about,
      outcome: 'partial',
      restrictionCase: 'a',
      restrictedOn: '2026-01-14',
      restricted: [{ what: texts.contact, records: 3 }],
      notRestricted: [
        { what: texts.invoices, reason: texts.refused, article: 'GDPR Art. 18(2)' },
        { what: texts.archive, reason: texts.archiveReason, article: 'GDPR Art. 17(3)(b)' },
      ],
      notSearched: [{ what: texts.cameras, needs: texts.camerasNeed }],
      recipientsTold: [texts.recipients[0]],
      recipientsToTell: [texts.recipients[1]],
    },
    'restriction-lifting': {
      reference,
      restrictedOn: '2026-01-14',
      liftedFrom: '2026-02-17',
      restricted: [texts.contact],
      why: texts.lifted,
    },
    'restriction-kept': {
      reference,
      restrictedOn: '2026-01-14',
      liftedFrom: '2026-02-17',
      restricted: [texts.contact],
      why: texts.stillContested,
    },
  };
}

/** Realistic data for the answers to rights that change data; no person is in it. */
export function answerSamples(language: Language): AnswerLetterData {
  const texts = ANSWER_SAMPLE_TEXTS[language];
  return {
    ...erasure(texts),
    'rectification-answer': rectification(texts, language),
    ...restriction(texts),
    'portability-answer': {
      ...about,
      outcome: 'partial',
      given: [
        { what: texts.contact, records: 3 },
        { what: texts.invoices, records: 36 },
      ],
      notGiven: [{ what: texts.offers, reason: texts.derived, article: 'GDPR Art. 20(1)' }],
      sourcesExempt: [],
      expiresOn: '2026-03-12',
      portalUrl: `https://privacy.example/${language}/open`,
      transferTo: texts.recipients[0],
      transferByHand: false,
    },
    'portability-transfer': {
      ...about,
      to: texts.recipients[0],
      outcome: 'delivered',
      deliveredOn: '2026-02-10',
      given: [{ what: texts.contact, records: 3 }],
      checksum: 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c',
      why: null,
      expiresOn: '2026-03-12',
      portalUrl: `https://privacy.example/${language}/open`,
    },
    'objection-answer': choiceSample(language, texts.recipients),
    ...objectionSamples(language, texts),
    'withdrawal-answer': choiceSample(language, texts.recipients),
    'stopped-at-move': moveSample(language, texts.recipients),
    'automated-decision-answer': review(texts),
    'right-refused': {
      ...about,
      rights: ['erasure'],
      reason: texts.refused,
      article: 'GDPR Art. 17(3)(b)',
      facts: texts.facts,
    },
    'more-details': {
      reference,
      images: true,
      recordings: true,
      by: '2026-01-27',
      due: '2026-02-12',
      answerUrl: `https://privacy.example/${language}/answer`,
      paused: false,
    },
  };
}
