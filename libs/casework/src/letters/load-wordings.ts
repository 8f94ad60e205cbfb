import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DECISION_REASONS, LANGUAGES, type Language } from '@habeas/domain';
import { OperatorError } from '@habeas/platform/errors';
import { parseDocument } from 'yaml';
import type { LetterName } from './letter-data';
import { LETTER_NAMES } from './letter-places';
import { readReasons, reasonPlaces } from './read-reasons';
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
  return { common: read('common', readCommon), letters, reasons: read('reasons', readReasons) };
}

/** A translation may not lose what another language says: an end, an article. */
function compareReasons(directory: string, wordings: Wordings, faults: string[]): void {
  const first = wordings[LANGUAGES[0]].reasons;
  for (const language of LANGUAGES.slice(1)) {
    for (const key of DECISION_REASONS) {
      const [here, there] = [wordings[language].reasons[key], first[key]].map((text) => reasonPlaces(text).join(', '));
      if (here !== there)
        faults.push(
          `${path.join(directory, language, 'reasons.yaml')}: "${key}" fills in ${here || 'nothing'}, ${LANGUAGES[0]} ${there || 'nothing'}`,
        );
    }
  }
}

/**
 * Reads `<directory>/<language>/{common,reasons,<letter>}.yaml` for every language and letter. Throws {@link LetterWordingError} with every fault of
 * every file; nothing is used half.
 */
export function loadWordings(directory: string): Wordings {
  const faults: string[] = [];
  const wordings = {} as Wordings;
  for (const language of LANGUAGES) wordings[language] = loadLanguage(directory, language, faults);
  compareReasons(directory, wordings, faults);
  if (faults.length > 0) throw new LetterWordingError(faults);
  return wordings;
}
