import { loadPack } from '../register';
import { readPackSources } from './open-sources';

const PACK = 'examples/proximus';
const pack = loadPack(PACK);

/** By hand from the statement: how long the law or the operator keeps what each collection is labelled as. */
const PERIODS: Record<string, [label: string, period: string | null, from: string]> = {
  'crm.customers': ['contract-data', null, 'while-customer'],
  'crm.addresses': ['contract-data', null, 'while-customer'],
  'crm.contact_points': ['contract-data', null, 'while-customer'],
  'crm.accounts': ['contract-data', null, 'while-customer'],
  'crm.account_members': ['contract-data', null, 'while-customer'],
  'crm.subscriptions': ['contract-data', null, 'while-customer'],
  'crm.tickets': ['customer-service-data', null, 'while-customer'],
  'crm.notes': ['customer-service-data', null, 'while-customer'],
  'crm.mandates': ['customer-service-data', null, 'while-customer'],
  'crm.disputes': ['dispute-data', 'P10Y', 'dispute-end'],
  'billing.billing_accounts': ['billing-data', 'P7Y', 'contract-end'],
  'billing.invoices': ['billing-data', 'P7Y', 'contract-end'],
  'billing.invoice_lines': ['billing-data', 'P7Y', 'contract-end'],
  'billing.payments': ['billing-data', 'P7Y', 'contract-end'],
  'billing.direct_debits': ['billing-data', 'P7Y', 'contract-end'],
  'marketing.segments': ['segmentation-data', 'P5Y', 'relationship-end'],
  'marketing.consents': ['consent-proof', 'P5Y', 'consent-end'],
  'marketing.preferences': ['campaign-data', 'P5Y', 'relationship-end'],
  'marketing.campaign_contacts': ['campaign-data', 'P5Y', 'relationship-end'],
  'marketing.loyalty': ['loyalty-data', 'P2Y', 'participation'],
  'call-records.calls': ['incoming-source', 'P12M', 'communication-date'],
  'call-records.messages': ['incoming-source', 'P12M', 'communication-date'],
  'call-records.data_sessions': ['session-data', 'P12M', 'session-end'],
  'call-recordings.recordings': ['recorded-conversations', 'P1M', 'communication'],
  'tv.views': ['other-data', 'P2Y', 'collection'],
  'cctv.footage': ['cctv-images', 'P1M', 'recording'],
  'visitors.visits': ['visitor-data', 'P3Y', 'visit'],
};

describe('the period that the label of each collection stands for', () => {
  it('is that of the statement, in one of the activities of the collection itself', () => {
    const read = readPackSources(PACK, pack).flatMap(({ key, dataset }) =>
      dataset.collections.flatMap(({ name, retention, activities }) => {
        const own = pack.activities.filter((one) => activities.includes(one.key) || activities.includes(one.section));
        const rule = own.flatMap((one) => one.retention).find(({ dataKey }) => dataKey === retention?.data);
        return retention ? [[`${key}.${name}`, [retention.data, rule?.duration ?? null, rule?.startsAt.key]]] : [];
      }),
    );
    expect(Object.fromEntries(read)).toEqual(PERIODS);
  });

  it('must be known to the activities of the collection, not to others only', () => {
    const without = {
      ...pack,
      activities: pack.activities.map((one) => (one.section === '6.3.3.3' ? { ...one, retention: [] } : one)),
    };
    expect(() => readPackSources(PACK, without)).toThrow(
      'call-records: data_sessions: none of its activities in register.yaml has a period for session-data',
    );
  });
});
