import type { Catalogue } from './catalogue';
import type { Brand } from './files/brands-file';
import type { Choice, ChoicesFile } from './files/choices-file';
import type { PackProblem } from './pack-invalid';
import { problemAt } from './validate-file';
import type { YamlFile } from './yaml-file';

/** Rules of the senders in choices.yaml: what they report must end a choice that needs nobody to be proven, on a channel that it has. */
export function checkSenders(
  file: YamlFile,
  { choices, senders = [] }: ChoicesFile,
  brands: Catalogue<Brand>,
): PackProblem[] {
  return senders.flatMap((sender, position) => {
    const at = (field: string, message: string) => problemAt(file, ['senders', position, field], message);
    const ends = choices.filter(({ key }) => sender.choices.includes(key));
    const without = (word: string, field: 'channels' | 'identifiers') =>
      ends.filter((choice) => lacks(choice, field, word)).map(({ key }) => key);
    return [
      ...(sender.choices.length === 0 ? [at('choices', 'must name what ends')] : []),
      ...sender.choices
        .filter((key) => !choices.some((choice) => choice.key === key))
        .map((key) => at('choices', `"${key}" is not in choices of this file`)),
      ...ends.filter(({ proven }) => proven).map(({ key }) => at('choices', `"${key}" is only for who is proven`)),
      ...(['channels', 'identifiers'] as const).flatMap((field) =>
        sender[field]
          .filter((word) => without(word, field).length > 0)
          .map((word) => at(field, `"${word}" is not in ${field} of ${without(word, field).join(', ')}`)),
      ),
      ...sender.brands
        .filter((brand) => !brands.has(brand))
        .map((brand) => at('brands', `"${brand}" is not in brands of brands.yaml`)),
    ];
  });
}

/** A choice without channels ends as a whole, on whatever channel. */
function lacks(choice: Choice, field: 'channels' | 'identifiers', word: string): boolean {
  const words: readonly string[] = choice[field];
  return (field === 'identifiers' || words.length > 0) && !words.includes(word);
}
