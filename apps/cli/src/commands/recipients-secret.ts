import type { Command } from 'commander';
import { group } from '../command-group';
import { CommandEnd, EXIT } from '../exit-codes';
import type { AgreedSecrets } from '../recipients/show-secrets';

const MORE_HELP = `
KEY is that of the recipient in recipients.yaml. Prints three secrets of 64 hexadecimal digits, to be handed to that recipient by a
safe way and to nobody else:
  signature   with it they check the header Habeas-Signature of every call (notify: by http)
  personKey   with it they find the person by the keyed hash that a notice names (notify: key pseudonymous)
  transfer    with it both sign the sending of a person's file (transfer:); theirs in HABEAS_TRANSFER_SENDERS, if they run Habeas
All follow from the master key file and the recipient's key: they survive its rotation, and are the same whenever they are printed.
A secret that leaked is replaced by giving the recipient another key in recipients.yaml. Recorded in the audit.
--json prints one object: recipient, signature, personKey, transfer.

Example:
  habeas recipients secret telesign`;

/** `habeas recipients secret KEY`: what is agreed with a recipient, to be handed over once. */
export function register(program: Command): void {
  group(program, 'recipients', 'who gets personal data, and is told what became of them')
    .command('secret')
    .description('print the secrets by which a recipient checks our calls and knows a person')
    .argument('<KEY>', 'the recipient, as in recipients.yaml')
    .option('--json', 'print one JSON object')
    .addHelpText('after', MORE_HELP)
    .action(async (recipient: string, { json }: { json?: boolean }) => {
      const { signature, personKey, transfer } = await shown(recipient);
      const text = `signature  ${signature}\npersonKey  ${personKey}\ntransfer   ${transfer}\n`;
      process.stdout.write(json ? `${JSON.stringify({ recipient, signature, personKey, transfer }, null, 2)}\n` : text);
    });
}

async function shown(recipient: string): Promise<AgreedSecrets> {
  const { loadRuntimeConfig } = await import('@habeas/platform/config');
  const { OperatorError } = await import('@habeas/platform/errors');
  const { showSecrets } = await import('../recipients/show-secrets');
  try {
    return await showSecrets(loadRuntimeConfig(), recipient);
  } catch (error) {
    if (error instanceof RangeError) throw new CommandEnd(EXIT.badInput, `recipients secret: ${error.message}`);
    if (error instanceof OperatorError) throw new CommandEnd(EXIT.unavailable, error.message);
    const { code, name } = error as NodeJS.ErrnoException;
    throw new CommandEnd(EXIT.failed, `recipients secret: failed (${code ?? name})`);
  }
}
