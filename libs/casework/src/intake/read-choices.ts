import { type AskedScope, type Choice, speaksOf } from '../register';
import { askedChannels, type RightRead } from './reading';

/** Rules by which a message asks for no more advertising without naming a purpose; the same names in every language. */
const ANY_ADVERTISING: ReadonlySet<string> = new Set(['asks for no more advertising', 'asks to be contacted no more']);

/**
 * What is to stop, from the sentences in which it is asked. Null where they name nothing that the pack offers: a person reads them.
 * More is stopped rather than less: the answer lists it, purpose by purpose.
 */
export function readChoices(read: RightRead, choices: readonly Choice[]): AskedScope | null {
  const offered = choices.filter(({ rights }) => rights.some((right) => right === read.right));
  if (offered.length === 0) return null;
  const said = read.said.join('\n');
  const named = offered.filter(({ mentioned }) => speaksOf(said, mentioned));
  const isAny = read.right === 'consent-withdrawal' || read.rules.some((rule) => ANY_ADVERTISING.has(rule));
  const takesDefaults = isAny && !named.some(({ byDefault }) => byDefault) && (named.length === 0 || hasRule(read));
  const meant = takesDefaults ? offered.filter((choice) => choice.byDefault || named.includes(choice)) : named;
  const channels = askedChannels(read.said);
  const limited =
    channels.length === 0 ? [] : meant.filter((choice) => choice.channels.some((one) => channels.includes(one)));
  const stopped = (limited.length > 0 ? limited : meant).map((choice) => ({
    choice: choice.key,
    channels: limited.length > 0 ? choice.channels.filter((one) => channels.includes(one)) : [],
  }));
  return stopped.length === 0 ? null : { choices: stopped, activities: [], reasonsGiven: false };
}

/** Advertising is named beside something else. */
function hasRule({ right, rules }: RightRead): boolean {
  return right === 'objection' && rules.some((rule) => ANY_ADVERTISING.has(rule));
}
