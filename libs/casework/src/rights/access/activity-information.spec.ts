import { LANGUAGES } from '@habeas/domain';
import { loadPack } from '../../register';
import { activityInformation, retentionWords } from './activity-information';

const pack = loadPack('examples/proximus');
const activity = (section: string) => {
  const found = pack.activities.find((candidate) => candidate.section === section);
  if (!found) throw new RangeError(section);
  return found;
};

const from = (...keys: string[]) => ({ keys: new Set(keys), names: new Set<string>() });

describe('the information of Art. 15(1) about an activity', () => {
  it.each(LANGUAGES)('is complete for every activity in %s', (language) => {
    for (const one of pack.activities) {
      const information = activityInformation(one, pack, language);
      expect(information.title).not.toBe('');
      expect(information.purpose).not.toBe('');
      expect(information.transfers).not.toBe('');
      for (const { data, period } of information.retention) expect(`${data}${period}`).not.toMatch(/undefined|P\d/);
      for (const { name, role } of information.recipients) expect(name && role).toBeTruthy();
    }
  });

  it('names every recipient of the register, joint controllers among them', () => {
    const one = activity('7.2.3.4');
    const named = activityInformation(one, pack, 'fr').recipients.map(({ name }) => name);
    expect(named).toEqual([...one.recipients, ...one.jointControllers].map(({ name }) => name.fr));
    expect(one.jointControllers.length).toBeGreaterThan(0);
  });

  it('leaves out without a trace whom it must never name', () => {
    const one = activity('6.1.1.1');
    expect(one.recipients.map(({ neverDisclose }) => neverDisclose)).toEqual([true, true]);
    expect(activityInformation(one, pack, 'fr').recipients).toEqual([]);
    const named = pack.activities.flatMap((each) => activityInformation(each, pack, 'en').recipients);
    const secret = pack.recipients.filter(({ neverDisclose }) => neverDisclose).map(({ name }) => name.en);
    expect(named.filter(({ name }) => secret.includes(name))).toEqual([]);
  });

  it('tells of the suppliers only that the person’s own rows name', () => {
    const one = activity('7.2.3.3');
    expect(activityInformation(one, pack, 'en').origin).toContain('land-register');
    expect(activityInformation(one, pack, 'en', from('consented-partners')).origin).not.toContain('land-register');
    expect(activityInformation(one, pack, 'en', from()).origin).toBeNull();
    const bought = { keys: new Set<string>(), names: new Set(['EDM']) };
    expect(activityInformation(activity('7.1.1.2'), pack, 'en', bought).origin).toBe('EDM');
  });

  it('says a period with its trigger in words', () => {
    const rule = activity('6.1.1.1').retention.find(({ duration }) => duration !== null);
    if (!rule) throw new RangeError('6.1.1.1 has no period');
    expect(retentionWords(rule, 'nl')).toContain(rule.startsAt.text.nl);
    expect(retentionWords(rule, 'nl')).toMatch(/\d+ (jaar|maand|maanden|dag|dagen)/);
  });

  it('offers no route to object where the register has none', () => {
    const none = pack.activities.find(({ objection }) => !objection.available);
    if (!none) throw new RangeError('every activity can be objected to');
    expect(activityInformation(none, pack, 'en').objection).toEqual({ kind: 'none', routes: [] });
  });
});
