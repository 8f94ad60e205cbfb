import { addAudience } from './audience';
import { addBilling } from './billing';
import { addCallRecords } from './call-records';
import { addContactCentre, addOtherOperatorsUser } from './contact-centre';
import { addContracts } from './contracts';
import { addCrm } from './crm';
import { addMarketing } from './marketing';
import { addNetwork } from './network';
import { addChild, addOnline } from './online';
import type { Person } from './person';
import { Random } from './random';
import { addRecording, addTv } from './recordings-and-tv';
import { Tables } from './tables';

/**
 * All rows of each source, by the source's key.
 * @param madeOn the real day: customers move before, soon after or long after it, whenever the sources are made
 */
export function makeTables(people: Person[], seed: number, today: string, madeOn: string): Record<string, Tables> {
  const random = new Random(seed + 1);
  const made = {
    crm: new Tables(),
    billing: new Tables(),
    marketing: new Tables(),
    'call-records': new Tables(),
    'call-recordings': new Tables(),
    tv: new Tables(),
    online: new Tables(),
    'contact-centre': new Tables(),
    contracts: new Tables(),
    network: new Tables(),
    audience: new Tables(),
  };
  for (const person of people) {
    // With somebody who left long ago, the last that happened did so then.
    const last = person.ended ?? today;
    addCrm({ tables: made.crm, today: last }, person, people, madeOn);
    addBilling({ tables: made.billing, today: last }, person, people);
    addMarketing({ tables: made.marketing, today: last }, person);
    addCallRecords({ tables: made['call-records'], today: last }, person, people, random);
    addRecording({ tables: made['call-recordings'], today }, person, people);
    addTv({ tables: made.tv, today }, person);
    addOnline({ tables: made.online, today }, person, people);
    addContactCentre({ tables: made['contact-centre'], today: last }, person);
    addContracts({ tables: made.contracts, today: last }, person, madeOn);
    addNetwork({ tables: made.network, today }, person);
    addAudience({ tables: made.audience, today: last }, person);
  }
  addChild({ tables: made.online, today });
  addOtherOperatorsUser({ tables: made['contact-centre'], today });
  return made;
}
