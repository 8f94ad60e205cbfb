import { LANGUAGES } from '@habeas/domain';
import { customerDoors } from './customer-doors';
import { loadPack } from './load-pack';
import { beginningWithMove, informationFor, moveOf, rulesFor, type RuledBy } from './rules-for';

const pack = loadPack('examples/proximus');
const scarlet = (moveStanding: RuledBy['moveStanding']): RuledBy => ({ brand: 'scarlet', moveStanding });
const PROXIMUS: RuledBy = { brand: 'proximus', moveStanding: null };
const of = (activities: readonly { key: string }[], key: string) => activities.find((one) => one.key === key);

describe('the register of a customer who moves', () => {
  it.each([
    ['before', false],
    ['unknown', true],
    ['after', true],
  ] as const)('%s: what begins with the move applies: %s', (standing, applies) => {
    const { activities } = rulesFor(pack, scarlet(standing));
    for (const key of moveOf(pack, 'scarlet')?.begins ?? [])
      expect(activities.find((one) => one.key === key)?.appliesToBrands.includes('scarlet')).toBe(applies);
    expect(activities).toHaveLength(pack.activities.length);
  });

  it('is as it was for everybody else', () => {
    expect(rulesFor(pack, PROXIMUS).activities).toEqual(pack.activities);
    expect(informationFor(pack, PROXIMUS)).toEqual(pack.activities);
    expect(beginningWithMove(pack, 'proximus', ['location-analytics'])).toEqual([]);
  });

  it('has recipients who get data only after the move only after it', () => {
    const named = (standing: RuledBy['moveStanding']) =>
      rulesFor(pack, scarlet(standing)).activities.find(({ key }) => key === 'market-research')?.recipients ?? [];
    expect(named('before')).toEqual([]);
    expect(named('after').map(({ key }) => key)).toEqual(['research-partners']);
  });

  it('says of the profile that it comes from surveys and contests alone, and nothing of what has not begun', () => {
    expect(of(informationFor(pack, scarlet('before')), 'basic-segmentation')).toBeUndefined();
    const after = informationFor(pack, scarlet('after')).find(({ key }) => key === 'basic-segmentation');
    const categories = after?.dataCategories.map(({ category }) => category.key) ?? [];
    expect(categories).toContain('survey_answers');
    expect(categories).not.toContain('customer_interactions');
  });

  it('names what begins, of some activities', () => {
    expect(beginningWithMove(pack, 'scarlet', ['billing', 'location-analytics'])).toEqual(['location-analytics']);
  });
});

describe('where a customer who moves turns to', () => {
  it.each([
    ['before', 'privacy@scarlet.be', 'scarlet-2022-10'],
    ['unknown', 'privacy@scarlet.be', 'scarlet-2022-10'],
    ['after', 'privacy@proximus.com', 'proximus-2026-01'],
  ] as const)('%s: %s, under %s', (standing, mailbox, version) => {
    expect(customerDoors(pack, scarlet(standing), 'nl')).toMatchObject({ mailbox, policy: { version } });
  });

  it.each(LANGUAGES)('has another account before than after, and cites the terms only after, in %s', (language) => {
    const [before, after] = (['before', 'after'] as const).map((standing) =>
      customerDoors(pack, scarlet(standing), language),
    );
    expect(before?.selfService).not.toBe(after?.selfService);
    expect(after?.policy.name).toContain('9.1');
    expect(before?.policy.name).not.toContain('9.1');
  });

  it('of a brand that does not move is its own sender and account', () => {
    expect(customerDoors(pack, PROXIMUS, 'en')).toMatchObject({ mailbox: 'privacy@proximus.com' });
    expect(customerDoors(pack, PROXIMUS, 'en').selfService).toContain('MyProximus');
    expect(() => customerDoors(pack, { brand: 'enco', moveStanding: null }, 'en')).toThrow('no brand enco');
  });
});
