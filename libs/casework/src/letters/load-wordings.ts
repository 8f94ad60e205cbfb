import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LANGUAGES, type Language } from '@habeas/domain';
import { OperatorError } from '@habeas/platform/errors';
import { parseDocument } from 'yaml';
import type { LetterName } from './letter-data';
import { LETTER_NAMES } from './letter-places';
import { readCommon, readLetter } from './read-wording';
import type { LanguageWording, LetterWording, Wordings } from './wording';

/** Some wording files are missing or wrong; `faults` names each by file, letter and place. */
export class LetterWordingError extends OperatorError {
  constructor(readonly faults: string[]) {
    super(`The letters cannot be used:\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
  }
}

function parseYaml(file: string, fault: (message: string) => void): unknown {
  if (!existsSync(file)) return fault('the file is missing');
  const document = parseDocument(readFileSync(file, 'utf8'), { prettyErrors: true, uniqueKeys: true });
  for (const error of document.errors) fault(error.message.split('\n')[0] ?? 'is not YAML');
  return document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 });
}

function loadLanguage(directory: string, language: Language, faults: string[]): LanguageWording {
  const read = <T>(name: string, reader: (raw: unknown, fault: (message: string) => void) => T): T => {
    const file = path.join(directory, language, `${name}.yaml`);
    let unreadable = false;
    const fault = (message: string) => {
      if (!unreadable) faults.push(`${file}: ${message}`);
    };
    const raw = parseYaml(file, fault);
    unreadable = raw === undefined;
    return reader(raw, fault);
  };
  const letters = {} as Record<LetterName, LetterWording>;
  for (const name of LETTER_NAMES) letters[name] = read(name, (raw, fault) => readLetter(name, raw, fault));
  return { common: read('common', readCommon), letters };
}

/**
 * Reads `<directory>/<language>/{common,<letter>}.yaml` for every language and letter. Throws {@link LetterWordingError} with every fault of
 * every file; nothing is used half.
 */
export function loadWordings(directory: string): Wordings {
  const faults: string[] = [];
  const wordings = {} as Wordings;
  for (const language of LANGUAGES) wordings[language] = loadLanguage(directory, language, faults);
  if (faults.length > 0) throw new LetterWordingError(faults);
  return wordings;
}
