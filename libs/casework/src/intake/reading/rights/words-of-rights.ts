import type { Right } from '@habeas/domain';

/** Words that hardly stand in a letter but for the right itself, in all four languages, folded. */
const WORDS: Readonly<Partial<Record<Right, RegExp>>> = {
  access:
    /\b(?:auskunft|inzage|droit d'acces|right of access|copie de (?:mes|celles)|kopie van mijn gegevens|destinataires|recipients|ontvangers|empfanger)\b/,
  erasure:
    /\b(?:(?:ge)?losch(?:en|t|ung)|loeschen|effac(?:er|ez|e|es|ement)|delete[ds]?|erase[ds]?|erasure|wissen|gewist|wissing|wipe[ds]?|vernicht\w+)\b/,
  rectification: /\b(?:rectif\w+|berichtig\w+|korrigier\w+|corrig\w+|rechtzet\w+|recht te zetten|misspel\w+)\b/,
  restriction: /\b(?:restrict\w*|sperrung|einschrank\w+|beperking|gele[rz]|bevries\w*|bevriezen|freeze)\b/,
  portability: /\b(?:portabilit\w+|overdraagbaarheid|datenubertragbarkeit|csv|json|xml)\b/,
  objection:
    /\b(?:no|not|stop\w*|cease|geen|niet|kein\w*|nicht|pas|plus|arret\w*|cess\w*)\b.{0,30}\b(?:werbung|reclame|publicite|pubs|marketing|newsletters?|nieuwsbrieven|prospection|profilage|profiling)\b/,
  'consent-withdrawal':
    /\b(?:(?:retir|revoqu|intrek|widerruf|withdraw)\w* \S+ (?:consentement|toestemming|einwilligung|consent))\b/,
};

/** Whether words of a right stand in a text though that right was neither read in the message nor denied. */
export function namesOther(text: string, known: readonly Right[]): boolean {
  return Object.entries(WORDS).some(([right, words]) => !known.some((one) => one === right) && words.test(text));
}
