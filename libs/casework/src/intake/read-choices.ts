import { type AskedScope, type ControllerPack, speaksOf } from '../register';
import { askedChannels, givesReasons, type RightRead } from './reading';

/** What a message may ask to stop. */
export type Stoppable = Pick<ControllerPack, 'choices' | 'activities'>;

/** Rules by which a message asks for no more advertising without naming a purpose; the same names in every language. */
const ANY_ADVERTISING: ReadonlySet<string> = new Set(['asks for no more advertising', 'asks to be contacted no more']);

/**
 * What is to stop, from the sentences in which it is asked. Null where they name nothing that the pack offers: a person reads them.
 * More is stopped rather than less: the answer lists it, purpose by purpose.
 * @param text the whole message: its reasons may stand anywhere in it
 */
export function readChoices(read: RightRead, pack: Stoppable, text = ''): AskedScope | null {
  const choices = chosen(read, pack);
  const activities = objectedTo(read, pack);
  if (choices.length + activities.length === 0) return null;
  const reasonsGiven = activities.length > 0 && givesReasons([...read.said, text]);
  return { choices, activities, reasonsGiven };
}

function chosen(read: RightRead, { choices }: Stoppable): AskedScope['choices'] {
  const offered = choices.filter(({ rights }) => rights.some((right) => right === read.right));
  const said = read.said.join('\n');
  const named = offered.filter(({ mentioned }) => speaksOf(said, mentioned));
  const isAny = read.right === 'consent-withdrawal' || read.rules.some((rule) => ANY_ADVERTISING.has(rule));
  const takesDefaults = isAny && !named.some(({ byDefault }) => byDefault) && (named.length === 0 || hasRule(read));
  const meant = takesDefaults ? offered.filter((choice) => choice.byDefault || named.includes(choice)) : named;
  const channels = askedChannels(read.said);
  const limited =
    channels.length === 0 ? [] : meant.filter((choice) => choice.channels.some((one) => channels.includes(one)));
  return (limited.length > 0 ? limited : meant).map((choice) => ({
    choice: choice.key,
    channels: limited.length > 0 ? choice.channels.filter((one) => channels.includes(one)) : [],
  }));
}

/** Uses that are named by their words, whether the register knows an objection to them or not: where it knows none, the answer says why. */
function objectedTo({ right, said }: RightRead, { activities }: Stoppable): string[] {
  if (right !== 'objection') return [];
  return activities.filter(({ objection }) => speaksOf(said.join('\n'), objection.mentioned)).map(({ key }) => key);
}

/** Advertising is named beside something else. */
function hasRule({ right, rules }: RightRead): boolean {
  return right === 'objection' && rules.some((rule) => ANY_ADVERTISING.has(rule));
}
