import type { Language } from '@habeas/domain';
import { oneLine, Places } from './fill-places';
import type { FilledBlock, FilledLetter, Run } from './filled-letter';
import type { LetterData, LetterName } from './letter-data';
import type { LetterHead } from './letter-head';
import { checkOutcome } from './letter-outcome';
import { HEAD_PLACES, LETTER_PLACES } from './letter-places';
import type { Block, LanguageWording } from './wording';

const plain = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');

function headValues(head: LetterHead): Record<keyof typeof HEAD_PLACES, string> {
  return {
    brand: head.brand.name,
    controller: head.controller.name,
    email: head.controller.email,
    authority: head.authority.name,
    authorityAddress: head.authority.address.join(', '),
    authorityWebsite: head.authority.website,
    courtRemedy: head.courtRemedy,
    mailbox: head.customer.mailbox,
    selfService: head.customer.selfService,
    policy: head.customer.policy.name,
    policyAddress: head.customer.policy.address,
  };
}

/**
 * The wording of a letter with its places filled in. Throws LetterPlaceError, which never holds a value, where a needed place is empty or the
 * outcome is not what the letter's lists say.
 */
export function fillLetter<N extends LetterName>(
  letter: N,
  language: Language,
  { common, letters }: LanguageWording,
  head: LetterHead,
  data: LetterData[N],
): FilledLetter {
  const values = { ...(data as Record<string, unknown>), ...headValues(head) };
  checkOutcome(letter, values);
  const context = { letter, language, names: common };
  const places = new Places(context, { ...HEAD_PLACES, ...LETTER_PLACES[letter] }, values);
  const block = (one: Block): FilledBlock[] => {
    switch (one.kind) {
      case 'part':
        return blocks(common.parts[one.part]);
      case 'text':
      case 'heading':
        return [{ kind: one.kind, runs: places.runs(one.segments) }];
      case 'list':
        return [{ kind: 'list', items: places.items(one.place, one.item) }];
      case 'link':
        return places.has(one.place)
          ? [{ kind: 'link', url: places.text(one.place), label: plain(places.runs(one.label)) }]
          : [];
      default:
        return [{ kind: one.kind, text: places.text(one.place) }];
    }
  };
  const blocks = (all: readonly Block[]): FilledBlock[] => all.filter((one) => places.shows(one)).flatMap(block);
  const own = letters[letter];
  return {
    subject: oneLine(plain(places.runs(own.subject))),
    body: blocks([...(own.greeting ?? common.greeting), ...own.body, ...(own.closing ?? common.closing)]),
    footer: blocks(common.footer),
  };
}
