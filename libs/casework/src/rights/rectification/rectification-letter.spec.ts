import type { Reasons } from '../../letters';
import type { SourceRegistry } from '../../sources';
import type { Correction } from './correction';
import { rectificationSaid } from './rectification-letter';

const title = (en: string) => ({ fr: en, nl: en, de: en, en });
const registry = {
  all: [{ key: 'crm', dataset: { title: title('Customer file'), collections: [] } }],
  get: () => ({ dataset: { title: title('Customer file'), collections: [] } }),
} as unknown as SourceRegistry;
const words = { language: 'en' as const, registry, reasons: {} as Reasons };
const corrected = { source: 'crm', collection: 'customers', field: 'name', decision: 'correct', was: 'A', after: 'B' };
const why = { reason: 'We cannot find you there.', article: 'GDPR Art. 11(2)' };
const unreached = [
  { source: 'archive', declined: [why] },
  { source: 'cctv', notSearched: 'Place, day and hour.' },
];

describe('what the answer to a rectification says of sources', () => {
  it('is not a yes to all while an owner does not show what is there', () => {
    const sheet = { corrections: [corrected as Correction], nothingHeld: false };
    expect(rectificationSaid(sheet, [], words)).toMatchObject({ outcome: 'granted', declined: [], notSearched: [] });
    expect(rectificationSaid(sheet, unreached, words)).toMatchObject({
      outcome: 'partial',
      declined: [{ what: 'archive', ...why }],
      notSearched: [{ what: 'cctv', needs: 'Place, day and hour.' }],
    });
  });

  it('does not say that nothing is held where an owner did not look', () => {
    const sheet = { corrections: [], nothingHeld: true };
    expect(rectificationSaid(sheet, [], words).outcome).toBe('nothing-held');
    expect(rectificationSaid(sheet, unreached, words).outcome).toBe('refused');
  });
});
