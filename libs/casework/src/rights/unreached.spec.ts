import type { Exemption } from '../register';
import type { SourceRegistry } from '../sources';
import { declinedData, unsearchedData, whyUnreached } from './unreached';

const label = (en: string) => ({ fr: en, nl: en, de: en, en });
const collections = [
  { name: 'invoices', label: label('Invoices') },
  { name: 'payments', label: label('Payments') },
];
const registry = {
  all: [{ key: 'billing', dataset: { title: label('Billing'), collections } }],
} as unknown as SourceRegistry;
const words = { registry, language: 'en' as const };
const DUTY: Exemption = { key: 'duty', article: 'GDPR Art. 17(3)(b)', text: label('A law obliges us to keep it.') };
const why = { reason: 'A law obliges us to keep it.', article: 'GDPR Art. 17(3)(b)' };
const task = { exemptReason: null, exemptGrounds: [], notSearched: false };

describe('a source that gave less than everything', () => {
  it('says why it does not, and what it needs where it could not be searched', () => {
    expect(whyUnreached({ ...task, exemptGrounds: ['duty'] }, [DUTY], 'en')).toEqual({ declined: [why] });
    expect(whyUnreached({ ...task, exemptReason: 'Place, day and hour.', notSearched: true }, [DUTY], 'en')).toEqual({
      notSearched: 'Place, day and hour.',
    });
    expect(whyUnreached(task, [DUTY], 'en')).toEqual({ declined: [] });
  });

  it('takes no reason of the office for a need, whatever its words', () => {
    expect(whyUnreached({ ...task, exemptReason: 'Place, day and hour.' }, [DUTY], 'en')).toEqual({
      declined: [{ reason: 'Place, day and hour.', article: 'GDPR Art. 12(4)' }],
    });
  });

  it('is named with the ground, by its collections where only some are meant', () => {
    const sources = [
      { source: 'billing', declined: [why] },
      { source: 'billing', collections: ['invoices', 'payments'], declined: [why] },
      { source: 'cctv', notSearched: 'Place, day and hour.' },
      { source: 'crm', declined: [] },
      { source: 'of-before' },
    ];
    expect(declinedData(sources, words)).toEqual([
      { what: 'Billing', ...why },
      { what: 'Invoices, Payments – Billing', ...why },
    ]);
    expect(unsearchedData(sources, words)).toEqual([{ what: 'cctv', needs: 'Place, day and hour.' }]);
  });
});
