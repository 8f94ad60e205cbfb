import { localDateOf } from '@habeas/domain';
import type { Clock } from '@habeas/platform/clock';
import { FormDoor } from '@habeas/casework/intake';
import { type Request, type RequestedRight, RequestsRepository } from '@habeas/casework/requests';
import { OfficeErasure } from '@habeas/casework/rights/erasure';
import { LiftRestriction, RestrictData, type RestrictionCase } from '@habeas/casework/rights/restriction';
import type { SourceStep } from '@habeas/casework/sources';
import { type ErasureWay, FIRST, staff } from './erasure-way';
import { eventually } from './eventually';
import type { Office } from './office';
import { formFrom, tourPerson } from './tour-people';

/** Sources whose datasets name a flag, and the table that carries it. */
const FLAGGED = { crm: 'customers', billing: 'billing_accounts', 'call-records': 'lines', marketing: 'profiles' };

/** The way of a restriction, step by step; office and way are made later than this. */
export function restrictionWay(office: () => Office, way: () => ErasureWay, clock: Clock) {
  const right = (requestId: string): Promise<RequestedRight> =>
    office().run(async (tx) => {
      const found = await office().get(RequestsRepository).rightOf(tx, requestId, 'restriction');
      if (!found) throw new Error('No restriction was asked');
      return found;
    });
  const decisions = (requestId: string) =>
    office().run(async (tx) =>
      office()
        .get(RequestsRepository)
        .decisions(tx, (await right(requestId)).id),
    );
  const untilState = (requestId: string, ...states: string[]) =>
    eventually(
      `the restriction is ${states.join(' or ')}`,
      async () => states.includes((await right(requestId)).state),
      90_000,
    );
  const restrict = (id: string, found: RestrictionCase) =>
    way().act(id, (tx, request) => office().get(RestrictData).restrict(tx, request, found, FIRST));
  const lift = (id: string, from: string) =>
    way().act(id, (tx, request) =>
      office().get(LiftRestriction).lift(tx, request, { from, why: 'Het adres is verbeterd.' }, staff(FIRST)),
    );
  const notices = (id: string, kind: string) =>
    office().run((tx) =>
      tx.query<{ recipient: string }[]>(
        'select recipient from notice where request_id = $1 and kind = $2 order by recipient',
        [id, kind],
      ),
    );
  /** Without what was preserved at receipt. */
  const own = async (id: string) => (await way().steps(id)).filter(({ requestedRightId }) => requestedRightId !== null);
  const looks = async (id: string, part: string, round: number) =>
    (await own(id)).filter((step) => step.operation === 'recheck' && step.part === part && step.round === round);
  const resultsOf = (found: (SourceStep | undefined)[]) => [
    ...new Set(found.flatMap((step) => step?.evidence?.collections.map(({ result }) => result) ?? [])),
  ];
  const tellAgain = (id: string, look: SourceStep | undefined) =>
    way().act(id, (tx, request) =>
      office()
        .get(OfficeErasure)
        .retryStep(tx, request, look?.id ?? '', staff(FIRST)),
    );
  const untilAttention = (id: string, because: string) =>
    eventually('a colleague is to look', async () => (await way().request(id)).needsPersonBecause === because, 60_000);
  const today = () => localDateOf(clock.now().toISOString(), 'Europe/Brussels');

  async function decidable(email: string): Promise<Request> {
    const request = await office()
      .get(FormDoor)
      .submit({ ...formFrom(tourPerson(email)), rights: ['restriction'] });
    await way().proven(request.id);
    await untilState(request.id, 'with-person');
    await eventually('every source has said what it holds', async () => (await decisions(request.id)).length > 0);
    return request;
  }

  /** Customer numbers with the flag, source by source. */
  async function flagged(): Promise<Record<string, string[]>> {
    const found: Record<string, string[]> = {};
    for (const [source, table] of Object.entries(FLAGGED)) {
      const rows = await office().sources.ask(source, `select distinct customer_number from ${table} where restricted`);
      found[source] = rows.map((row) => String(row['customer_number']));
    }
    return found;
  }

  async function numberOf(email: string): Promise<string> {
    const [row] = await office().sources.ask(
      'crm',
      `select customer_number from customers where lower(email) = '${email}'`,
    );
    return String(row?.['customer_number']);
  }

  return {
    right,
    decisions,
    untilState,
    restrict,
    lift,
    notices,
    own,
    looks,
    resultsOf,
    tellAgain,
    untilAttention,
    today,
    decidable,
    flagged,
    numberOf,
  };
}
