import { verifyMarks } from './verified-marks';

const none = new Set<string>();
const marked = (collection: string, records: number, otherwise: number) => ({ collection, records, otherwise });

describe('looking again at what was put on hold or stopped', () => {
  it('sees it as ordered where no row is otherwise', () => {
    expect(verifyMarks([marked('customers', 1, 0)], none, true)).toEqual([
      { collection: 'customers', result: 'as-ordered', excess: 0, remaining: 1 },
    ]);
  });

  it('sees what a source did not do although it said so, and tells it from what a feed undid', () => {
    const [never, again] = verifyMarks([marked('customers', 2, 1), marked('lines', 3, 3)], new Set(['lines']), true);
    expect(never).toMatchObject({ result: 'not-as-ordered', excess: 1, remaining: 2 });
    expect(again).toMatchObject({ result: 'undone', excess: 3 });
  });

  it('does not take a person who is not found for one whose data are on hold', () => {
    const gone = [marked('customers', 0, 0), marked('lines', 0, 0)];
    expect(verifyMarks(gone, new Set(['customers']), true).map(({ result }) => result)).toEqual([
      'not-found',
      'not-found',
    ]);
    expect(verifyMarks([marked('customers', 1, 0), marked('lines', 0, 0)], none, true)[1]?.result).toBe('as-ordered');
  });

  it('asks for no rows where a use is stopped or goes on: with none there is none', () => {
    expect(verifyMarks([marked('segments', 0, 0)], none, false)[0]?.result).toBe('as-ordered');
  });
});
