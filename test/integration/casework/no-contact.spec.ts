import { eventually } from '../../support/eventually';
import { AccessWay, formOf } from '../../support/access-way';
import { Office } from '../../support/office';

describe('a request from somebody whom no directory knows', () => {
  let office: Office;
  let way: AccessWay;
  beforeAll(async () => {
    office = await Office.open({ persons: 14 });
    await office.work();
    way = new AccessWay(office);
  });
  afterAll(() => office?.close());

  it('goes to a person: nobody waits for a code that can go nowhere', async () => {
    const { id } = await way.submit(formOf({ email: 'nobody@elsewhere.example', name: 'Nobody Known' }));
    await eventually(
      'the office is told',
      async () => (await way.request(id)).needsPersonBecause === 'no-contact-on-file',
    );
    expect((await way.request(id)).state).toBe('identity');
  });

  it('stays with the data subject where a contact is on file', async () => {
    const { id } = await way.submit(formOf({ email: 'emma.wilson@mail.example', name: 'Emma Wilson' }));
    await way.prove(await way.request(id), 'emma.wilson@mail.example');
    expect((await way.request(id)).needsPersonBecause).toBeNull();
  });
});
