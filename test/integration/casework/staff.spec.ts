import { Accounts, SignIn, type StaffAccount, StaffRefused, type StaffRole } from '@habeas/casework/staff';
import { Passwords } from '../../../libs/casework/src/staff/passwords';
import { codeOf, PASSWORD } from '../../support/desk-browser';
import { StaffOffice } from '../../support/staff-office';

jest.setTimeout(120_000);

const MINUTE = 60_000;
const SYSTEM = { kind: 'system' } as const;

describe('the accounts of the desk', () => {
  let office: StaffOffice;
  let accounts: Accounts;
  let signIn: SignIn;
  let made = 0;
  beforeAll(async () => {
    office = await StaffOffice.open();
    accounts = office.get(Accounts);
    signIn = office.get(SignIn);
  });
  afterAll(() => office?.close());

  const tokenOf = (url: string) => new URL(url).hash.replace('#token=', '');

  async function invited(role: StaffRole = 'handler') {
    const email = `colleague-${(made += 1)}@habeas.example`;
    const wanted = { name: 'A Colleague', email, role, language: 'fr' as const };
    const invitation = await office.run((tx) => accounts.create(tx, wanted, SYSTEM));
    return { email, id: invitation.account.id, token: tokenOf(invitation.oneTimeSignInUrl), invitation };
  }

  /** A colleague with a password and a second factor; the clock then stands at the next half minute. */
  async function enrolled(role: StaffRole = 'handler') {
    const colleague = await invited(role);
    await signIn.firstSignIn(colleague.token, PASSWORD);
    const secret = (await signIn.beginEnrolment(colleague.id))?.secret ?? '';
    const code = () => codeOf(secret, 0, office.clock.now().getTime());
    await signIn.completeEnrolment(colleague.id, code());
    office.clock.advance(30_000);
    return { ...colleague, secret, code };
  }

  const account = (id: string) => office.run((tx) => accounts.find(tx, id)) as Promise<StaffAccount>;
  const events = (id: string) =>
    office.asOwner(async (owner) => {
      const sql = `select event from audit_entry where actor_id = $1 or details->>'account' = $1 order by seq`;
      return (await owner.query<{ event: string }>(sql, [id])).rows.map(({ event }) => event);
    });

  describe('an invitation', () => {
    it('sets the first password, once', async () => {
      const { token, email } = await invited();
      await expect(signIn.firstSignIn(token, PASSWORD)).resolves.toMatchObject({ account: { email } });
      await expect(signIn.firstSignIn(token, 'another good password')).resolves.toEqual({
        failure: 'token-used-or-expired',
      });
    });

    it('used twice at once, lets one in', async () => {
      const { token } = await invited();
      const both = await Promise.all([signIn.firstSignIn(token, PASSWORD), signIn.firstSignIn(token, PASSWORD)]);
      expect(both.filter((result) => 'account' in result)).toHaveLength(1);
    });

    it('is worth nothing after three days, and a token of one’s own making never', async () => {
      const { token } = await invited();
      office.clock.advance(72 * 60 * MINUTE);
      await expect(signIn.firstSignIn(token, PASSWORD)).resolves.toEqual({ failure: 'token-used-or-expired' });
      await expect(signIn.firstSignIn('x'.repeat(43), PASSWORD)).resolves.toEqual({ failure: 'token-used-or-expired' });
    });

    it('survives a weak password', async () => {
      const { token, email } = await invited();
      for (const weak of ['short', 'aaaaaaaaaaaaaaaa', `${email} and more`]) {
        await expect(signIn.firstSignIn(token, weak)).resolves.toEqual({ failure: 'password-too-weak' });
      }
      await expect(signIn.firstSignIn(token, PASSWORD)).resolves.toHaveProperty('account');
    });

    it('is kept as a hash alone', async () => {
      const { token } = await invited();
      const rows = await office.asOwner((owner) => owner.query<object>('select * from staff_invitation'));
      expect(JSON.stringify(rows.rows)).not.toContain(token);
    });

    it('again ends the password, the second factor, the sessions and the earlier invitation, and is recorded', async () => {
      const colleague = await enrolled();
      const since = office.clock.now();
      office.clock.advance(1);
      const administrator = { kind: 'staff', id: colleague.id } as const;
      const again = await office.run((tx) => accounts.inviteAgain(tx, colleague.id, administrator));
      await expect(signIn.signIn(colleague.email, PASSWORD, colleague.code())).resolves.toEqual({
        failure: 'wrong-credentials',
      });
      await expect(signIn.accountOfSession(colleague.id, since)).resolves.toBeNull();
      expect(await account(colleague.id)).toMatchObject({ passwordHash: null, secondFactorSealed: null });
      expect((await events(colleague.id)).filter((event) => event === 'staff.invited')).toHaveLength(2);
      await expect(signIn.firstSignIn(tokenOf(again?.oneTimeSignInUrl ?? ''), PASSWORD)).resolves.toHaveProperty(
        'account',
      );
    });
  });

  describe('signing in', () => {
    it('needs the password and a code', async () => {
      const { email, code, id } = await enrolled();
      await expect(signIn.signIn(email, PASSWORD, undefined)).resolves.toEqual({ failure: 'second-factor-required' });
      await expect(signIn.signIn(email, PASSWORD, '000000')).resolves.toEqual({ failure: 'wrong-credentials' });
      await expect(signIn.signIn(` ${email.toUpperCase()}`, PASSWORD, code())).resolves.toMatchObject({
        account: { id },
      });
    });

    it('accepts a code once', async () => {
      const { email, code } = await enrolled();
      await expect(signIn.signIn(email, PASSWORD, code())).resolves.toHaveProperty('account');
      await expect(signIn.signIn(email, PASSWORD, code())).resolves.toEqual({ failure: 'wrong-credentials' });
    });

    it('with one code in two places at once lets one in', async () => {
      const { email, code } = await enrolled();
      const both = await Promise.all([signIn.signIn(email, PASSWORD, code()), signIn.signIn(email, PASSWORD, code())]);
      expect(both.filter((result) => 'account' in result)).toHaveLength(1);
    });

    it('says nothing of the second factor before the password is right', async () => {
      const { email, code } = await enrolled();
      await expect(signIn.signIn(email, 'not the password', code())).resolves.toEqual({ failure: 'wrong-credentials' });
    });

    it('is locked for a quarter of an hour after five wrong tries, also for the right password', async () => {
      const { email, code, id } = await enrolled();
      const tries = [];
      for (let one = 0; one < 5; one += 1) tries.push(await signIn.signIn(email, `wrong ${one}`, undefined));
      const wrong = { failure: 'wrong-credentials' };
      expect(tries).toEqual([wrong, wrong, wrong, wrong, { failure: 'too-many-tries', waitSeconds: 900 }]);
      office.clock.advance(5 * MINUTE);
      await expect(signIn.signIn(email, PASSWORD, code())).resolves.toEqual({
        failure: 'too-many-tries',
        waitSeconds: 600,
      });
      office.clock.advance(10 * MINUTE);
      await expect(signIn.signIn(email, PASSWORD, code())).resolves.toHaveProperty('account');
      expect(await account(id)).toMatchObject({ failedTries: 0, lockedUntil: null });
      expect((await events(id)).filter((event) => event === 'staff.sign-in-failed')).toHaveLength(5);
    });

    it('holds neither the account nor a transaction while it computes what takes long', async () => {
      const { email, code } = await enrolled();
      const passwords = office.get(Passwords);
      const matches = passwords.matches.bind(passwords);
      const spy = jest.spyOn(passwords, 'matches').mockImplementation(async (hash, password) => {
        await office.run((tx) => tx.query('select 1 from staff_account where email = $1 for update nowait', [email]));
        return matches(hash, password);
      });
      await expect(signIn.signIn(email, PASSWORD, code())).resolves.toHaveProperty('account');
      expect(spy).toHaveBeenCalledTimes(1);
      spy.mockRestore();
    });

    it('counts wrong codes as wrong tries', async () => {
      const { email } = await enrolled();
      let last = {};
      for (let one = 0; one < 5; one += 1) last = await signIn.signIn(email, PASSWORD, '000000');
      expect(last).toMatchObject({ failure: 'too-many-tries' });
    });

    it('answers for an address without an account, and for one that has left, as for any wrong password', async () => {
      const known = await enrolled();
      const left = await enrolled();
      await office.run((tx) => accounts.change(tx, left.id, { active: false }, SYSTEM));
      const answers = async (email: string, password: string) => {
        const given = [];
        for (let one = 0; one < 7; one += 1) given.push(await signIn.signIn(email, password, undefined));
        return given;
      };
      const expected = await answers(known.email, 'wrong');
      expect(expected[6]).toEqual({ failure: 'too-many-tries', waitSeconds: 900 });
      expect(await answers('nobody@habeas.example', 'wrong')).toEqual(expected);
      expect(await answers(left.email, PASSWORD)).toEqual(expected);
      office.clock.advance(15 * MINUTE);
      await expect(signIn.signIn('nobody@habeas.example', 'wrong', undefined)).resolves.toEqual(expected[0]);
    });
  });

  describe('a session', () => {
    it.each([
      ['the role changes', { role: 'auditor' as const }, true],
      ['the account is ended', { active: false }, false],
    ])('ends at once when %s', async (_, change, mayReturn) => {
      const { id } = await enrolled();
      const since = office.clock.now();
      await expect(signIn.accountOfSession(id, since)).resolves.toMatchObject({ id });
      office.clock.advance(1);
      await office.run((tx) => accounts.change(tx, id, change, SYSTEM));
      await expect(signIn.accountOfSession(id, since)).resolves.toBeNull();
      const later = await signIn.accountOfSession(id, office.clock.now());
      expect(later !== null).toBe(mayReturn);
    });

    it('that began with the password alone ends when the second factor comes into force', async () => {
      const { id, token } = await invited();
      await signIn.firstSignIn(token, PASSWORD);
      const since = office.clock.now();
      office.clock.advance(1);
      const secret = (await signIn.beginEnrolment(id))?.secret ?? '';
      await signIn.completeEnrolment(id, codeOf(secret, 0, office.clock.now().getTime()));
      await expect(signIn.accountOfSession(id, since)).resolves.toBeNull();
      await expect(signIn.accountOfSession(id, office.clock.now())).resolves.toMatchObject({ id });
    });

    it('lasts twelve hours at most', async () => {
      const { id } = await enrolled();
      const since = office.clock.now();
      office.clock.advance(12 * 60 * MINUTE);
      await expect(signIn.accountOfSession(id, since)).resolves.toMatchObject({ id });
      office.clock.advance(1);
      await expect(signIn.accountOfSession(id, since)).resolves.toBeNull();
    });
  });

  describe('enrolment', () => {
    it('needs a right code, and a second factor in force is not replaced by its owner’s session', async () => {
      const { id, token } = await invited();
      await signIn.firstSignIn(token, PASSWORD);
      const secret = (await signIn.beginEnrolment(id))?.secret ?? '';
      await expect(signIn.completeEnrolment(id, '000000')).resolves.toBeNull();
      expect(await account(id)).toMatchObject({ secondFactorEnrolled: false });
      const code = codeOf(secret, 0, office.clock.now().getTime());
      await expect(signIn.completeEnrolment(id, code)).resolves.toMatchObject({ secondFactorEnrolled: true });
      await expect(signIn.beginEnrolment(id)).resolves.toBeNull();
      expect((await events(id)).at(-1)).toBe('staff.second-factor-enrolled');
    });
  });

  describe('administration', () => {
    it('makes the first administrator in an empty office only', async () => {
      await expect(office.run((tx) => accounts.createFirstAdministrator(tx, 'nl'))).resolves.toBeNull();
    });

    it('refuses an address that has an account, however it is written', async () => {
      const { email } = await invited();
      const twin = { name: 'Twin', email: ` ${email.toUpperCase()} `, role: 'agent' as const, language: 'de' as const };
      await expect(office.run((tx) => accounts.create(tx, twin, SYSTEM))).rejects.toEqual(
        new StaffRefused('email-taken'),
      );
    });

    it('gives the last administrator who can sign in no fresh invitation: nobody could let them in again', async () => {
      const last = await enrolled('administrator');
      await office.asOwner((owner) =>
        owner.query(`update staff_account set active = false where role = 'administrator' and id <> $1`, [last.id]),
      );
      const again = (id: string) => office.run((tx) => accounts.inviteAgain(tx, id, SYSTEM));
      await expect(again(last.id)).rejects.toEqual(new StaffRefused('last-administrator'));
      expect(await account(last.id)).toMatchObject({ secondFactorEnrolled: true });
      await expect(signIn.signIn(last.email, PASSWORD, last.code())).resolves.toHaveProperty('account');
      const newcomer = await invited('administrator');
      await expect(again(newcomer.id)).resolves.toHaveProperty('oneTimeSignInUrl');
      const other = await enrolled('administrator');
      await expect(again(last.id)).resolves.toHaveProperty('oneTimeSignInUrl');
      await office.run((tx) => accounts.change(tx, last.id, { role: 'agent' }, SYSTEM));
      await office.asOwner((owner) => owner.query('update staff_account set active = false where id = $1', [other.id]));
    });

    it('never leaves the office without an administrator who can sign in', async () => {
      const [one, other] = [await enrolled('administrator'), await enrolled('administrator')];
      await invited('administrator');
      const demote = (id: string) =>
        office
          .run((tx) => accounts.change(tx, id, { role: 'agent' }, SYSTEM))
          .then(
            () => 'done',
            (error: StaffRefused) => error.reason,
          );
      expect((await Promise.all([demote(one.id), demote(other.id)])).sort()).toEqual(['done', 'last-administrator']);
    });
  });
});
