import { accountOf, customerNumber, freeText, isHolder, type Person } from './person';
import { subscriptionsOf } from './crm';
import { daysFrom } from './random';
import type { Making } from './tables';
import { WORDS } from './words';

/** Accounts, invoices and payments of whoever holds an account; the lines of an invoice are those of everybody it pays for. */
export function addBilling({ tables, today }: Making, person: Person, people: Person[]): void {
  const customer_number = customerNumber(person);
  if (customer_number === undefined || !isHolder(person)) return;
  const account_id = accountOf(person);
  const remark = WORDS[person.language].remark;
  const iban = `BE${String(10 + (person.index % 80))}9990${String(person.index).padStart(8, '0')}`;
  tables.add('billing_accounts', {
    account_id,
    customer_number,
    given_name: person.given,
    family_name: person.family,
    billing_email: person.email,
    invoice_channel: (['MAIL', 'POST', 'BANK'] as const)[person.index % 3],
    payment_method: person.index % 2 === 0 ? 'DD' : 'TRF',
    dunning_level: person.hasDebt ? 3 : 0,
    balance: person.hasDebt ? '184.50' : '0.00',
    note: freeText(person, remark),
    restricted: false,
  });
  if (person.index % 2 === 0) {
    tables.add('direct_debits', {
      mandate_reference: `PXS-${account_id}`,
      account_id,
      iban,
      signed_on: daysFrom(today, -900),
    });
  }
  const last = person.relation === 'former' && person.ended === undefined ? -460 : 0;
  for (let month = 1; month <= 6; month += 1) addInvoice({ tables, today }, person, people, last - month * 30, iban);
}

function addInvoice({ tables, today }: Making, person: Person, people: Person[], days: number, iban: string): void {
  const account_id = accountOf(person);
  const issued_on = daysFrom(today, days);
  const invoice_number = `F${issued_on.replaceAll('-', '')}-${person.index}`;
  const members = [person, ...(person.household?.members ?? []).flatMap((index) => people[index] ?? [])];
  const paidFor = [...new Set(members)].filter((member) => accountOf(member) === account_id);
  const lines = paidFor.flatMap((member) => subscriptionsOf(member));
  const total = (lines.length * 24.5).toFixed(2);
  const unpaid = person.hasDebt && days > -580;
  const words = WORDS[person.language];
  tables.add('invoices', {
    invoice_number,
    account_id,
    issued_on,
    due_on: daysFrom(issued_on, 14),
    total,
    vat: (lines.length * 4.25).toFixed(2),
    status: unpaid ? 'DUE' : 'PAID',
    remark: freeText(person, words.remark),
  });
  for (const { kind, msisdn } of lines) {
    const description = kind === 'MOB' ? 'Flex Mobile' : 'Flex Home';
    tables.add('invoice_lines', { invoice_number, description, msisdn, amount: '24.50' }, 'line_id');
  }
  if (unpaid) return;
  const communication = freeText(person, invoice_number);
  tables.add(
    'payments',
    { account_id, received_on: daysFrom(issued_on, 10), amount: total, iban, communication },
    'payment_id',
  );
}
