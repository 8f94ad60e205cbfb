import { randomUUID } from 'node:crypto';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { CaseworkBench } from '../support/casework-bench';
import { tourPerson } from '../support/tour-people';

jest.setTimeout(120_000);

const PERSONAL_IN_LOG = /Wilson|emma\.wilson/;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

describe('the web process, killed in the middle of a form post', () => {
  let bench: CaseworkBench;
  let origin: string;
  let env: Record<string, string>;
  const emma = tourPerson('emma.wilson@mail.example');
  beforeAll(async () => {
    bench = await CaseworkBench.open('postgresql');
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    env = { PORT: String(port), HABEAS_ORIGIN: origin };
  });
  afterAll(() => bench?.close());

  const startWeb = () => bench.start('apps/web/src/main.ts', /"listening":true/, env);

  async function post(formKey: string, details: string): Promise<string> {
    const answers = {
      step: 'check',
      go: 'submit',
      formKey,
      brand: 'proximus',
      rights: 'access',
      asker: 'self',
      name: emma.name,
      email: emma.email,
      phone: '',
      customerNumber: '',
      details,
    };
    const response = await fetch(`${origin}/en/request`, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(answers),
    });
    const reference = /HB-(?:[0-9A-Z]{4}-?){3}/.exec(await response.text())?.[0];
    if (!reference) throw new Error(`${response.status}: no reference was shown`);
    return reference;
  }

  const count = async () => (await bench.way.rows<{ n: number }>('select count(*)::int as n from request'))[0]?.n;

  it('has accepted nothing, and takes the same form when it is posted again', async () => {
    const formKey = randomUUID();
    const web = await startWeb();
    const letGo = await bench.holdOwn('request');
    const lost = post(formKey, 'Please.').catch((error: unknown) => error);
    await new Promise((resolve) => setTimeout(resolve, 2000));
    await bench.kill(web);
    expect(await lost).toMatchObject({ message: 'fetch failed' });
    await letGo();
    expect(await count()).toBe(0);
    await startWeb();
    const reference = await post(formKey, 'Please.');
    expect(await count()).toBe(1);
    expect(await bench.way.rows('select reference from request')).toEqual([{ reference }]);
  });

  it('shows the same reference to a form whose answer was lost, and another to one that says something else', async () => {
    const formKey = randomUUID();
    const before = (await count()) ?? 0;
    const [first, ...others] = await Promise.all([post(formKey, 'One.'), post(formKey, 'One.'), post(formKey, 'One.')]);
    expect(others).toEqual([first, first]);
    expect(await post(formKey, 'One.')).toBe(first);
    expect(await count()).toBe(before + 1);
    expect(await post(formKey, 'Two.')).not.toBe(first);
    expect(PERSONAL_IN_LOG.exec(bench.logged)?.[0]).toBeUndefined();
  });
});
