import type { Command } from 'commander';
import { group } from '../command-group';
import { CommandEnd, EXIT } from '../exit-codes';

const MORE_HELP = `
KEY is that of a sender in choices.yaml: a mail platform, an SMS gateway, a call centre. Prints the secret of 64 hexadecimal digits with
which it signs what it reports (docs/objection-feed.md), to be handed to it by a safe way and to nobody else. It follows from the master
key file and the sender's key: it survives a rotation, and is the same whenever it is printed. A secret that leaked is replaced by giving
the sender another key. Recorded in the audit. --json prints one object: sender, secret.

Example:
  habeas senders secret sms-gateway`;

/** `habeas senders secret KEY`: what a sender of messages signs its reports with, to be handed over once. */
export function register(program: Command): void {
  group(program, 'senders', 'who sends messages for the controller and reports that somebody wants no more')
    .command('secret')
    .description('print the secret with which a sender signs its reports')
    .argument('<KEY>', 'the sender, as in choices.yaml')
    .option('--json', 'print one JSON object')
    .addHelpText('after', MORE_HELP)
    .action(async (sender: string, { json }: { json?: boolean }) => {
      const secret = await shown(sender);
      process.stdout.write(json ? `${JSON.stringify({ sender, secret }, null, 2)}\n` : `${secret}\n`);
    });
}

async function shown(sender: string): Promise<string> {
  const { loadRuntimeConfig } = await import('@habeas/platform/config');
  const { OperatorError } = await import('@habeas/platform/errors');
  const { showSenderSecret } = await import('../recipients/show-secrets');
  try {
    return await showSenderSecret(loadRuntimeConfig(), sender);
  } catch (error) {
    if (error instanceof RangeError) throw new CommandEnd(EXIT.badInput, `senders secret: ${error.message}`);
    if (error instanceof OperatorError) throw new CommandEnd(EXIT.unavailable, error.message);
    const { code, name } = error as NodeJS.ErrnoException;
    throw new CommandEnd(EXIT.failed, `senders secret: failed (${code ?? name})`);
  }
}
