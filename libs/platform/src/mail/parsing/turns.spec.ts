import { Turns } from './turns';

describe('turns', () => {
  it('lets no more than so many work at once, and everybody in the end, also after a failure', async () => {
    const turns = new Turns(2);
    let [working, most] = [0, 0];
    const work = (fails: boolean) => () => {
      working += 1;
      most = Math.max(most, working);
      return new Promise<void>((done, fail) =>
        setImmediate(() => {
          working -= 1;
          if (fails) fail(new Error('failed'));
          else done();
        }),
      );
    };
    const all = Array.from({ length: 9 }, (_, at) => turns.take(work(at % 3 === 0)));
    const ends = await Promise.allSettled(all);
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(6);
    expect(most).toBe(2);
    await expect(turns.take(() => Promise.resolve('free again'))).resolves.toBe('free again');
  });
});
