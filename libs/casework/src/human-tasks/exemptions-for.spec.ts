import { loadPack } from '../register';
import { exemptionsFor } from './exemptions-for';

const { exemptions } = loadPack('examples/proximus');
const keys = (operation: Parameters<typeof exemptionsFor>[1]) =>
  exemptionsFor(exemptions, operation).map(({ key }) => key);

describe('the reasons that an owner may choose', () => {
  it('against a copy are none that let data be kept, and the other way round', () => {
    expect(keys('export')).toEqual(expect.arrayContaining(['rights-of-others', 'not-identifiable']));
    expect(keys('export')).not.toContain('duty-to-keep');
    for (const operation of ['count', 'erase', 'restrict', 'rectify'] as const) {
      expect(keys(operation)).toEqual(expect.arrayContaining(['duty-to-keep', 'not-identifiable']));
      expect(keys(operation)).not.toContain('rights-of-others');
    }
  });

  it('against ending a use are none that let data be kept', () => {
    expect(keys('suppress')).toEqual(expect.arrayContaining(['not-identifiable', 'held-for-another']));
    expect(keys('suppress')).not.toContain('duty-to-keep');
    expect(keys('suppress')).not.toContain('proof-of-claims');
  });
});
