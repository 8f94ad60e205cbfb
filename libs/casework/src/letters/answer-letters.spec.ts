import path from 'node:path';
import { LANGUAGES } from '@habeas/domain';
import { REFUSALS } from './answer-letter-places';
import { citeArticle } from './cite-article';
import { LetterPlaceError } from './fill-places';
import type { LetterData } from './letter-data';
import { sampleHead } from './letter-head.fixture';
import { Letters } from './letters';
import { NOTICE_ACTIONS, TASK_OPERATIONS } from './outside-letter-data';
import { letterSamples } from './samples';

const letters = Letters.load(path.resolve('examples/proximus/letters'));
const nothingTold = { recipientsTold: [], recipientsToTell: [] };
const OPEN = /\{|\}|undefined|null|\[object|NaN/;

describe.each(LANGUAGES)('answers in %s', (language) => {
  const head = sampleHead(language);
  const samples = letterSamples(language);
  const erasure = samples['erasure-answer'];

  it.each(['erasure-answer', 'erasure-under-way', 'rectification-answer', 'restriction-answer'] as const)(
    '%s names reason, ground, authority and court of every row that says no',
    (name) => {
      const { text } = letters.render(name, language, head, samples[name]);
      const rows = (REFUSALS[name] ?? []).flatMap(
        (list) => samples[name][list as never] as { what: string; reason: string; article: string }[],
      );
      expect(rows.length).toBeGreaterThan(0);
      for (const { what, reason, article } of rows)
        for (const said of [what, reason, citeArticle(article, language)]) expect(text).toContain(said);
      for (const said of [head.authority.name, head.authority.address.join(', '), head.courtRemedy])
        expect(text).toContain(said);
    },
  );

  it('answers an erasure in four ways, each of which says something else', () => {
    const none = {
      erased: [],
      kept: [],
      shared: [],
      declined: [],
      erasedOn: null,
      certificate: null,
      suppressed: false,
    };
    const open = { verifiedOn: null, verifyAgainOn: null, ...nothingTold };
    const data: LetterData['erasure-answer'][] = [
      { ...erasure, kept: [], shared: [], declined: [], outcome: 'granted' },
      { ...erasure, outcome: 'partial' },
      { ...erasure, ...none, ...open, kept: erasure.kept, outcome: 'refused' },
      { ...erasure, ...none, ...open, outcome: 'nothing-held' },
    ];
    const texts = data.map((one) => letters.render('erasure-answer', language, head, one).text);
    for (const text of texts) expect(text).not.toMatch(OPEN);
    expect(new Set(texts.map((text) => text.split('\n\n')[2])).size).toBe(4);
  });

  it('says of what is kept a date, or a period, or neither', () => {
    const [row] = erasure.kept;
    if (!row) throw new RangeError('no row');
    const said = (until: string | null, untilEvent: string | null) => {
      const data = { ...erasure, kept: [{ ...row, until, untilEvent }] };
      return letters.render('erasure-answer', language, head, data).text;
    };
    expect(said('2033-02-01', 'ZZZ')).toContain('2033');
    expect(said('2033-02-01', 'ZZZ')).not.toContain('ZZZ');
    expect(said(null, 'ZZZ')).toContain('ZZZ');
    expect(said(null, null)).not.toMatch(OPEN);
  });

  it('has words for each case of a restriction', () => {
    const data = samples['restriction-answer'];
    const texts = (['a', 'b', 'c', 'd'] as const).map(
      (restrictionCase) => letters.render('restriction-answer', language, head, { ...data, restrictionCase }).text,
    );
    expect(new Set(texts).size).toBe(4);
    for (const text of texts) expect(text).toMatch(/18(\(1\)|, paragraphe 1|, lid 1| Absatz 1)/);
    const refused: LetterData['restriction-answer'] = {
      ...data,
      ...nothingTold,
      outcome: 'refused',
      restrictionCase: null,
      restrictedOn: null,
      restricted: [],
    };
    const { text } = letters.render('restriction-answer', language, head, refused);
    expect(text).not.toMatch(/18(\(1\)|, paragraphe 1|, lid 1| Absatz 1)/);
  });

  it('has words for each notice and each task', () => {
    const notice = samples['notice-to-recipient'];
    const notices = NOTICE_ACTIONS.map(
      (action) => letters.render('notice-to-recipient', language, head, { ...notice, action, personKey: null }).text,
    );
    expect(new Set(notices).size).toBe(NOTICE_ACTIONS.length);
    const task = samples['human-task'];
    const tasks = TASK_OPERATIONS.map(
      (operation) => letters.render('human-task', language, head, { ...task, operation }).text,
    );
    expect(new Set(tasks).size).toBe(TASK_OPERATIONS.length);
    for (const text of [...notices, ...tasks]) expect(text).not.toMatch(OPEN);
  });

  it('says what was empty, and claims no pause that was not recorded', () => {
    const answer = letters.render('rectification-answer', language, head, samples['rectification-answer']).text;
    expect(answer).toMatch(/\((vide|leeg|leer|empty)\)/);
    const details = samples['more-details'];
    const [unpaused, paused] = [false, true].map(
      (one) => letters.render('more-details', language, head, { ...details, paused: one }).text,
    );
    expect(unpaused).not.toMatch(/allonger|verlengen|verlängern|extend/);
    expect(paused).toMatch(/allonger|verlengen|verlängern|extend/);
  });
});

describe('the outcome of an answer', () => {
  const head = sampleHead('en');
  const erasure = letterSamples('en')['erasure-answer'];

  it.each<[string, Partial<LetterData['erasure-answer']>]>([
    ['granted although something is kept', { outcome: 'granted' }],
    ['granted although something is shared', { outcome: 'granted', kept: [] }],
    ['granted although an owner erases nothing', { outcome: 'granted', kept: [], shared: [] }],
    ['refused although something is erased', { outcome: 'refused' }],
    ['refused without a row that says why', { outcome: 'refused', erased: [], kept: [], shared: [], declined: [] }],
    ['nothing held although something is kept', { outcome: 'nothing-held', erased: [] }],
  ])('cannot be %s', (_, over) => {
    expect(() => letters.render('erasure-answer', 'en', head, { ...erasure, ...over })).toThrow(
      /erasure-answer: place outcome does not agree/,
    );
  });

  it.each(['reason', 'article', 'what'] as const)('cannot be a refusal without its %s', (place) => {
    const kept = erasure.kept.map((row) => ({ ...row, [place]: '' }));
    const render = () => letters.render('erasure-answer', 'en', head, { ...erasure, kept });
    expect(render).toThrow(LetterPlaceError);
    expect(render).toThrow(new RegExp(`kept\\.${place} is empty`));
  });
});
