import { codeOf, PASSWORD } from '../../../../test/support/desk-browser';
import { StaffOffice } from '../../../../test/support/staff-office';
import { SignIn } from '@habeas/casework/staff';
import { EXIT } from '../exit-codes';
import { main } from '../main';

jest.setTimeout(120_000);

const EMAIL = 'noor@office.example';

describe('habeas staff invite', () => {
  let office: StaffOffice;
  let printed: string;
  let errors: string;
  beforeEach(async () => {
    office = await StaffOffice.open();
    const { home } = office;
    Object.assign(process.env, { HABEAS_HOME: home, DATABASE_URL: office.database.appUrl });
    [printed, errors] = ['', ''];
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => ((printed += String(text)), true));
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => ((errors += String(text)), true));
    jest.spyOn(console, 'error').mockImplementation((text) => void (errors += String(text)));
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    for (const name of ['HABEAS_HOME', 'DATABASE_URL']) delete process.env[name];
    await office.close();
  });

  const invite = (...more: string[]) => main(['staff', 'invite', EMAIL, '--role', 'administrator', ...more]);
  const token = () => new URL(printed.trim()).hash.replace('#token=', '');
  const audit = () =>
    office.asOwner(async (owner) => {
      const { rows } = await owner.query<{ event: string; actor_kind: string; details: Record<string, string> }>(
        `select event, actor_kind, details from audit_entry where event like 'staff.%' order by seq`,
      );
      return rows;
    });

  /** Uses the printed address and enrols a second factor; answers how to make its codes. */
  async function enrol(): Promise<() => string> {
    const signIn = office.get(SignIn);
    const begun = await signIn.firstSignIn(token(), PASSWORD);
    if (!('account' in begun)) throw new Error('The address let nobody in');
    const secret = (await signIn.beginEnrolment(begun.account.id))?.secret ?? '';
    const code = () => codeOf(secret, 0, office.clock.now().getTime());
    await signIn.completeEnrolment(begun.account.id, code());
    return code;
  }

  it('prints an address that lets a new administrator in, once, and records it without the address', async () => {
    expect(await invite('--name', 'Noor El Idrissi', '--language', 'nl')).toBe(EXIT.ok);
    expect(printed).toMatch(/^http:\/\/127\.0\.0\.1:3000\/desk\/first-sign-in#token=[\w-]{20,}\n$/);
    const given = token();
    await enrol();
    await expect(office.get(SignIn).firstSignIn(given, PASSWORD)).resolves.toEqual({
      failure: 'token-used-or-expired',
    });
    expect((await audit()).slice(0, 2)).toMatchObject([
      { event: 'staff.created', actor_kind: 'system', details: { role: 'administrator' } },
      { event: 'staff.invited', actor_kind: 'system' },
    ]);
    expect(JSON.stringify(await audit())).not.toContain('noor');
    const accounts = await office.asOwner((owner) => owner.query('select name, email, language from staff_account'));
    expect(accounts.rows).toEqual([{ name: 'Noor El Idrissi', email: EMAIL, language: 'nl' }]);
  });

  it('lets the last administrator in again who lost the second factor, only when that is said', async () => {
    await invite();
    const code = await enrol();
    printed = '';
    expect(await invite()).toBe(EXIT.badInput);
    expect(errors).toContain('--reset-second-factor');
    expect(printed).toBe('');
    const signIn = office.get(SignIn);
    office.clock.advance(30_000);
    await expect(signIn.signIn(EMAIL, PASSWORD, code())).resolves.toHaveProperty('account');
    expect(await invite('--reset-second-factor')).toBe(EXIT.ok);
    office.clock.advance(30_000);
    await expect(signIn.signIn(EMAIL, PASSWORD, code())).resolves.toEqual({ failure: 'wrong-credentials' });
    const again = await enrol();
    office.clock.advance(30_000);
    await expect(signIn.signIn(EMAIL, PASSWORD, again())).resolves.toHaveProperty('account');
    expect((await audit()).filter(({ event }) => event === 'staff.invited')).toHaveLength(2);
  });

  it('renews an invitation that was never used without further ado; the earlier one is dead', async () => {
    await invite();
    const first = token();
    printed = '';
    expect(await invite()).toBe(EXIT.ok);
    await expect(office.get(SignIn).firstSignIn(first, PASSWORD)).resolves.toEqual({
      failure: 'token-used-or-expired',
    });
    await enrol();
  });

  it.each([
    ['no address', ['staff', 'invite', 'noor', '--role', 'administrator'], 'no e-mail address'],
    ['a role that is none', ['staff', 'invite', EMAIL, '--role', 'king'], '--role: expected one of agent'],
    ['no role', ['staff', 'invite', EMAIL], "required option '--role <ROLE>'"],
    ['another role', ['staff', 'invite', EMAIL, '--role', 'agent'], 'another role'],
    [
      'a reset of nobody',
      ['staff', 'invite', 'nobody@office.example', '--role', 'agent', '--reset-second-factor'],
      'no account has this address',
    ],
  ])('refuses %s, and names no address', async (_what, args, words) => {
    await invite();
    const before = await audit();
    expect(await main(args)).toBe(EXIT.badInput);
    expect(errors).toContain(words);
    expect(errors).not.toContain('@');
    expect(await audit()).toEqual(before);
  });

  it('opens no account that was ended', async () => {
    await invite();
    await office.asOwner((owner) => owner.query('update staff_account set active = false'));
    expect(await invite('--reset-second-factor')).toBe(EXIT.badInput);
    expect(errors).toContain('has been ended');
  });

  it('gives nothing out that cannot be recorded', async () => {
    await office.asOwner((owner) => owner.query('revoke insert on audit_entry from habeas_app'));
    expect(await invite()).toBe(EXIT.failed);
    expect(printed).toBe('');
    const accounts = await office.asOwner((owner) => owner.query('select 1 from staff_account'));
    expect(accounts.rows).toEqual([]);
  });
});
