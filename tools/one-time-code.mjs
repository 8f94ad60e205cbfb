// The code that an authenticator app would show now, for whoever has none at hand: node tools/one-time-code.mjs SECRET
import { TOTP } from 'otpauth';

const secret = process.argv.slice(2).join('').replace(/\s/g, '');
if (!/^[A-Z2-7]{16,}$/i.test(secret)) {
  process.stderr.write('Usage: node tools/one-time-code.mjs SECRET\n');
  process.exit(2);
}
process.stdout.write(`${new TOTP({ secret }).generate()}\n`);
