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
  'audience.survey_answers': ['survey-data', 'P3Y', 'survey-date'],
  'audience.event_registrations': ['contact-data', 'P3Y', 'consent-given'],
  'audience.supplier_lists': ['supplier-lists', 'P0D', 'campaign-end'],
  'audience.business_contacts': ['supplier-data', null, 'depends-on-use'],
  'audience.internet_interests': ['segmentation-data', 'P5Y', 'relationship-end'],
  'audience.telemarketing_calls': ['campaign-data', 'P5Y', 'relationship-end'],
  'audience.tariff_profiles': ['consumption-profile', 'P1Y', 'rolling-year'],
  'audience.ad_choices': ['interaction-data', 'P2Y', 'interaction'],
  'audience.ad_segments': ['consumption-data', 'P1Y', 'collection'],
  'audience.recommendations': ['other-data', 'P2Y', 'collection'],
  'contact-centre.contacts': ['customer-service-data', null, 'while-customer'],
  'contact-centre.form_messages': ['customer-service-data', null, 'while-customer'],
  'contact-centre.assistant_conversations': ['assistant-interactions', 'P3M', 'conversation-end'],
  'contact-centre.ivr_choices': ['customer-service-data', null, 'while-customer'],
  'contact-centre.social_messages': ['customer-service-data', null, 'while-customer'],
  'contact-centre.appointments': ['customer-service-data', null, 'while-customer'],
  'contracts.files': ['billing-data', 'P7Y', 'contract-end'],
  'contracts.order_assessments': ['order-flags', null, 'reassessment'],
  'contracts.easy_switch': ['contract-data', null, 'while-customer'],
  'contracts.social_tariff': ['other-data', null, 'while-social-tariff'],
  'contracts.dunning_actions': ['billing-data', 'P7Y', 'contract-end'],
  'contracts.carrier_purchases': ['dcb-data', 'P2Y6M', 'data-created'],
  'contracts.number_checks': ['match-results', 'P90D', 'data-created'],
  'contracts.fraud_alerts': ['fraud-data', null, 'fraud-ended'],
  'contracts.rented_devices': ['termination-data', null, 'all-settled'],
  'contracts.archived_records': ['archived-data', 'P10Y', 'relationship-end'],
  'contracts.legacy_records': ['contract-data', null, 'while-customer'],
  'network.subscribers': ['service-data', null, 'while-customer'],
  'network.line_diagnostics': ['aggregated-data', 'P3Y', 'data-created'],
  'network.signal_points': ['signal-data', 'P14D', 'signal-sent'],
  'network.security_events': ['security-data', 'P12M', 'data-created'],
  'network.retained_identities': ['subscriber-identity', 'P12M', 'service-end'],
  'network.number_database': ['number-database-data', null, 'while-subscriber-then-erased'],
  'network.directory_listings': ['directory-data', null, 'until-preference-changes'],
  'online.accounts': ['service-data', null, 'while-customer'],
  'online.push_devices': ['service-data', null, 'while-customer'],
  'online.orders': ['contract-data', null, 'while-customer'],
  'online.identity_checks': ['contract-data', null, 'while-customer'],
  'online.family_profiles': ['family-life-data', null, 'while-account'],
  'online.family_posts': ['family-life-data', null, 'while-account'],
  'online.family_places': ['family-life-location', null, 'while-location-on'],
  'cctv.footage': ['cctv-images', 'P1M', 'recording'],
  'visitors.visits': ['visitor-data', 'P3Y', 'visit'],
  'line-tests.line_tests': ['diagnostic-data', null, 'not-given'],
  'law-firms.case_files': ['dispute-data', 'P10Y', 'dispute-end'],
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
