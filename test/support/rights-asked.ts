import type { SubmittedForm } from '@habeas/casework/intake';
import type { Right } from '@habeas/domain';
import type { ModelSources } from './model-sources';

const USES = ['quality-recordings', 'order-assessment'];
const stopping = (choices: string[], activities: string[] = []) => ({ choices, channels: [], activities });

/** What one person asks. */
interface Asked {
  right: Right;
  email: string;
  stops?: SubmittedForm['stops'];
}

/** Proven, and looked at by a colleague. */
export const LOOKED_AT = {
  portability: { right: 'portability', email: 'emma.wilson@mail.example' },
  restriction: { right: 'restriction', email: 'catherine.maes@post.example' },
  'automated-decision': { right: 'automated-decision', email: 'lukas.schroeder@briefkasten.example' },
  weighing: { right: 'objection', email: 'els.vermeulen@post.example', stops: stopping([], USES) },
} as const satisfies Record<string, Asked>;
/** Executed when they are read. */
export const AT_ONCE = {
  objection: {
    ...{ right: 'objection', email: 'bernard.collard@courriel.example' },
    stops: stopping(['offers', 'online-promotion']),
  },
  'consent-withdrawal': {
    ...{ right: 'consent-withdrawal', email: 'amelie.dubois@courriel.example' },
    stops: stopping(['newsletters', 'tailored-offers']),
  },
  move: {
    ...{ right: 'objection', email: 'sofie.desmet@post.example' },
    stops: stopping(['offers', 'tailored-offers']),
  },
} as const satisfies Record<string, Asked>;
export const ALL: Record<string, Asked> = { ...LOOKED_AT, ...AT_ONCE };

/** Days that no run of these specs falls on, so that a midnight changes nothing. */
const BEFORE_THE_MOVE = '2099-01-04';
export const MOVED = '2020-01-06';

/** What the sources must hold so that each of these has something to do, and nobody else to ask. */
export async function prepareSources(sources: ModelSources): Promise<void> {
  // Television and recordings have no flag that puts them on hold: a person would be asked.
  const catherine = `(select customer_number from customers where lower(email) = '${LOOKED_AT.restriction.email}')`;
  const [row] = await sources.ask('crm', `select customer_number from customers where customer_number in ${catherine}`);
  const theirs = `customer_number = '${String(row?.['customer_number'])}'`;
  await sources.administer('tv', `delete from tv_accounts where ${theirs}`);
  await sources.administer('call-recordings', `delete from recordings where ${theirs}`);
  const sofie = `lower(email) = '${AT_ONCE.move.email}'`;
  await sources.administer('crm', `update customers set moves_on = '${BEFORE_THE_MOVE}' where ${sofie}`);
}
