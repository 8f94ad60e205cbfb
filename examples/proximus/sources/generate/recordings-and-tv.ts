import { customerNumber, freeText, isHolder, type Person } from './person';
import { daysFrom } from './random';
import type { Making } from './tables';
import { WORDS } from './words';

/** Path of a person's recording below the source's folder. */
export function recordingFile(person: Person, today: string): string {
  return `${today.slice(0, 7)}/REC-${person.index}.wav`;
}

/** Whether a call of this person to customer service is among last month's recordings. */
export function isRecorded(person: Person): boolean {
  return person.relation === 'customer' && (person.index < 20 || person.index % 4 === 0);
}

/** One recorded call. The agent did not always note the customer number of a caller from their own mobile. */
export function addRecording({ tables, today }: Making, person: Person, people: Person[]): void {
  if (!isRecorded(person)) return;
  const noted = person.index % 8 !== 4 || people.some((other) => other !== person && other.mobile === person.mobile);
  const fromHome = person.household !== undefined && noted;
  const caller = fromHome ? (person.household?.fixedLine ?? person.mobile) : person.mobile;
  tables.add('recordings', {
    recording_id: `REC-${person.index}`,
    customer_number: noted ? customerNumber(person) : null,
    caller: `0${caller.slice(3)}`,
    recorded_at: `${daysFrom(today, -1 - (person.index % 28))}T14:05:00Z`,
    duration_s: 1 + (person.index % 600),
    agent: 'STAFF-Dierckx',
    transcript: freeText(person, WORDS[person.language].call),
    audio_file: recordingFile(person, today),
  });
}

/** Who holds a household's or their own television, and what was watched under that access. */
export function addTv({ tables, today }: Making, person: Person): void {
  if (person.relation !== 'customer' || person.brand !== 'PXS' || !isHolder(person) || person.index % 2 === 1) return;
  const tv_account_id = `TV-${person.index}`;
  const profile_name = freeText(person, person.given);
  tables.add('tv_accounts', {
    tv_account_id,
    customer_number: customerNumber(person),
    decoder: `V7-${100_000 + person.index}`,
    profile_name,
    recommendations: true,
    promotions: true,
    changed_on: daysFrom(today, -300),
  });
  for (let count = 0; count < 10; count += 1) {
    const view = {
      programme: ['Journaal', 'Le JT', 'Tagesschau', 'Le Tour', 'Cinéma'][count % 5],
      channel: 'Pickx+',
      minutes: 10 + count,
    };
    tables.add('views', { tv_account_id, ...view, started_at: `${daysFrom(today, -count)}T19:00:00Z` }, 'view_id');
  }
}
