// Sends a letter of the tour to the running installation: node tools/send-letter.mjs FILE.eml [RECIPIENT]
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createTransport } from 'nodemailer';

const [file, recipient] = process.argv.slice(2);
if (!file) {
  process.stderr.write('Usage: node tools/send-letter.mjs FILE.eml [RECIPIENT]\n');
  process.exit(2);
}

/** The first address in a header of the message. */
function addressIn(raw, header) {
  const line = new RegExp(`^${header}:(.*(?:\\r?\\n[ \\t].*)*)`, 'im').exec(raw)?.[1] ?? '';
  return /[^\s<>,;"]+@[^\s<>,;"]+/.exec(line)?.[0];
}

function portOf(home) {
  try {
    return JSON.parse(readFileSync(path.join(home, 'runtime.json'), 'utf8')).env.SMTP_LISTEN_PORT;
  } catch {
    return '2525';
  }
}

const raw = readFileSync(file);
const head = raw.toString('latin1').split(/\r?\n\r?\n/, 1)[0];
const envelope = { from: addressIn(head, 'From'), to: [recipient ?? addressIn(head, 'To')] };
const port = Number(portOf(process.env.HABEAS_HOME ?? '.habeas'));
try {
  const { response } = await createTransport({ host: '127.0.0.1', port, ignoreTLS: true }).sendMail({ envelope, raw });
  process.stdout.write(`${path.basename(file)} to ${envelope.to[0]}: ${response}\n`);
} catch (error) {
  process.stderr.write(`${path.basename(file)} was not taken: ${error.message}\n`);
  process.exit(1);
}
