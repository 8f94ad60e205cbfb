import { customerNumber, freeText, type Person } from './person';
import { daysFrom } from './random';
import type { Making } from './tables';
import { canaryOf } from './tour';
import { WORDS } from './words';

/** What a person said to customer service by other ways than a recorded call; whoever wrote once has a record here. */
export function addContactCentre({ tables, today }: Making, person: Person): void {
  const customer_number = customerNumber(person);
  if (person.index >= 20 && person.index % 3 !== 0) return;
  if (customer_number === undefined) return;
  const words = WORDS[person.language];
  const contact_number = `C${300_000 + person.index}`;
  tables.add('contacts', {
    contact_number,
    customer_number,
    email: person.email,
    name: `${person.given} ${person.family}`,
    first_contact: daysFrom(today, -600),
    note: freeText(person, words.note),
    restricted: false,
  });
  const sent_at = `${daysFrom(today, -45 - (person.index % 40))}T10:20:00Z`;
  const message = { contact_number, sent_at, subject: words.ticket, text: freeText(person, words.question) };
  tables.add('form_messages', { ...message, steps: 'FAQ 3 > FAQ 17' }, 'message_id');
  const conversation = {
    contact_number,
    ended_at: `${daysFrom(today, -(person.index % 80))}T11:11:00Z`,
    text: freeText(person, words.call),
    reason_found: (['BILL', 'FAULT', 'MOVE'] as const)[person.index % 3],
    // A bill cancelled by the assistant is a decision without a person.
    action: person.index % 6 === 0 ? 'CREDIT' : 'NONE',
  };
  tables.add('assistant_conversations', conversation, 'conversation_id');
  const called_at = `${daysFrom(today, -25)}T14:04:00Z`;
  const menu_choice = freeText(person, '1 > 4');
  tables.add('ivr_choices', { contact_number, called_at, calling_line: person.mobile, menu_choice }, 'choice_id');
  if (person.index % 5 === 0) {
    const post = { network: 'Facebook', pseudonym: `fan_${person.index}`, sent_at };
    tables.add('social_messages', { contact_number, ...post, text: freeText(person, words.question) }, 'message_id');
  }
  if (person.index % 2 === 0) {
    const visit = { contact_number, planned_at: `${daysFrom(today, -70)}T08:00:00Z`, purpose: 'Wi-Fi' };
    const report = freeText(person, words.delivery);
    tables.add('appointments', { ...visit, technician: 'STAFF-Maertens', report }, 'appointment_id');
  }
}

/** A customer of another operator, who wrote about a text message sent in our name: no customer, found by e-mail alone. */
export function addOtherOperatorsUser({ tables, today }: Making): void {
  const contact_number = 'C900002';
  const canary = canaryOf(900_002);
  tables.add('contacts', {
    contact_number,
    email: 'pieter.wouters@post.example',
    name: 'Pieter Wouters',
    first_contact: daysFrom(today, -40),
    note: canary,
    restricted: false,
  });
  const text = `Ik ben klant bij een andere operator en kreeg een valse sms in uw naam. ${canary}`;
  const message = { contact_number, sent_at: `${daysFrom(today, -40)}T10:20:00Z`, subject: 'Sms', text };
  tables.add('form_messages', { ...message, steps: 'FAQ 9' }, 'message_id');
}
