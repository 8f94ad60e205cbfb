import { GAP, NEAR, notRule, rule, yieldingRule, yieldingTo, type Phrasebook } from './phrase-rule';

const DATA = String.raw`(?:(?:personen|kunden)?daten|data|informationen|infos?|angaben|personlichen? unterlagen)\b`;
const ADJ = String.raw`(?:(?:personenbezogen|personlich|eigen|gespeichert|samtlich|all|privat)e[nrms]? )?`;
const MY_DATA = String.raw`(?:all |alle |samtliche )?(?:meine[rnm]?|unsere[rnm]?|seine[rnm]?) ${ADJ}${DATA}`;
const YOU = String.raw`(?:sie|ihr|man|proximus|scarlet|ihre? \w+)`;
const HOLD = String.raw`(?:haben|hat|habt|speichern|gespeichert\w*|verarbeite\w*|besitze\w*|vorliegen|erhoben|erfasst|aufbewahr\w*|fuhren|vorhanden|verfugen|gesammelt|sammeln|nutzen|verwenden)\b`;
const ABOUT_ME = String.raw`(?:(?:uber|ueber|von|zu) (?:mich|mir|meiner person|meine person|uns)|mich betreffen\w*|zu meiner person|bezuglich meiner person)\b`;
const GIVE = String.raw`(?:schick\w*|send\w*|zusend\w*|zuschick\w*|geben|gebt|gib|ubermittel\w*|mitteil\w*|teilen|mitzuteilen|zukommen|erhalten|bekommen|einsehen|sehen|wissen|anforder\w*|uberlass\w*|erbitte|bitte um)\b`;
const WANT = String.raw`(?:mochte|will|verlange|fordere|wunsche)\b`;
const ERASE = String.raw`(?:losch\w*|loesch\w*|entfern\w*|vernicht\w*|tilg\w*)\b`;
const ADS = String.raw`(?:werbung|werbe\w*|newsletter\w*|reklame|angebote|marketing|direktwerbung|direktmarketing|spam|rundschreiben)\b`;

export const GERMAN: Phrasebook = {
  negation: /\b(?:nichts?|kein|keine[nrms]?|niemals|ohne)\b/,
  notNegating:
    /noch (?:immer )?(?:nicht|keine\w*)|immer noch (?:nicht|keine\w*)|(?:nicht|nie|keine\w*) (?:\w+ )?(?:erhalten|bekommen|beantwortet)|keine (?:\w+ )?(?:antwort|ruckmeldung|reaktion)|warum|wieso|nicht nur|(?:weiss|verstehe|begreife) (?:\w+ )?nicht|zogern sie nicht|(?:konnen|konnten) sie (?:\w+ )?nicht/,
  falseFriends: [
    /\bauskunft\b[^.!?;]{0,30}\b(?:tarif\w*|vertrag\w*|rechnung\w*|angebot\w*|produkt\w*|internet\w*|preis\w*|storung\w*|anschluss\w*|glasfaser\w*)\b/,
    /\b(?:bevor|ehe)\b[^.!?;,]{0,40}(?:losch|loesch|vernicht)\w*/,
    /\b(?:klicken|hier)\b[^.!?;]{0,30}(?:abzumelden|abmeld\w+|abbestellen|abzubestellen)/,
    /\b(?:mobile daten|datenvolumen|mobile datennutzung|datenverbrauch|datenpaket|datenroaming|bankdaten|zugangsdaten|login ?daten|kontaktdaten|rechnungsdaten|daten ?roaming|zugang zum internet)\b/,
    /\b(?:rufnummer\w*|nummer\w*|telefonnummer)\b[^.!?;,]{0,20}(?:mitnahme|mitnehmen|portier\w*|ubertrag\w*)\b|\b(?:rufnummernmitnahme|portierung|rufnummernportierung)\b/,
    /\b(?:anbei|hiermit|beigefugt|im anhang|hier sind|ich (?:sende|schicke|ubermittle|gebe) ihnen)\b[^.!?;]{0,40}(?:daten|informationen|angaben|kopie)\b/,
    /\b(?:sie haben|jeder kunde hat|kunden haben) (?:das|ein|jederzeit das) recht\b[^.!?;]{0,200}/,
    /\bsie haben [^.!?;,]{0,40}gelo?e?scht\b|\b(?:wurden|wurde|sind|ist) [^.!?;,]{0,30}gelo?e?scht\b/,
    /\b(?:diese|die) (?:e-?mail|nachricht)\b[^.!?;]{0,20}(?:losch\w*|loesch\w*|vernicht\w*)|(?:losch\w*|vernicht\w*)[^.!?;,]{0,20}(?:diese|die) (?:e-?mail|nachricht)\b/,
    /\b(?:widerspr\w+|einspruch|einwand)\b[^.!?;]{0,40}\b(?:rechnung\w*|mahnung|gebuhr\w*|kosten|betrag|forderung|lastschrift|abbuchung|preiserhohung|preis\w*)\b|\b(?:rechnung\w*|mahnung|forderung|betrag)\b[^.!?;]{0,30}\bwiderspr\w+/,
    /\bwiderruf\w*\b[^.!?;]{0,30}\b(?:vertrag\w*|bestellung|kauf\w*)\b|\b(?:vertrag|bestellung|kauf)\b[^.!?;]{0,30}\bwiderruf\w*/,
  ],
  rules: [
    rule(
      'access',
      0.95,
      'names the right of access',
      String.raw`auskunftsrecht\w*|auskunftsbegehren|auskunftsersuchen|auskunftsanspruch\w*|auskunftsantrag|auskunftsanfrage|datenauskunft|selbstauskunft|recht auf (?:auskunft|einsicht|zugang)|einsichtsrecht|(?:antrag|bitte|ersuchen|anfrage) (?:auf|um) (?:auskunft|einsicht|zugang|datenauskunft)`,
    ),
    rule(
      'access',
      0.92,
      'asks for information on their data',
      String.raw`auskunft\b${GAP}(?:${DATA}|\bart\b|artikel|dsgvo|gdpr|datenschutz)|(?:${DATA}|dsgvo)${GAP}auskunft\b|(?:vollstandige|umfassende|volle) auskunft\b|auskunft (?:daruber|hieruber)|um auskunft$`,
    ),
    rule(
      'access',
      0.9,
      'asks for a copy of their data',
      String.raw`(?:kopie|kopien|abschrift|ablichtung|auszug|ubersicht|aufstellung|liste|verzeichnis|export|duplikat)\b${GAP}(?:${DATA}|alles,? was|akte\b)`,
    ),
    rule(
      'access',
      0.88,
      'asks to inspect their data',
      String.raw`(?:einsicht|einsehen|einblick|zugang|zugriff|einzusehen)\b${GAP}(?:${DATA}|akte\b)|(?:${DATA}|akte\b)${NEAR}(?:einsehen|einzusehen|ansehen|sehen)\b`,
    ),
    rule('access', 0.92, 'asks which data are held', String.raw`(?:welche\w*|was fur)\b${NEAR}${DATA}${GAP}${HOLD}`),
    yieldingRule(
      'access',
      0.7,
      'names all the data held',
      String.raw`(?:alle|samtliche\w*|aller)\b${NEAR}${DATA}${GAP}\b${YOU}${GAP}${HOLD}|(?:samtliche\w*|alle)\b${NEAR}${DATA}${GAP}${ABOUT_ME}${GAP}${HOLD}`,
    ),
    yieldingRule(
      'access',
      0.88,
      'asks what is known about them',
      String.raw`was\b,?${GAP}(?:wissen|haben|speichern|wisst|habt|gespeichert)\b${GAP}${ABOUT_ME}|was\b${NEAR}${YOU}${GAP}${ABOUT_ME}${GAP}(?:wissen|haben|speichern|gespeichert|wisst|habt)\b`,
    ),
    yieldingRule(
      'access',
      0.82,
      'asks for their data',
      String.raw`${GIVE}${GAP}${MY_DATA}|${MY_DATA}${NEAR}(?:zusenden|zuschicken|schicken|senden|haben|bekommen|erhalten|ubermitteln|zukommen|sehen|einsehen|herausgeben)\b`,
    ),
    yieldingRule(
      'access',
      0.8,
      'asks for the data about them',
      String.raw`${GIVE}${GAP}${DATA}${NEAR}${ABOUT_ME}|${DATA}${GAP}${ABOUT_ME}${GAP}(?:zu|mit)?(?:senden|schicken|teilen|kommen)\b`,
    ),
    rule(
      'access',
      0.8,
      'asks whether data are processed',
      String.raw`(?:bestatig\w*|wissen|mitteilen|mitzuteilen|teilen)\b${NEAR}\bob\b${GAP}${DATA}`,
    ),
    rule(
      'access',
      0.75,
      'asks where their data came from or went',
      String.raw`(?:woher|an wen|mit wem|wie)\b${GAP}(?:${DATA}|meine (?:nummer|adresse|e-?mail\w*|handynummer|telefonnummer)|meinen namen)|(?:empfanger|herkunft|quelle|speicherdauer)\b${NEAR}(?:meiner|der) ${ADJ}${DATA}`,
    ),
    rule(
      'access',
      0.75,
      'asks for a copy and nothing else',
      String.raw`(?:nur|lediglich|bloss|sondern) (?:um )?eine (?:kopie|abschrift)\b(?! (?:der|meiner|von|des|meines) (?:rechnung|vertrag))`,
    ),
    rule(
      'access',
      0.6,
      'asks for a recording of themselves',
      String.raw`(?:aufzeichnung\w*|aufnahme\w*|mitschnitt\w*|kopie)\b${GAP}(?:gesprach\w*|telefonat\w*|telefongesprach\w*|anruf\w*|kamera\w*)`,
    ),

    rule(
      'access',
      0.82,
      'wants their data',
      String.raw`${WANT}${NEAR}${MY_DATA}(?: (?:svp|stp|s'il vous plait|merci|aub|alstublieft|graag|please|pls|now|asap|bitte|zuruck|terug|hebben|haben))*$`,
    ),
    yieldingRule('access', 0.5, 'wants something about their data', String.raw`${WANT}${GAP}${MY_DATA}`),
    yieldingRule('access', 0.8, 'wants the data held', String.raw`${WANT}${NEAR}${DATA}${NEAR}\b${YOU}${NEAR}${HOLD}`),
    yieldingRule(
      'access',
      0.85,
      'asks what is recorded about them',
      String.raw`was\b${GAP}${ABOUT_ME}${NEAR}(?:vorliegt|steht|weiss|gespeichert|vermerkt|bekannt|hinterlegt|aufgezeichnet)\b`,
    ),
    rule(
      'access',
      0.6,
      'asks for a copy of what was named before',
      String.raw`(?:davon|hiervon|derselben)\b${NEAR}(?:kopie|abschrift)\b|(?:kopie|abschrift)\b${NEAR}(?:davon|hiervon|derselben)\b`,
    ),
    rule(
      'access',
      0.8,
      'asks whether there are data about them',
      String.raw`(?:speichern|haben|verarbeiten|besitzen|fuhren) sie\b${NEAR}${DATA}${NEAR}${ABOUT_ME}`,
    ),
    rule(
      'access',
      0.75,
      'asks for records of their use under the law',
      String.raw`(?:(?:verlauf|liste|aufstellung|ubersicht)\b${GAP}(?:anrufe|verbindungen|standort\w*)|anruflisten?|verbindungsdaten|verkehrsdaten)\b${GAP}\b(?:rgpd|gdpr|avg|dsgvo)\b|\b(?:rgpd|gdpr|avg|dsgvo)\b${GAP}(?:(?:verlauf|liste|aufstellung|ubersicht)\b${GAP}(?:anrufe|verbindungen|standort\w*)|anruflisten?|verbindungsdaten|verkehrsdaten)\b`,
    ),
    rule(
      'erasure',
      0.95,
      'names the right to erasure',
      String.raw`recht auf (?:vergessen\w*|loschung|loeschung)|(?:antrag|bitte|ersuchen) (?:auf|um) (?:\w+ )?(?:datenloschung|loschung|loeschung)|loschungsantrag|loschungsbegehren|datenloschung`,
    ),
    rule('erasure', 0.9, 'asks to delete their data', String.raw`${ERASE}${GAP}(?:${DATA}|alles,? was ${YOU})`),
    rule(
      'erasure',
      0.9,
      'asks that their data be deleted',
      String.raw`(?:${DATA}|alles)${GAP}(?:(?:zu )?(?:loschen|loeschen|entfernen|vernichten|tilgen)\b|(?:gelo(?:e)?scht|entfernt|vernichtet) (?:werden|wird|haben|sehen|wissen)|gelo(?:e)?scht$)`,
    ),
    rule(
      'erasure',
      0.55,
      'asks to delete an account or a contact detail',
      String.raw`${ERASE}${NEAR}(?:mein|meine|meinen|mich)\b${NEAR}(?:konto|account|profil|nummer|adresse|e-?mail\w*|akte|namen)\b|mein\w* (?:konto|account|profil)${NEAR}(?:zu )?(?:loschen|loeschen|gelo(?:e)?scht)`,
    ),
    rule(
      'erasure',
      0.6,
      'asks to be deleted',
      String.raw`(?:loschen|loeschen|vergessen|entfernen) sie (?:mich|uns|alles)\b|alles (?:zu )?(?:loschen|loeschen|vernichten)`,
    ),
    rule(
      'erasure',
      0.6,
      'asks to delete what was named before',
      String.raw`(?:losch\w*|loesch\w*|vernicht\w*|entfern\w*) (?:sie )?(?:sie|diese|alles)\b|(?:diese|sie|alles)\b[^.!?;,]{0,20}(?:losch\w*|loesch\w*|gelo(?:e)?scht|vernicht\w*)\b`,
    ),

    rule(
      'erasure',
      0.82,
      'asks in plain words to get rid of their data',
      String.raw`(?:nehm\w*|werf\w*|schmeiss\w*|hol\w*)\b${GAP}${DATA}${NEAR}(?:aus|raus|weg|heraus)\b|${DATA}${GAP}aus\b${NEAR}(?:system\w*|datenbank\w*)${NEAR}(?:nehmen|entfern\w*|genommen|raus\w*)`,
    ),
    rule(
      'rectification',
      0.95,
      'names the right to rectification',
      String.raw`recht auf berichtigung|(?:antrag|bitte|ersuchen) (?:auf|um) (?:\w+ )?(?:berichtigung|korrektur|richtigstellung)`,
    ),
    rule(
      'rectification',
      0.88,
      'asks to correct their data',
      String.raw`(?:berichtig\w*|korrigier\w*|korrektur|richtigstell\w*|andern|aendern|andere|aktualisier\w*|verbesser\w*|anpass\w*)\b${GAP}(?:${DATA}|mein\w* (?:name\w*|vorname\w*|nachname\w*|adresse|anschrift|e-?mail\w*|geburtsdatum))|(?:${DATA}|mein\w* (?:name\w*|vorname\w*|nachname\w*|adresse|anschrift|e-?mail\w*|geburtsdatum)|dies)\b${GAP}(?:zu )?(?:berichtig\w*|korrigier\w*|richtigzustellen|richtigstellen|andern|zu andern|aktualisier\w*|abzuandern)\b`,
    ),
    notRule(
      'rectification',
      0.82,
      'says that data about them are wrong',
      String.raw`(?:mein\w* (?:name|vorname|nachname|adresse|anschrift|daten|e-?mail\w*|geburtsdatum|nummer)|geburtsdatum)\b${GAP}(?:falsch\w*|fehlerhaft\w*|unrichtig\w*|inkorrekt|nicht (?:korrekt|richtig|mehr aktuell)|stimmt nicht|stimmen nicht|veraltet)\b|falsche[nrsm]?\b${NEAR}(?:name\w*|vorname\w*|adresse|anschrift|geburtsdatum|daten)\b`,
    ),

    rule(
      'restriction',
      0.95,
      'names the right to restriction',
      String.raw`recht auf einschrankung|einschrank\w*\b${NEAR}verarbeitung|verarbeitung\b${GAP}einzuschranken|verarbeitung\b${NEAR}einschrank\w*`,
    ),
    rule(
      'restriction',
      0.85,
      'asks to freeze their data',
      String.raw`(?:sperr\w*|einfrieren|eingefroren|aussetz\w*|auszusetzen)\b${GAP}(?:verarbeitung|nutzung|${DATA})|(?:verarbeitung|nutzung|${DATA})${GAP}(?:sperren|zu sperren|einfrieren|einzufrieren|gesperrt|aussetzen|auszusetzen)\b`,
    ),

    rule(
      'portability',
      0.95,
      'names the right to portability',
      String.raw`(?:recht auf )?(?:datenubertragbarkeit|datenuebertragbarkeit|datenportabilitat|datenmitnahme)\b|ubertragbarkeit\b${NEAR}daten`,
    ),
    rule(
      'portability',
      0.9,
      'asks for their data in a machine-readable form',
      String.raw`(?:format|form|datei)\b${GAP}(?:strukturiert\w*|maschinenlesbar\w*|gangig\w*|csv|json|xml)|(?:strukturiert\w*|maschinenlesbar\w*|gangig\w*|csv|json|xml)\b${NEAR}(?:format|form|datei)`,
    ),
    rule(
      'portability',
      0.88,
      'asks to move their data to another',
      String.raw`(?:ubertrag\w*|ubermittel\w*|weitergeb\w*|send\w*)\b${GAP}(?:anderen|neuen|andere|neue) (?:anbieter|betreiber|verantwortlichen)|${DATA}${GAP}(?:anderen|neuen) (?:anbieter|betreiber|verantwortlichen)`,
    ),

    rule(
      'objection',
      0.9,
      'objects',
      String.raw`(?:ich |hiermit )?widerspreche\b|lege (?:ich )?(?:\w+ ){0,3}widerspruch|widerspruch (?:gegen|ein|einlegen|gemass|nach)|widerspruchsrecht|recht auf widerspruch|opt[- ]?out|zu widersprechen`,
    ),
    notRule(
      'objection',
      0.9,
      'asks for no more advertising',
      String.raw`(?:kein\w*|stop\w*|nicht|genug|unterlass\w*|aufhoren|satt)\b${GAP}${ADS}|${ADS}${GAP}\b(?:stop\w*|nicht mehr|unterlass\w*|einstell\w*|aufhoren|satt|abbestell\w*)\b|abbestellen`,
    ),
    notRule(
      'objection',
      0.85,
      'asks to be contacted no more',
      String.raw`(?:nicht mehr|nie mehr|nie wieder|keine)\b${NEAR}(?:kontaktier\w*|angerufen|anrufen|anrufe|belastig\w*|anschreiben|sms|angeschrieben)\b|(?:horen|hort) (?:sie )?auf\b${GAP}(?:anzurufen|zu belastigen|anzuschreiben)|(?:streich\w*|entfern\w*|nehm\w*|losch\w*)\b${NEAR}(?:mich|meine? \w+)\b${GAP}(?:liste|verteiler|kartei|datenbank)\w*\b|(?:abmeld\w*|melden sie mich ab)`,
    ),
    notRule(
      'objection',
      0.88,
      'refuses the use of location data',
      String.raw`(?:standortdaten|standort\w*|ortungsdaten|myanalytics)\b${GAP}(?:nicht|stop\w*|kein\w*|widersp\w*|opt|ausschlie\w*|verweiger\w*)|(?:nicht|stop\w*|kein\w*|widersp\w*|opt[- ]out|verweiger\w*)\b${GAP}(?:standortdaten|standort\w*|ortungsdaten|myanalytics)\b`,
    ),
    yieldingTo(
      'restriction',
      notRule(
        'objection',
        0.85,
        'asks to stop a use of their data',
        String.raw`(?:nicht (?:mehr|langer)|horen sie auf|stop\w*|mochte nicht|will nicht)\b${GAP}${DATA}${GAP}(?:nutz\w*|verwend\w*|verkauf\w*|weitergeb\w*|weitergegeben|verarbeit\w*|genutzt)|${DATA}${GAP}nicht (?:mehr|langer)\b${GAP}(?:nutz\w*|genutzt|verwend\w*|verkauf\w*|weiter\w*|verarbeit\w*)`,
      ),
    ),
    rule(
      'objection',
      0.8,
      'objects to profiling',
      String.raw`(?:widersp\w*|gegen|stop\w*|ablehn\w*)\b${GAP}profiling|profiling\b${GAP}widersp\w*`,
    ),

    rule(
      'consent-withdrawal',
      0.95,
      'withdraws consent',
      String.raw`(?:widerruf\w*|zuruckzieh\w*|zuruckzuziehen|ziehe)\b${GAP}(?:einwilligung|zustimmung|einverstandnis)\w*|(?:einwilligung|zustimmung|einverstandnis)\w*${GAP}(?:widerruf\w*|zuruck\w*|zu widerrufen)`,
    ),
    notRule(
      'consent-withdrawal',
      0.85,
      'no longer agrees',
      String.raw`(?:nicht (?:mehr|langer)) (?:damit )?einverstanden\b`,
    ),
    notRule(
      'consent-withdrawal',
      0.8,
      'asks to leave the directory',
      String.raw`(?:entfern\w*|streich\w*|losch\w*|nicht (?:mehr|langer)|heraus\w*|aus)\b${GAP}(?:telefonbuch\w*|telefonverzeichnis\w*|1207|1307|gelben? seiten|teilnehmerverzeichnis\w*)`,
    ),

    rule(
      'automated-decision',
      0.95,
      'names automated decisions',
      String.raw`(?:automatisiert\w*|automatisch\w*|algorithm\w*)\b${NEAR}(?:entscheidung\w*|entschieden)|(?:entscheidung\w*|entschieden|abgelehnt|ablehnung)\b${GAP}(?:automatisiert|automatisch|computer|algorithmus|maschine)|(?:menschliche\w*|personliche\w*) (?:eingreifen|uberprufung|prufung|entscheidung)|eingreifen einer person`,
    ),
    rule(
      'automated-decision',
      0.75,
      'asks for a person to decide',
      String.raw`(?:ein mensch|jemand|einen? mitarbeiter\w*|einen menschen)\b${NEAR}(?:pruf|uberpruf|entscheid|ansieht|anschau)\w*`,
    ),
  ],
};
