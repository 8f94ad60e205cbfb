import { isStrongEnough, Passwords } from './passwords';

describe('the hash of a password', () => {
  const passwords = new Passwords();

  it('is Argon2id at the cost that OWASP names, and salted', async () => {
    const [one, other] = [await passwords.hash('orange kettle'), await passwords.hash('orange kettle')];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
  });

  it('matches its own password and no other', async () => {
    const hash = await passwords.hash('orange kettle');
    await expect(passwords.matches(hash, 'orange kettle')).resolves.toBe(true);
    await expect(passwords.matches(hash, 'Orange kettle')).resolves.toBe(false);
    await expect(passwords.matches(hash, '')).resolves.toBe(false);
  });

  it('without an account is compared all the same, and matches nothing, not even what it stands for', async () => {
    const fresh = new Passwords();
    const hashed = jest.spyOn(fresh, 'hash');
    await expect(fresh.matches(null, 'any password')).resolves.toBe(false);
    const [standIn] = hashed.mock.calls[0] ?? [''];
    expect(standIn).not.toBe('');
    await expect(fresh.matches(null, standIn)).resolves.toBe(false);
    expect(hashed).toHaveBeenCalledTimes(1);
  });

  it('is not computed for a text that no password can be', async () => {
    const hash = await passwords.hash('orange kettle');
    await expect(passwords.matches(hash, 'x'.repeat(10_000))).resolves.toBe(false);
  });
});

describe('a password', () => {
  it.each([
    ['orange kettle under snow', true],
    ['paardenbloem Ⅷ', true],
    ['twelve-signs', true],
    ['eleven-sign', false],
    ['', false],
    ['aaaaaaaaaaaaaaaa', false],
    ['abababababab', false],
    ['123412341234', false],
    ['x'.repeat(200) + 'abcdef'.repeat(12), false],
    ['my name is Mia.Peeters', false],
  ])('%j is strong enough: %s', (password, expected) => {
    expect(isStrongEnough(password, 'mia.peeters@habeas.example')).toBe(expected);
  });
});
