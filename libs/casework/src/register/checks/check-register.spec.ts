import { checkRegister, loadPack, type Activity, type ControllerPack, type Finding } from '../index';

const pack = loadPack('examples/proximus');

function activity(section: string, change: Partial<Activity>): Activity {
  const found = pack.activities.find((entry) => entry.section === section);
  if (!found) throw new Error(`no section ${section}`);
  return { ...found, openQuestions: [], ...change };
}

function findings(...activities: Activity[]): Finding[] {
  const changed: ControllerPack = { ...pack, activities, openQuestions: [] };
  return checkRegister(changed);
}

const billing = activity('6.3.2.1', {});
const service = activity('6.3.1.1', {});
const tvAds = activity('7.2.3.1', {});
const withRoutes = billing.objection;
const noObjection = { available: false, kind: null, stated: false, routes: [], note: null, mentioned: [] };
const noWithdrawal = { available: false, routes: [] };
const [period] = billing.retention;
if (!period) throw new Error('billing has no period');

const planted: [what: string, section: string, change: Partial<Activity>, severity: string, message: string][] = [
  ['no legal basis', '6.3.2.1', { legalBases: [] }, 'missing', 'no legal basis'],
  ['no category', '6.3.2.1', { dataCategories: [] }, 'missing', 'no data category'],
  ['no retention', '6.3.2.1', { retention: [] }, 'missing', 'no retention'],
  ['no recipient', '6.3.2.1', { recipients: [] }, 'missing', 'no recipient'],
  ['no source of obtained data', '6.3.2.3', { origins: [] }, 'missing', 'no source is named'],
  [
    'legitimate interest without objection',
    '6.3.2.1',
    { objection: noObjection },
    'contradictory',
    'offers no objection',
  ],
  ['objection against a contract', '6.3.1.1', { objection: withRoutes }, 'contradictory', 'bases that know none'],
  [
    'objection of no kind',
    '6.3.2.1',
    { objection: { ...withRoutes, kind: null } },
    'contradictory',
    'absolute or motivated',
  ],
  ['objection without route', '6.3.2.1', { objection: { ...withRoutes, routes: [] } }, 'contradictory', 'no route'],
  [
    'routes of an objection that is not available',
    '6.3.1.1',
    { objection: { ...noObjection, routes: withRoutes.routes } },
    'contradictory',
    'not available',
  ],
  ['objection by the general rule', '6.3.2.1', {}, 'open-question', 'general rule'],
  [
    'consent without withdrawal',
    '7.2.3.1',
    { consentWithdrawal: noWithdrawal },
    'contradictory',
    'offers no withdrawal',
  ],
  [
    'withdrawal without consent',
    '6.3.2.1',
    { consentWithdrawal: tvAds.consentWithdrawal },
    'contradictory',
    'no legal basis of the activity',
  ],
  [
    'withdrawal without route',
    '7.2.3.1',
    { consentWithdrawal: { available: true, routes: [] } },
    'contradictory',
    'no route',
  ],
  ['period and open end', '6.3.2.1', { retention: [{ ...period, openEnded: true }] }, 'contradictory', 'open end'],
  ['neither of them', '6.3.2.1', { retention: [{ ...period, duration: null }] }, 'contradictory', 'neither'],
  [
    'a range with one end',
    '6.3.2.1',
    { retention: [{ ...period, duration: null, openEnded: true, shortest: 'P1M' }] },
    'contradictory',
    'no longest',
  ],
  [
    'a trigger that is our reading',
    '6.3.2.1',
    { retention: [{ ...period, startsAt: { ...period.startsAt, inferred: true } }] },
    'open-question',
    'from when',
  ],
  ['joint role without partners', '6.3.2.1', { role: 'joint-controller' }, 'contradictory', 'none is listed'],
  ['partners without joint role', '6.3.2.1', { jointControllers: billing.recipients }, 'contradictory', 'not joint'],
  [
    'a category twice',
    '6.3.2.1',
    { dataCategories: [...billing.dataCategories, ...billing.dataCategories.slice(0, 1)] },
    'contradictory',
    'collected identification_contact is listed twice',
  ],
  [
    'an inferred basis',
    '6.3.1.1',
    { legalBases: service.legalBases.map((basis) => ({ ...basis, inferred: true })) },
    'open-question',
    'inferred, not stated',
  ],
  [
    'a duty without a hold',
    '6.3.3.3',
    { retention: [{ ...period, hold: null }] },
    'contradictory',
    'by legal duty alone and has no hold',
  ],
  [
    'marketing that asks for reasons',
    '7.3.2',
    { objection: { ...withRoutes, kind: 'motivated' } },
    'contradictory',
    'asks for reasons',
  ],
  [
    'marketing without a way out',
    '7.2.2.1',
    { objection: noObjection, legalBases: tvAds.legalBases, consentWithdrawal: noWithdrawal },
    'contradictory',
    'neither objection nor withdrawal',
  ],
  [
    'a question about data of no rule',
    '6.3.2.1',
    { openQuestions: [{ question: 'Why?', owner: 'DPO', refs: [], blocks: ['erasure'], data: ['contact-data'] }] },
    'contradictory',
    'asks about contact-data',
  ],
  [
    'a recorded question',
    '6.3.1.1',
    { openQuestions: [{ question: 'Why?', owner: 'DPO', refs: ['G01'] }] },
    'open-question',
    'Why? (DPO, G01)',
  ],
];

describe('checking the register', () => {
  it.each(planted)('finds %s', (_what, section, change, severity, message) => {
    const found = findings(activity(section, change)).filter((finding) => finding.severity === severity);
    expect(found.map((finding) => finding.message)).toContainEqual(expect.stringContaining(message));
    expect(found[0]?.activity).toMatch(new RegExp(`^${section.replaceAll('.', '\\.')} `));
  });

  it('finds nothing in an activity that is complete', () => {
    expect(findings(service)).toEqual([]);
  });

  it('asks nothing of a section that is no processing of the controller', () => {
    const others = ['7.1.3', '8', '9.1', '9.5'].map((section) => activity(section, {}));
    expect(findings(...others)).toEqual([]);
  });

  it('reports the questions that belong to no activity', () => {
    const question = { question: 'When?', owner: 'legal' as const, refs: [] };
    expect(checkRegister({ ...pack, activities: [], openQuestions: [question] })).toEqual([
      { severity: 'open-question', activity: '', field: 'openQuestions', message: 'When? (legal)' },
    ]);
  });
});
