import type { Language, Right } from '@habeas/domain';
import { notRule, rule, type PhraseRule } from './phrase-rule';

/** Said before the name, and part of it no less. */
const BEFORE = String.raw`(?<=^[^a-z]{0,6}(?:please |graag |bitte |merci de |gelieve |om |la |le |l'|de |het |die )?)`;
const AFTER = String.raw`(?: \S+){0,5} ?\d?$`;
/** So little that a person confirms it: "Korrektur" may be a bill's. */
const LITTLE = 0.6;
const BECAUSE = 'names the right and nothing else';

/** What stands for a whole request where people write a list: "access", "Sperrung bis zur Klärung". */
const NAMES: Readonly<Record<Language, readonly (readonly [Right, string])[]>> = {
  fr: [
    ['access', String.raw`acces(?! a internet)|droit d'acces|liste des destinataires`],
    ['erasure', String.raw`effacement|suppression(?! de (?:l'|mon )?(?:option|abonnement))`],
    ['restriction', String.raw`limitation du traitement|gel (?:de|des)`],
    ['objection', String.raw`arret (?:du profilage|de la prospection|des pubs?\w*|du demarchage)`],
  ],
  nl: [
    ['access', String.raw`inzage|toegang tot mijn gegevens`],
    ['erasure', String.raw`wissing|verwijdering|wissen`],
    ['rectification', String.raw`rechtzetting|verbetering|aanpassing van mijn (?:naam|adres|geboortedatum|gegevens)`],
    ['restriction', String.raw`beperking(?: van de verwerking)?|bevriezing`],
    ['objection', String.raw`stopzetting van reclame`],
  ],
  de: [
    ['access', String.raw`auskunft(?! uber (?:tarif|preis|vertrag))|einsicht`],
    ['erasure', String.raw`loschung|loeschung`],
    ['rectification', String.raw`berichtigung|korrektur`],
    ['restriction', String.raw`sperrung|einschrankung`],
    ['objection', String.raw`keine werbung`],
  ],
  en: [
    ['access', String.raw`access`],
    ['erasure', String.raw`erasure|deletion`],
    ['rectification', String.raw`correction|rectification`],
    ['restriction', String.raw`restriction`],
    ['objection', String.raw`no marketing`],
  ],
};

/** The names of rights that make a sentence of their own, in one language. */
export function bareNames(language: Language): PhraseRule[] {
  return NAMES[language].map(([right, names]) => {
    const pattern = `${BEFORE}(?:${names})${AFTER}`;
    return right === 'objection' ? notRule(right, LITTLE, BECAUSE, pattern) : rule(right, LITTLE, BECAUSE, pattern);
  });
}
