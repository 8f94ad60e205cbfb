import { type Command, Option } from 'commander';
import { LANGUAGES, type Language } from '@habeas/domain';
import type { InvitationView, StaffRefusal } from '@habeas/casework/staff';
import { group } from '../command-group';
import { CommandEnd, EXIT } from '../exit-codes';

const MORE_HELP = `
For the operator of the machine, when nobody at the desk can: no administrator is left who can sign in, or the only one has lost
the second factor. Prints the address of a one-time sign-in, valid for 72 hours, where the colleague chooses a password and
enrols a second factor; whoever reads it is let in, so hand it over in person. Recorded in the audit.

An account that exists is given a fresh sign-in: its password, sessions and earlier invitations end. One that has a second factor
needs --reset-second-factor, so that nobody loses it by a mistyped address. A role is changed at the desk.

Examples:
  habeas staff invite noor@office.example --role administrator --name "Noor El Idrissi" --language nl
  habeas staff invite noor@office.example --role administrator --reset-second-factor`;

interface Options {
  role: string;
  name?: string;
  language: Language;
  resetSecondFactor?: boolean;
}

const BECAUSE: Readonly<Record<StaffRefusal, string>> = {
  'email-taken': 'an account with this address was made at this moment; try again',
  'last-administrator': 'no administrator who can sign in would be left',
  'no-such-account': 'no account has this address: without --reset-second-factor one is made',
  'another-role': 'the account of this address has another role; it is changed at the desk',
  'account-ended': 'the account of this address has been ended; it is opened again at the desk',
  'second-factor-in-force':
    'the account of this address has a second factor; add --reset-second-factor if it is lost: password and sessions end with it',
};

/** `habeas staff invite EMAIL`: a one-time sign-in from the machine itself. */
export function register(program: Command): void {
  group(program, 'staff', 'the accounts of the desk')
    .command('invite')
    .description('print a one-time sign-in for a new colleague, or for one who lost the second factor')
    .argument('<email>', 'address of the colleague; it is the name of the account')
    .requiredOption('--role <ROLE>', 'what the account may do: agent, handler, dpo, auditor or administrator')
    .option('--name <NAME>', 'name of a new colleague; the address without its domain when left out')
    .addOption(
      new Option('--language <LANGUAGE>', 'language of a new colleague').choices(LANGUAGES).default('en' as const),
    )
    .option('--reset-second-factor', 'end the second factor of an account that has one')
    .addHelpText('after', MORE_HELP)
    .action(async (email: string, options: Options) => {
      const { oneTimeSignInUrl, expiresAt } = await invited(email, options);
      process.stdout.write(`${oneTimeSignInUrl}\n`);
      process.stderr.write(`One-time sign-in, valid until ${expiresAt}. Hand it over in person.\n`);
    });
}

async function invited(email: string, options: Options): Promise<InvitationView> {
  const { isEmail } = await import('class-validator');
  if (!isEmail(email)) throw new CommandEnd(EXIT.badInput, 'staff invite: this is no e-mail address');
  const { loadRuntimeConfig } = await import('@habeas/platform/config');
  const { OperatorError } = await import('@habeas/platform/errors');
  const { STAFF_ROLES, StaffRefused } = await import('@habeas/casework/staff');
  const { inviteStaff } = await import('../staff/invite-staff');
  const { language, name = email.slice(0, email.lastIndexOf('@')), resetSecondFactor = false } = options;
  const role = STAFF_ROLES.find((known) => known === options.role);
  if (!role) throw new CommandEnd(EXIT.badInput, `staff invite: --role: expected one of ${STAFF_ROLES.join(', ')}`);
  try {
    return await inviteStaff(loadRuntimeConfig(), { email, name, role, language }, resetSecondFactor);
  } catch (error) {
    if (error instanceof StaffRefused) throw new CommandEnd(EXIT.badInput, `staff invite: ${BECAUSE[error.reason]}`);
    if (error instanceof OperatorError) throw new CommandEnd(EXIT.unavailable, error.message);
    const { code, name: kind } = error as NodeJS.ErrnoException;
    throw new CommandEnd(EXIT.failed, `staff invite: failed (${code ?? kind})`);
  }
}
