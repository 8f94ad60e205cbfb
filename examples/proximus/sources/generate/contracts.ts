import { customerNumber, freeText, movesOn, scarletNumber, type Person } from './person';
import { daysFrom } from './random';
import type { Making } from './tables';
import { WORDS } from './words';

/** Assessments, debts, checks and archives of one customer, present or former. */
export function addContracts(making: Making, person: Person, madeOn: string): void {
  const { tables, today } = making;
  const customer_number = customerNumber(person);
  if (customer_number === undefined) return;
  const words = WORDS[person.language];
  tables.add('files', {
    customer_number,
    opened_on: daysFrom(today, -900 - person.index),
    protection: person.guardian === undefined ? 'NONE' : 'GUARDIAN',
    guardian: person.guardian,
    note: freeText(person, words.remark),
    restricted: false,
  });
  if (person.relation === 'former') addAfterwards(making, person, customer_number);
  else addWhileCustomer(making, person, customer_number);
  if (person.hasDebt) {
    const last = person.dispute ? { kind: 'BAILIFF', given_to: 'BAIL' } : { kind: 'AGENCY', given_to: 'INC' };
    const steps = [{ kind: 'REMINDER', given_to: null }, { kind: 'PLAN', given_to: null }, last];
    for (const [number, step] of steps.entries()) {
      const action = { customer_number, taken_on: daysFrom(today, -430 + number * 30), amount: '184.50' };
      tables.add('dunning_actions', { ...action, ...step, note: freeText(person, words.note) }, 'action_id');
    }
  }
  addLegacy(making, person, customer_number, madeOn);
}

function addWhileCustomer({ tables, today }: Making, person: Person, customer_number: string): void {
  const words = WORDS[person.language];
  const result = person.guardian !== undefined ? 'FLAG' : person.index % 12 === 4 ? 'BLOCK' : 'OK';
  const assessment = { customer_number, assessed_on: daysFrom(today, -800), result };
  tables.add('order_assessments', { ...assessment, reason: freeText(person, words.segment) }, 'assessment_id');
  if (person.index % 5 === 0) {
    const move = { customer_number, former_operator: 'Telenet', moved_on: daysFrom(today, -800) };
    tables.add('easy_switch', { switch_id: `ES${800_000 + person.index}`, ...move, note: freeText(person, 'Flex') });
  }
  if (person.index % 11 === 1) {
    const check = { customer_number, checked_on: daysFrom(today, -300), result: 'YES' };
    tables.add('social_tariff', { ...check, note: freeText(person, words.remark) }, 'check_id');
  }
  if (person.index % 4 === 1) {
    const bought = { customer_number, bought_at: `${daysFrom(today, -90)}T21:00:00Z`, provider: 'Spellenhuis' };
    tables.add('carrier_purchases', { ...bought, service: freeText(person, 'Quiz'), amount: '4.99' }, 'purchase_id');
  }
  if (person.index % 3 === 2) {
    const check = { customer_number, checked_at: `${daysFrom(today, -20)}T07:00:00Z`, asked_by: 'Webshop' };
    tables.add('number_checks', { ...check, risk_level: 1, match: freeText(person, 'Match') }, 'check_id');
  }
  if (person.index % 13 === 4) {
    const alert = { customer_number, raised_at: `${daysFrom(today, -15)}T03:00:00Z`, kind: 'SIM', rule: 'RULE-77' };
    tables.add('fraud_alerts', { ...alert, outcome: freeText(person, 'OK') }, 'alert_id');
  }
}

function addAfterwards({ tables, today }: Making, person: Person, customer_number: string): void {
  const left = person.ended ?? daysFrom(today, -400);
  const note = freeText(person, WORDS[person.language].remark);
  const rental = { customer_number, device: 'V7', return_by: daysFrom(left, 14), returned_on: daysFrom(left, 9), note };
  tables.add('rented_devices', rental, 'rental_id');
  const content = freeText(person, `${person.given} ${person.family}, Flex`);
  tables.add('archived_records', { customer_number, archived_on: daysFrom(left, 60), content }, 'record_id');
}

/** Whoever is or was a Scarlet customer stands in the old system until the move; an objection made there waits for it. */
function addLegacy({ tables }: Making, person: Person, customer_number: string, madeOn: string): void {
  const moved = scarletNumber(person);
  const day = movesOn(person, madeOn);
  if (day === undefined) return;
  tables.add('legacy_records', {
    scarlet_customer_number: moved ?? customer_number,
    customer_number,
    moves_on: day,
    objection: moved === undefined && person.index % 2 === 0 ? 'PROMO' : null,
    note: freeText(person, WORDS[person.language].remark),
  });
}
