import { createHmac } from 'node:crypto';
import { contentDigest, digestIn, isSignedBy, readSignature, sha256Of, type SignedParts, signMessage } from '.';

const SECRET = 'a1'.repeat(32);
const PARTS: SignedParts = [
  ['@method', 'PUT'],
  ['@authority', 'receiver.example'],
  ['@path', '/api/transfers/1'],
  ['content-digest', contentDigest(sha256Of('bytes'))],
];
const FACTS = { created: 1_700_000_000, keyId: 'proximus', tag: 'habeas-transfer' };

describe('a signed message', () => {
  const headers = signMessage(SECRET, PARTS, FACTS);
  const read = () => {
    const found = readSignature(headers['signature-input'], headers.signature);
    if (!found) throw new Error('It cannot be read');
    return found;
  };

  it('has the signature base of RFC 9421, section 2.5', () => {
    const covered = '("@method" "@authority" "@path" "content-digest")';
    const parameters = `${covered};created=1700000000;keyid="proximus";alg="hmac-sha256";tag="habeas-transfer"`;
    expect(headers['signature-input']).toBe(`habeas=${parameters}`);
    const base = [
      '"@method": PUT',
      '"@authority": receiver.example',
      '"@path": /api/transfers/1',
      `"content-digest": ${contentDigest(sha256Of('bytes'))}`,
      `"@signature-params": ${parameters}`,
    ].join('\n');
    expect(headers.signature).toBe(`habeas=:${createHmac('sha256', SECRET).update(base).digest('base64')}:`);
  });

  it('is taken with the same parts, secret and purpose', () => {
    expect(read()).toMatchObject(FACTS);
    expect(isSignedBy(SECRET, PARTS, read(), 'habeas-transfer')).toBe(true);
  });

  it('is not taken with another secret, purpose, time, sender, part, order or number of parts', () => {
    expect(isSignedBy('b2'.repeat(32), PARTS, read(), 'habeas-transfer')).toBe(false);
    expect(isSignedBy(SECRET, PARTS, read(), 'habeas-receipt')).toBe(false);
    expect(isSignedBy(SECRET, PARTS, { ...read(), created: 1_700_000_001 }, 'habeas-transfer')).toBe(false);
    expect(isSignedBy(SECRET, PARTS, { ...read(), keyId: 'another' }, 'habeas-transfer')).toBe(false);
    for (const [at, [name]] of PARTS.entries()) {
      const changed = PARTS.map((part, position) => (position === at ? ([name, 'else'] as const) : part));
      expect(isSignedBy(SECRET, changed, read(), 'habeas-transfer')).toBe(false);
    }
    expect(isSignedBy(SECRET, [...PARTS].reverse(), read(), 'habeas-transfer')).toBe(false);
    expect(isSignedBy(SECRET, PARTS.slice(1), read(), 'habeas-transfer')).toBe(false);
  });

  it.each([
    [undefined, undefined],
    ['', ''],
    [headers['signature-input'], undefined],
    [headers['signature-input'].replace('habeas=', 'other='), headers.signature],
    [headers['signature-input'].replace('hmac-sha256', 'none'), headers.signature],
    [headers['signature-input'].replace('"proximus"', '"../x"'), headers.signature],
    [`${headers['signature-input']}, other=()`, headers.signature],
    [headers['signature-input'], 'habeas=::'],
    [[headers['signature-input']], headers.signature],
  ])('is not read from %j and %j', (input, signature) => {
    expect(readSignature(input, signature)).toBeNull();
  });
});

describe('a content digest', () => {
  it('goes there and back', () => {
    expect(digestIn(contentDigest(sha256Of('x')))).toBe(sha256Of('x'));
  });

  it.each([undefined, '', 'sha-512=:AA==:', 'sha-256=AA==', 'sha-256=:AA==:', ['sha-256=:AA==:']])(
    'is none in %j',
    (header) => expect(digestIn(header)).toBeNull(),
  );
});
