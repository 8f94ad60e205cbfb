import { loadPack } from '../register';
import { readPackSources } from './open-sources';

const PACK = 'examples/proximus';

/** By hand from the schemas: columns of words that name things, codes of a system, or the person alone. */
const OF_NOBODY_ELSE: Record<string, string> = {
  'audience.audience_members': 'encrypted_id data_source',
  'audience.survey_answers': 'survey',
  'audience.event_registrations': 'event',
  'audience.supplier_lists': 'supplier campaign',
  'audience.business_contacts': 'supplier company function solvency',
  'audience.internet_interests': 'site_or_app interest',
  'audience.telemarketing_calls': 'call_centre',
  'audience.tariff_profiles': 'best_tariff',
  'audience.ad_segments': 'segment',
  'audience.recommendations': 'programme because',
  'billing.invoice_lines': 'description',
  'billing.payments': 'iban communication',
  'billing.direct_debits': 'iban',
  'call-records.calls': 'cell rating_note',
  'call-records.data_sessions': 'ip_address cell',
  'contact-centre.contacts': 'name',
  'contact-centre.form_messages': 'steps',
  'contact-centre.ivr_choices': 'calling_line menu_choice',
  'contact-centre.social_messages': 'network pseudonym',
  'contact-centre.appointments': 'purpose',
  'contracts.order_assessments': 'reason',
  'contracts.dunning_actions': 'given_to',
  'contracts.easy_switch': 'former_operator',
  'contracts.carrier_purchases': 'provider service',
  'contracts.number_checks': 'asked_by match',
  'contracts.fraud_alerts': 'outcome',
  'contracts.rented_devices': 'device',
  'crm.customers': 'birth_place occupation vat_number',
  'crm.addresses': 'street house_number box postcode commune',
  'crm.subscriptions': 'account_id product sim_number imei',
  'crm.mandates': 'scope',
  'crm.household_links': 'household_id',
  'marketing.profiles': 'data_source interests',
  'marketing.segments': 'explanation',
  'marketing.consents': 'proof',
  'marketing.campaign_contacts': 'campaign',
  'marketing.loyalty': 'offer',
  'network.line_diagnostics': 'device',
  'network.signal_points': 'cell',
  'network.retained_identities': 'name identity_document',
  'network.number_database': 'name address product_type',
  'network.directory_listings': 'listed_name listed_address occupation',
  'online.push_devices': 'device',
  'online.orders': 'product',
  'online.identity_checks': 'data_read',
  'online.cookie_choices': 'accepted',
  'online.family_profiles': 'circle',
  'online.family_places': 'place',
  'tv.tv_accounts': 'decoder',
  'tv.views': 'programme channel',
};

/** Columns whose values are words, and of which the dataset says nothing else: not a key, a code, a date, a contact, a file. */
function wordsWithoutAnswer(): Record<string, string> {
  const found = readPackSources(PACK, loadPack(PACK)).flatMap(({ key, dataset }) =>
    dataset.collections.flatMap(({ name, fields }) => {
      const words = fields.filter(
        (field) =>
          (field.dataType === undefined || field.dataType.startsWith('string')) &&
          !(field.identity ?? field.contact ?? field.personName ?? field.attribute ?? field.file ?? field.kind) &&
          !(field.codes ?? field.withhold ?? field.thirdParty ?? field.mayNameOthers) &&
          !field.primaryKey &&
          field.references.length === 0,
      );
      return words.length > 0 ? [[`${key}.${name}`, words.map((field) => field.name).join(' ')]] : [];
    }),
  );
  return Object.fromEntries(found) as Record<string, string>;
}

describe('a column of words of the model sources', () => {
  it('says that it may speak of others, unless somebody looked and found that it cannot', () => {
    expect(wordsWithoutAnswer()).toEqual(OF_NOBODY_ELSE);
  });
});
