import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadPack, PackInvalid, type PackProblem } from './index';

const MODEL = 'examples/proximus';
const dir = mkdtempSync(join(tmpdir(), 'pack-'));
afterAll(() => rmSync(dir, { recursive: true }));

/** The problems of the model pack with one piece of one file replaced, and the line on which that piece stood. */
function broken(file: string, before: string, after: string): { problems: readonly PackProblem[]; line: number } {
  const text = readFileSync(join(MODEL, file), 'utf8');
  if (!text.includes(before)) throw new Error(`${file} has no "${before}"`);
  const pack = join(dir, 'pack');
  cpSync(MODEL, pack, { recursive: true, filter: (path) => !path.includes('sources') });
  writeFileSync(join(pack, file), text.replace(before, after));
  const line = text.slice(0, text.indexOf(before)).split('\n').length;
  try {
    loadPack(pack);
  } catch (error) {
    if (error instanceof PackInvalid) return { problems: error.problems, line };
    throw error;
  }
  return { problems: [], line };
}

const EIGHT = ['file', 'before', 'after', 'entry', 'field', 'message'] as const;
type Case = Record<(typeof EIGHT)[number], string>;

const cases: Case[] = [
  ['controller.yaml', 'timeZone: Europe/Brussels', 'timeZone: Europe/Bruges', '', 'timeZone', 'time-zone'],
  ['controller.yaml', 'defaultLanguage: fr', 'defaultLanguage: it', '', 'defaultLanguage', 'one of'],
  ['controller.yaml', 'calendar: BE', 'calendar: belgium', '', 'calendar', 'match'],
  ['brands.yaml', "primary: '#4a3796'", 'primary: violet', 'proximus', 'colours.primary', 'hexadecimal'],
  ['brands.yaml', "mutedText: '#575366'", "mutedText: '#b0acc0'", 'proximus', 'colours.mutedText', 'WCAG AA'],
  ['brands.yaml', 'address: privacy@scarlet.be', 'address: privacy', 'scarlet', 'sender.address', 'email'],
  ['brands.yaml', 'body: system-ui', 'body: url(x);system-ui', 'proximus', 'typeface.body', 'match'],
  ['channels.yaml', 'brand: scarlet', 'brand: enco', 'privacy-scarlet', 'brand', '"enco" is not in brands'],
  ['channels.yaml', 'privacy@proximus.be', 'privacy@proximus.com', 'privacy-proximus-be', 'address', 'another mail'],
  ['channels.yaml', 'privacy@proximus.be', 'Privacy@proximus.be', 'privacy-proximus-be', 'address', 'lower case'],
  ['channels.yaml', 'kind: phone', 'kind: telepathy', 'phone-residential', 'kind', 'one of'],
  ['policy.yaml', 'clock.anchor: RECEIPT', 'clock.anchor: SOMETIME', '', 'clock.clock.anchor', 'allowed: RECEIPT'],
  ['policy.yaml', 'clock.pausePolicy:', 'clock.pausPolicy:', '', 'clock.clock.pausPolicy', 'unknown policy'],
  ['policy.yaml', 'right: access, level: contact', 'right: access, level: high', 'access', 'level', 'one of'],
  ['policy.yaml', '[10, 5, 3, 1]', '[1, 3, 5, 10]', '', 'reminders.workingDaysBefore', 'farthest'],
  ['policy.yaml', "digestAt: '07:30'", "digestAt: '7h30'", '', 'reminders.digestAt', 'match'],
  [
    'policy.yaml',
    'officerWorkingDaysBefore: 3',
    'officerWorkingDaysBefore: -1',
    '',
    'reminders.officerWorkingDaysBefore',
    'less than 0',
  ],
  [
    'policy.yaml',
    'headWorkingDaysBefore: 1',
    'headWorkingDaysBefore: 4',
    '',
    'reminders.headWorkingDaysBefore',
    'before officer',
  ],
  ['controller.yaml', 'email: privacy-office@', 'email: the-office-at-', '', 'headOfOffice.email', 'email'],
  ['policy.yaml', 'tries: 5', 'tries: 500', '', 'code.tries', 'greater than 10'],
  ['policy.yaml', 'keep: P5Y', 'keep: five years', '', 'caseFile.keep', 'match'],
  ['policy.yaml', 'undoHours: 0.05', 'undoHours: 100', '', 'erasure.undoHours', 'greater than 72'],
  ['policy.yaml', 'undoHours: 0.05', 'undoHours: soon', '', 'erasure.undoHours', 'number'],
  ['categories.yaml', 'dpv: pd:Contact', 'dpv: contact', 'identification_contact', 'dpv', 'match'],
  [
    'categories.yaml',
    'key: occupation',
    'key: national_register_number',
    'national_register_number',
    'key',
    'more than',
  ],
  ['matters.yaml', 'handling: office', 'handling: magic', 'best-tariff', 'handling', 'one of'],
  ['matters.yaml', 'email: dpo@brasserie.example', 'email: dpo', 'business-customer', 'customers.0.email', 'email'],
  ['matters.yaml', 'days: 14', 'days: 0', 'best-tariff', 'days', 'less than 1'],
  ['matters.yaml', 'days: 14', 'days: fourteen', 'best-tariff', 'days', 'integer'],
  [
    'matters.yaml',
    'choice: offers, channels: [phone]',
    'choice: peace',
    'unwanted-calls',
    'objection.channels',
    'array',
  ],
  [
    'matters.yaml',
    'choice: offers, channels: [phone]',
    'choice: peace, channels: []',
    'unwanted-calls',
    'objection.choice',
    'not in choices',
  ],
  [
    'matters.yaml',
    'choice: offers, channels: [phone]',
    'choice: directory, channels: []',
    'unwanted-calls',
    'objection.choice',
    'does not stop by an objection',
  ],
  [
    'matters.yaml',
    'choice: offers, channels: [phone]',
    'choice: offers, channels: [tv]',
    'unwanted-calls',
    'objection.channels',
    'no channel tv',
  ],
  ['matters.yaml', '- easyswitch', '- robinson', 'easy-switch', 'mentioned.1', 'stands for "unwanted-post" already'],
  ['matters.yaml', 'senders: [apd-gba.be]', "senders: ['@apd']", 'authority-inquiry', 'senders', 'domain'],
  ['recipients.yaml', 'class: processor', 'class: friend', 'visitor-tool-partner', 'class', 'one of'],
  ['phrases.yaml', 'article: GDPR 17(3)(e)', 'article: GDPR 17(3)(z)', 'evidence', 'article', 'match'],
  ['register.yaml', "section: '9.1'", 'section: 9.1', '9.1 business-customer-processing', 'section', 'in quotes'],
  ['register.yaml', "section: '6.1.1.2'", "section: '6.1.1.1'", '6.1.1.1 visitors', 'section', 'more than one'],
  ['register.yaml', 'duration: P1M', 'duration: 1 month', '6.1.1.1 cctv', 'retention.0.duration', 'match'],
  ['register.yaml', 'duration: P1M', 'duration: P', '6.1.1.1 cctv', 'retention.0.duration', 'match'],
  [
    'register.yaml',
    'detail: group-offers',
    'detail: grup-offers',
    '5.3 group-sharing',
    'legalBases.0.detail',
    'legalBases of phrases',
  ],
  [
    'register.yaml',
    'category: cctv_images',
    'category: cctv',
    '6.1.1.1 cctv',
    'dataCategories.0.category',
    'categories.yaml',
  ],
  ['register.yaml', 'startsAt: recording', 'startsAt: birth', '6.1.1.1 cctv', 'retention.0.startsAt', 'triggers of'],
  ['register.yaml', 'ground: evidence', 'ground: mood', '6.1.1.1 cctv', 'retention.1.hold.ground', 'holdGrounds of'],
  [
    'register.yaml',
    'recipients: [group-companies]',
    'recipients: [all]',
    '5.3 group-sharing',
    'recipients.0',
    'recipients.yaml',
  ],
  [
    'register.yaml',
    'directMarketing: true',
    'directMarketing: maybe',
    '5.3 group-sharing',
    'directMarketing',
    'boolean',
  ],
  [
    'register.yaml',
    'blocks: [automated-decision]',
    'blocks: [everything]',
    '6.1.3 customer-service',
    'openQuestions.0.blocks',
    'one of',
  ],
  [
    'register.yaml',
    'data: [identity-data]',
    'data: [identity]',
    '6.2.1 contract-conclusion',
    'openQuestions.0.data.0',
    'retainedData of',
  ],
  ['phrases.yaml', 'endsAt: debts-settled', 'endsAt: Debts', 'last-unpaid-invoice', 'endsAt', 'lower-case key'],
  ['register.yaml', 'kind: absolute', 'kind: maybe', '5.3 group-sharing', 'objection.kind', 'one of'],
  ['register.yaml', 'article: GDPR 6(1)(f)', 'article: 6.1.f', '5.3 group-sharing', 'legalBases.0.article', 'match'],
  ['systems.yaml', 'number: S01', 'number: 1', '1', 'number', 'S and two or three digits'],
  ['systems.yaml', 'number: S02', 'number: S01', 'S01', 'number', 'more than one'],
  ['systems.yaml', 'types: [self-service]', 'types: [magic]', 'S01', 'types', 'one of'],
  ['systems.yaml', "['6.1.3', '6.3.1.1']", "['6.1.9', '6.3.1.1']", 'S01', 'activities.0', 'no section of register'],
  ['systems.yaml', '[service-data]', '[billing-data]', 'S01', 'retention.0', 'no activity of the system'],
  ['systems.yaml', 'nothingPersonal:', 'nothingpersonal:', 'S12', 'coveredBy.nothingpersonal', 'unknown key'],
  ['systems.yaml', 'mentioned:', 'words:', 'S18', 'coveredBy.referral.words', 'unknown key'],
  ['register.yaml', 'role: controller', 'rôle: controller', '5.3 group-sharing', 'rôle', 'unknown key "rôle"'],
].map((values) => Object.fromEntries(EIGHT.map((name, index) => [name, values[index] ?? ''])) as Case);

describe('loading a pack', () => {
  it.each(cases)('$file: "$before" as "$after" names $entry, $field and the line', (given) => {
    const { problems, line } = broken(given.file, given.before, given.after);
    const { file, entry, field } = given;
    const message = expect.stringContaining(given.message) as string;
    expect(problems).toContainEqual({ file, entry, field, line, message });
  });

  it('refuses a referral to nobody, and a page that would have to do something', () => {
    const turned = (before: string, after: string) => broken('matters.yaml', before, after).problems;
    expect(turned('handling: hand-over', 'handling: person')[0]).toMatchObject({ field: 'customers' });
    const twice = turned("'Havenlogistiek Zeekanaal'", "'Brasserie de la Meuse'");
    expect(twice[0]).toMatchObject({ field: 'customers.1.name' });
    const about = "answer:\n      fr: 'Vous avez une question";
    expect(
      turned(
        `handling: person\n    offered: form\n    contacts: []\n    ${about}`,
        `handling: referral\n    offered: form\n    contacts: []\n    ${about}`,
      ),
    ).toEqual([expect.objectContaining({ entry: 'other-question', field: 'contacts' })]);
    expect(turned('offered: form\n    # Electronic', 'offered: page\n    # Electronic')).toEqual([
      expect.objectContaining({ entry: 'best-tariff', field: 'offered' }),
      expect.objectContaining({ entry: 'best-tariff', field: 'days' }),
    ]);
  });

  it('refuses to escalate to a head of the office who is not named', () => {
    const text = readFileSync(join(MODEL, 'controller.yaml'), 'utf8');
    const named = /headOfOffice:\n(?: {2}.*\n)+/.exec(text)?.[0] ?? '';
    expect(broken('controller.yaml', named, '').problems).toMatchObject([
      {
        file: 'policy.yaml',
        field: 'reminders.headWorkingDaysBefore',
        message: expect.stringContaining('headOfOffice') as string,
      },
    ]);
  });

  it('names the right that has no level, and the one that has two', () => {
    const { problems } = broken('policy.yaml', 'right: erasure', 'right: access');
    const at = { file: 'policy.yaml', entry: '', field: 'assurance.perRight' };
    expect(problems).toEqual([
      expect.objectContaining({ ...at, message: 'the right "access" has two levels' }),
      expect.objectContaining({ ...at, message: 'no level is given for the right "erasure"' }),
    ]);
  });

  it('lets no system hold nothing personal and be searched for it', () => {
    const { problems } = broken(
      'systems.yaml',
      'coveredBy:\n      nothing',
      'coveredBy:\n      people: [x]\n      nothing',
    );
    const message = expect.stringContaining('stands alone') as string;
    expect(problems).toMatchObject([{ entry: 'S12', field: 'coveredBy.nothingPersonal', message }]);
  });

  it('names the text whose language is missing', () => {
    const { problems } = broken('register.yaml', "      de: 'Weitergabe an Gesellschaften der Proximus-Gruppe'\n", '');
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.every(({ entry, field }) => entry === '5.3 group-sharing' && field === 'title.de')).toBe(true);
  });

  it.each([
    ['a repeated key', 'timeZone: Europe/Brussels', 'timeZone: Europe/Brussels\ntimeZone: Europe/Paris', 'unique'],
    ['an alias', 'defaultLanguage: fr', 'a: &a fr\ndefaultLanguage: *a', 'aliases'],
    ['broken syntax', 'languages: [fr', 'languages: [[fr', ''],
    ['a key that an object inherits', 'calendar: BE', 'calendar: BE\n__proto__: { x: 1 }', '__proto__'],
  ])('refuses %s', (_what, before, after, message) => {
    const { problems } = broken('controller.yaml', before, after);
    expect(problems[0]).toMatchObject({ file: 'controller.yaml', message: expect.stringContaining(message) as string });
  });

  it('reports every problem at once, of all files', () => {
    const text = 'x: 1\n';
    const pack = join(dir, 'other');
    cpSync(MODEL, pack, { recursive: true, filter: (path) => !path.includes('sources') });
    for (const name of ['brands.yaml', 'policy.yaml']) writeFileSync(join(pack, name), text);
    const files = problemsOf(pack).map(({ file }) => file);
    expect(new Set(files)).toEqual(new Set(['brands.yaml', 'policy.yaml']));
  });

  it('says which files cannot be read, and that an empty one is no mapping', () => {
    expect(problemsOf(join(dir, 'nowhere'))).toHaveLength(11);
    const pack = join(dir, 'empty');
    cpSync(MODEL, pack, { recursive: true, filter: (path) => !path.includes('sources') });
    writeFileSync(join(pack, 'recipients.yaml'), '');
    expect(problemsOf(pack)).toEqual([
      { file: 'recipients.yaml', entry: '', field: '', line: 1, message: 'the file must be a mapping of keys' },
    ]);
  });

  it('changes its version with every byte of its files', () => {
    const pack = join(dir, 'version');
    cpSync(MODEL, pack, { recursive: true, filter: (path) => !path.includes('sources') });
    const before = loadPack(pack).version;
    expect(before).toMatch(/^[0-9a-f]{64}$/);
    expect(before).toBe(loadPack(MODEL).version);
    const file = join(pack, 'controller.yaml');
    writeFileSync(file, `${readFileSync(file, 'utf8')}# read again\n`);
    expect(loadPack(pack).version).not.toBe(before);
  });
});

function problemsOf(pack: string): readonly PackProblem[] {
  try {
    loadPack(pack);
  } catch (error) {
    if (error instanceof PackInvalid) return error.problems;
  }
  return [];
}
