import { addBilling } from './billing';
import { addCallRecords } from './call-records';
import { addCrm } from './crm';
import { addMarketing } from './marketing';
import type { Person } from './person';
import { Random } from './random';
import { addRecording, addTv } from './recordings-and-tv';
import { Tables } from './tables';

/** All rows of each source, by the source's key. */
export function makeTables(people: Person[], seed: number, today: string): Record<string, Tables> {
  const random = new Random(seed + 1);
  const made = {
    crm: new Tables(),
    billing: new Tables(),
    marketing: new Tables(),
    'call-records': new Tables(),
    'call-recordings': new Tables(),
    tv: new Tables(),
  };
  for (const person of people) {
    // With somebody who left long ago, the last that happened did so then.
    const last = person.ended ?? today;
    addCrm({ tables: made.crm, today: last }, person, people);
    addBilling({ tables: made.billing, today: last }, person, people);
    addMarketing({ tables: made.marketing, today: last }, person);
    addCallRecords({ tables: made['call-records'], today: last }, person, people, random);
    addRecording({ tables: made['call-recordings'], today }, person, people);
    addTv({ tables: made.tv, today }, person);
  }
  return made;
}
