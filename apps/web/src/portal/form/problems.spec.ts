import { type Answers, LIMITS, readAnswers } from './answers';
import { problemsOf } from './problems';
import { STEPS, stepsFor } from './steps';

const KEY = '9f0c3a52-6e0f-4a7b-9c3d-1f2e3d4c5b6a';
const FULL: Answers = readAnswers(
  {
    brand: 'proximus',
    rights: ['access'],
    asker: 'self',
    name: 'Anne Dupont',
    email: 'anne@example.com',
    phone: '0470 12 34 56',
    customerNumber: '123456789',
    details: 'My invoices of 2025',
  },
  KEY,
);
const OFFERED = { brands: ['proximus'], receivers: ['telecom-north'] };
const keysOf = (changed: Partial<Answers>): string[] =>
  STEPS.flatMap((step) => problemsOf(step, { ...FULL, ...changed }, OFFERED)).map(({ key }) => key);

describe('problemsOf', () => {
  it('finds nothing but the representative in a full form for oneself', () => {
    expect(keysOf({})).toEqual(['representativeMissing']);
    expect(keysOf({ representativeName: 'Jan' })).toEqual([]);
    expect(stepsFor(FULL, 2)).not.toContain('representative');
  });

  it('asks for nothing that the law does not ask for', () => {
    expect(keysOf({ representativeName: 'Jan', phone: '', customerNumber: '', details: '' })).toEqual([]);
  });

  it.each<[Partial<Answers>, string]>([
    [{ brand: 'another' }, 'brandMissing'],
    [{ rights: [] }, 'rightsMissing'],
    [{ asker: '' }, 'askerMissing'],
    [{ name: '' }, 'nameMissing'],
    [{ name: '12345' }, 'nameNoLetters'],
    [{ name: 'x'.repeat(201) }, 'nameLong'],
    [{ email: '' }, 'emailMissing'],
    [{ email: 'anne' }, 'emailForm'],
    [{ email: 'anne@example' }, 'emailForm'],
    [{ email: 'anne@exa mple.com' }, 'emailForm'],
    [{ email: 'a@b.com,c@d.com' }, 'emailForm'],
    [{ email: 'Anne <anne@example.com>' }, 'emailForm'],
    [{ email: 'anne@example..com' }, 'emailForm'],
    [{ email: `${'x'.repeat(260)}@example.com` }, 'emailLong'],
    [{ phone: '12' }, 'phoneForm'],
    [{ phone: '0470 ABC' }, 'phoneForm'],
    [{ phone: '1'.repeat(41) }, 'phoneLong'],
    [{ customerNumber: '<b>' }, 'customerNumberForm'],
    [{ customerNumber: 'no idea' }, 'customerNumberForm'],
    [{ customerNumber: '1'.repeat(41) }, 'customerNumberLong'],
    [{ details: 'x'.repeat(5001) }, 'detailsLong'],
    [{ wrongData: 'x'.repeat(501) }, 'wrongDataLong'],
    [{ rightData: 'x'.repeat(501) }, 'rightDataLong'],
    [{ sendTo: 'telecom-south', sendConsent: 'yes' }, 'sendToMissing'],
    [{ sendTo: 'telecom-north' }, 'sendConsentMissing'],
    [{ sendTo: 'other', sendConsent: 'yes' }, 'sendToNameMissing'],
    [{ sendTo: 'other', sendToName: '...', sendConsent: 'yes' }, 'sendToNameMissing'],
    [{ sendTo: 'other', sendToName: 'x'.repeat(201), sendConsent: 'yes' }, 'sendToNameLong'],
    [{ sendTo: 'other', sendToName: 'Zenith Telecom' }, 'sendConsentMissing'],
  ])('of %j says %s', (changed, key) => {
    expect(keysOf({ representativeName: 'Jan', ...changed })).toEqual([key]);
  });

  it.each(['anne+tag@example.co.uk', 'élodie@exemple.be', 'a@bücher.example', "o'neil@example.com"])(
    'takes the address %s',
    (email) => expect(keysOf({ representativeName: 'Jan', email })).toEqual([]),
  );

  it('sends a file straight to an organisation of the pack, or to one by its name, once the person said so', () => {
    const yes = { representativeName: 'Jan', sendConsent: 'yes' };
    expect(keysOf({ ...yes, sendTo: 'telecom-north' })).toEqual([]);
    expect(keysOf({ ...yes, sendTo: 'other', sendToName: 'Zenith Telecom' })).toEqual([]);
    expect(stepsFor(FULL, 2)).not.toContain('destination');
    expect(stepsFor({ ...FULL, rights: ['portability'] }, 2)).toContain('destination');
  });

  it('takes every field at its limit', () => {
    const email = `${'a'.repeat(64)}@${'b'.repeat(LIMITS.email - 68)}.be`;
    expect(email).toHaveLength(LIMITS.email);
    const name = 'é'.repeat(LIMITS.name);
    const details = '山'.repeat(LIMITS.details);
    expect(keysOf({ representativeName: name, name, email, details, customerNumber: '7'.repeat(40) })).toEqual([]);
  });
});

describe('readAnswers', () => {
  it('takes no key, right or asker but ours', () => {
    const read = readAnswers({ formKey: '../x', rights: ['access', 'everything', 'access'], asker: 'king' }, KEY);
    expect(read).toMatchObject({ formKey: KEY, rights: ['access'], asker: '' });
  });

  it('reads one of several values, and none of a nested one', () => {
    expect(readAnswers({ name: ['Anne', 'Jan'], email: { x: 1 } }, KEY)).toMatchObject({ name: 'Anne', email: '' });
  });
});
