import {
  GAP,
  LONG,
  NEAR,
  notRule,
  OPERATOR,
  rule,
  yieldingRule,
  yieldingTo,
  type EverydayPhrases,
} from './phrase-rule';

const MINE = String.raw`(?:mein\w*|unser\w*|sein\w*|ihr\w*)`;
const DATA = String.raw`(?:(?:kunden|personen)?daten|infos?|informationen|angaben|unterlagen|akten?|dateien)\b`;
const SYSTEMS = String.raw`(?:system\w*|server\w*|archiv\w*|computern?|kartei\w*)\b`;
const FILMED = String.raw`(?:aufnahmen?|aufzeichnung\w*|kamerabilder\w*|videos?|bilder|filmaufnahmen?|uberwachungsvideo\w*)\b`;
const ONCE_AGREED = String.raw`(?:zugestimmt|eingewilligt|erlaubt|angekreuzt|angehakt|ja gesagt|einverstanden erklart|(?:zustimmung|einwilligung|zusage|erlaubnis) (?:gegeben|erteilt))`;
const USED = String.raw`(?:\w*daten|standort\w*|surf\w*|werbung|angebote|cookies|partner\w*|auswertung|nutzung)`;
const DECIDER = String.raw`(?<!\b(?:mein|unser) )(?:computer|system|algorithm\w*|roboter|maschine|software|kunstliche intelligenz|automat|scoring|score\w*|bonitat\w*)\b`;
const REFUSED = String.raw`(?:abgelehnt|ablehn\w*|abgewiesen|verweiger\w*|entschieden|entscheid\w*)`;
const UNTIL = String.raw`(?:bis (?:das|dies|zur|die|der|es|alles|sie)|solange|wahrend|einstweilen|vorerst|vorlaufig)`;
const UNUSED = String.raw`(?:kein\w* (?:nutzung|verwendung|weitergabe)|nicht (?:\w+ )?(?:genutzt|verwende\w*|nutze\w*|weitergeb\w*|weitergegeben|verarbeite\w*)|stopp\w*\b${NEAR}(?:verarbeitung|nutzung))`;

/** How people ask in German who know nothing of the law and none of its words; Austrian and Swiss forms among them. */
export const EVERYDAY_GERMAN: EverydayPhrases = {
  falseFriends: [
    /\b(?:bilder?|aufnahmen?|videos?)\b[^.!?;]{0,40}\b(?:tv|fernseh\w*|decoder|bildschirm|sender)\b|\b(?:tv|fernseh\w*|decoder|bildschirm)\b[^.!?;]{0,40}\b(?:bilder?|videos?)\b|\bbekomme ich wieder bilder\b/,
    /\b(?:anders uberlegt|meinung geandert|umentschieden)\b[^.!?;]{0,80}\b(?:bestell\w*|router|decoder|vertrag|gerat|kauf|abo\w*)\b/,
    /\bsystem\b[^.!?;]{0,40}\b(?:pin|puk|code|passwort|login|karte)\b[^.!?;]{0,20}(?:abgelehnt|verweiger\w*)/,
    /\bich (?:bekomme|erhalte|kriege|bekam|erhielt) (?:\w+ ){0,3}kein\w*\b/,
  ],
  rules: [
    rule(
      'access',
      0.78,
      'asks who gave their data',
      String.raw`wer hat (?:ihnen|euch)\b${NEAR}\bmein\w*\b${NEAR}(?:gegeben|verkauft|weitergegeben)`,
    ),
    rule(
      'access',
      0.78,
      'asks which of their data were used',
      String.raw`welche\w* (?:\w+ )?(?:daten|angaben|informationen)\b${GAP}(?:verwendet|genutzt|benutzt|herangezogen)\b`,
    ),
    rule(
      'access',
      0.6,
      'asks to be sent a copy',
      String.raw`(?:schick|send|ubermittel|zukommen)\w*\b${NEAR}\beine kopie\b(?! (?:der|meiner|von|des|meines) (?:rechnung|vertrag|ausweis))`,
    ),
    rule(
      'erasure',
      0.85,
      'demands erasure',
      String.raw`(?:verlange|fordere|bitte um|wunsche|beantrage|mochte|will)\b${NEAR}\b(?:die |deren |eine )?loschung\b|(?:alles|das ganze)\b${NEAR}geloscht\b`,
    ),
    notRule(
      'rectification',
      0.7,
      'names the old and the new',
      String.raw`(?:alte[nrms]?)\b${NEAR}(?:adresse|anschrift|namen?|nummer|e-?mail\S*)\b${GAP}neue\w*\b`,
    ),
    notRule(
      'objection',
      0.88,
      'asks for no more advertising',
      String.raw`(?:werbung|reklame|anrufe|prospekte)\b${GAP}\b(?:kein\w*|nicht) mehr\b`,
    ),
    yieldingRule(
      'access',
      0.44,
      'asks for all that is known of them',
      String.raw`(?:schick\w*|send\w*|zeig\w*|geb\w*|gib|nenn\w*|teil\w*|ubermittel\w*|ruck\w*|mochte|will|liste|ubersicht)\b${NEAR}\b(?:alle[sm],? (?:was|das)|alle (?:\w+ )?(?:daten|informationen|infos?|angaben|unterlagen))\b|\balles,? was\b${GAP}\b(?:schicken|senden|zeigen|geben|wissen|sehen|erfahren|erhalten|haben)$`,
    ),
    yieldingRule(
      'access',
      0.7,
      'names all that is known of them',
      String.raw`alles,? was (?:sie|ihr|man|proximus|scarlet)\b`,
    ),
    rule(
      'access',
      0.8,
      'asks who was given their data',
      String.raw`(?:stellen|firmen|unternehmen|empfanger|dritte\w*|partner\w*|personen),? (?:denen|an die|die)\b${GAP}\b${MINE}\b${GAP}(?:gegeben|weiter\w*|verkauf\w*|ubermittel\w*|erhalten|bekommen)|wer\b${NEAR}\bmein\w* (?:akte|konto|daten)\b${NEAR}(?:angesehen|eingesehen|geoffnet|zugegriffen|angeschaut)|(?:an wen|mit wem|wem|wer (?:noch|sonst|alles)|welche\w* (?:firmen|unternehmen|dritte\w*|partner\w*))\b${GAP}\b${MINE}\b${GAP}(?:verkauf\w*|weiter\w*|gegeben|geteilt|ubermittel\w*|gesehen|zugriff|ubergeben)`,
    ),
    rule(
      'access',
      0.8,
      'asks which of their data others are given',
      String.raw`(?:welche\w*|was fur)\b${NEAR}(?:${DATA}|anrufe)${GAP}(?:weitergegeben|weitergeb\w*|ubermittel\w*|verkauf\w*|geteilt|weiterreich\w*|vorhanden|bekommt|erhalt|sieht)\b`,
    ),
    rule(
      'access',
      0.55,
      'asks for the pictures of a camera',
      String.raw`${FILMED}${GAP}(?:bekommen|erhalten|sehen|einsehen|haben|kopie|zusenden|anschauen|herausgeben)\b|(?:bekommen|erhalten|sehen|einsehen|kopie|mochte|brauche|bitte um)\b${NEAR}${FILMED}`,
    ),
    rule(
      'access',
      0.5,
      'says that a camera filmed them',
      String.raw`\w*kamera\w*\b${GAP}(?:gefilmt|filmte?|aufgenommen|aufgezeichnet)\b|(?:hangt|hangen|war|gibt es)\b${NEAR}\w*kamera\w*\b|gefilmt\b${NEAR}\w*kamera`,
    ),
    rule(
      'access',
      0.7,
      'asks for the record of what they did',
      String.raw`(?:anrufliste|anrufverlauf|verbindungsnachweis|verbindungsubersicht|standortverlauf|bewegungsprofil)\w*\b|(?:liste|aufstellung|verlauf)\b${GAP}(?:anrufe|gesprache|telefonate|sms|funkmasten|standorte)\b`,
    ),
    rule(
      'access',
      0.6,
      'asks to be given a recording',
      String.raw`\w*(?:aufzeichnung|mitschnitt|aufnahme)\w*\b${NEAR}(?:zusenden|schicken|senden|bekommen|erhalten|anhoren|haben|ubermitteln)\b|(?:schick|send|ubermittel|herausgeb)\w*\b${GAP}\b\w*(?:gesprachsaufzeichnung|mitschnitt|tonaufnahme)\w*`,
    ),
    rule(
      'erasure',
      0.9,
      'asks to delete all that is known of them',
      String.raw`(?:losch|loesch|vernicht|entfern|tilg)\w*\b${NEAR}\balles,? (?:was|uber|von|zu)\b`,
    ),
    rule(
      'erasure',
      0.6,
      'asks that a picture of them be taken away',
      String.raw`(?:entfern|losch|nehm)\w*\b${NEAR}\bmein\w* (?:fotos?|bild\w*|videos?)\b|\bmein\w* (?:fotos?|bild\w*|videos?)\b${GAP}(?:entfern|losch|herunternehm)\w*`,
    ),
    rule(
      'erasure',
      0.85,
      'asks that what is held disappear',
      String.raw`(?:samtliche\w*|alle\w*)\b${NEAR}(?:${DATA}|uber mich|von mir|zu meiner person)${GAP}(?:vernicht\w*|losch\w*|entfern\w*|weg|verschwind\w*|beseitig\w*)\b|(?:schmeiss\w*|wirf|werft|werfen|raumt?)\b${GAP}(?:alles|${DATA})${NEAR}(?:weg|raus)\b|aus (?:ihren|euren|ihrem|eurem|allen|dem|den) ${SYSTEMS}${NEAR}(?:entfern\w*|losch\w*|raus|verschwind\w*|nehmen|genommen)\b|(?:sollen|soll|muss|mussen)\b${NEAR}verschwinden\b`,
    ),
    rule(
      'erasure',
      0.85,
      'asks for the erasure of data',
      String.raw`(?:loschung|vernichtung|entfernung)\b${GAP}${DATA}|(?:loschung|vernichtung)\b (?:meines|des|unseres) (?:kontos|kundenkontos|profils|accounts)`,
    ),
    notRule(
      'erasure',
      0.82,
      'asks that nothing be kept',
      String.raw`(?:mochte|will|durfen|durft|sollen|sollt|wunsche)\b${GAP}(?:nichts|keine\w* (?:${DATA}|spur\w*))\b${NEAR}(?:mehr )?${NEAR}(?:speicher\w*|gespeichert|aufbewahr\w*|behalt\w*|ubrig\w*)`,
    ),
    rule(
      'rectification',
      0.8,
      'says how their name is written',
      String.raw`(?:rechnung\w*|brief\w*|post|vertrag|konto|akte|umschlag)\b${GAP}(?:steht|geschrieben|schreiben sie|schreibt ihr|stehe ich)\b${GAP}(?:aber|sondern|anstatt|statt|ich heisse)\b`,
    ),
    rule(
      'rectification',
      0.8,
      'says that their name changed',
      String.raw`heisse (?:jetzt|nun|inzwischen|seit)|mein\w* (?:nach|familien)?name\b${NEAR}(?:hat sich|geandert|lautet (?:jetzt|nun))`,
    ),
    notRule(
      'rectification',
      0.8,
      'says what is right and what is not',
      String.raw`(?:mein\w*|unser\w*) (?:name|vorname|nachname|familienname)\b${NEAR}(?:ist|lautet|schreibt sich)\b${GAP}\b(?:nicht|kein)\b|ich (?:heisse|schreibe mich)\b${NEAR}(?:nicht|und nicht|aber)\b|(?:name|vorname|nachname|adresse|geburtsdatum)\b${GAP}(?:falsch (?:geschrieben|eingetragen|gespeichert)|stimmt (?:so )?nicht|stimmt (?:ja |auch |leider )?nicht)`,
    ),
    rule(
      'rectification',
      0.78,
      'asks to correct what stands on their post',
      String.raw`(?:rechnung\w*|brief\w*|vertrag|konto|umschlag|name\w*)\b${LONG}(?:korrigier|berichtig|verbesser|richtigstell|(?:bitte|das) (?:\w+ )?(?:ander|aender))\w*`,
    ),
    rule(
      'rectification',
      0.62,
      'says that they moved or that a contact detail changed',
      String.raw`(?:bin|sind|ist) (?:\w+ )?umgezogen|(?:neue|geanderte) (?:anschrift|adresse|e-?mail\S*|postanschrift|telefonnummer|handynummer)|(?:anschrift|adresse|e-?mail\S*|telefonnummer)\b${NEAR}(?:geandert|ist (?:jetzt|nun|ab sofort))`,
    ),
    rule(
      'rectification',
      0.85,
      'asks to bring their data up to date',
      String.raw`(?:pass\w*|bring\w*|nehm\w*|trag\w*)\b${GAP}(?:${DATA}|\w*daten|adresse|anschrift|namen)${NEAR}(?:\ban\b|auf den (?:neuesten|aktuellen) stand|ein\b)|(?:${DATA}|\w*daten|adresse|anschrift|namen?)\b${GAP}(?:anpassen|aktualisier\w*|anzupassen|umschreiben|umandern|richtig stellen)\b`,
    ),
    notRule(
      'restriction',
      0.88,
      'asks that their data rest until something is settled',
      String.raw`${UNTIL}\b${LONG}(?:(?:sperr|einfrier|eingefror|einzufrier)\w*\b(?! (?:sie )?(?:bitte )?(?:meine )?(?:karte|sim|nummer|rufnummer))|${UNUSED})|(?:(?:sperr|frier|einfrier)\w*\b${GAP}${DATA}|${UNUSED})${LONG}${UNTIL}\b`,
    ),
    notRule(
      'restriction',
      0.7,
      'asks that data be kept as evidence',
      String.raw`(?:bewahr\w*|aufbewahr\w*|behalt\w*|nichts? (?:losch|vernicht)\w*|(?:losch|vernicht)\w*\b${NEAR}nicht)\b${LONG}\b(?:gericht\w*|beweis\w*|prozess|anwalt|polizei|klage)\b`,
    ),
    notRule(
      'restriction',
      0.85,
      'asks that their data be kept and not used',
      String.raw`(?:nur|lediglich|ausschliesslich) (?:noch )?(?:speichern|aufbewahren|gespeichert|aufbewahrt)\b|(?:aufbewahren|behalten|speichern)\b${GAP}\baber\b${GAP}${UNUSED}`,
    ),
    rule(
      'portability',
      0.88,
      'asks to take their data along',
      String.raw`${MINE} (?:\w+ )?${DATA}${GAP}(?:mitnehmen|mitzunehmen|mitgeben|umziehen|einspielen|importieren)\b|(?:geb|send|schick|ubermittel|ubertrag)\w*\b${NEAR}${MINE} (?:\w+ )?${DATA}${GAP}(?:an|zu) ${OPERATOR}`,
    ),
    rule(
      'portability',
      0.85,
      'asks for a file that another can load',
      String.raw`${DATA}${NEAR}als (?:csv|json|xml|excel|datei)\b|(?:csv|json|xml)\b${GAP}(?:einspielen|importieren|einlesen|hochladen)\b`,
    ),
    notRule(
      'objection',
      0.86,
      'asks that calls and leaflets stop',
      String.raw`(?:hor\w*|lass\w*|stopp\w*)\b${LONG}(?:anzurufen|anrufen|anrufe|belastig\w*|anzuschreiben|zuzusenden|werbung|in ruhe)\b|(?:nehm\w*|nimm|streich\w*|setz\w*)\b${NEAR}(?:mich|${MINE} (?:\w+ )?(?:nummer|rufnummer|telefonnummer|adresse|namen?))\b${GAP}(?:aus|von) (?:ihrer|eurer|der|ihren|allen|dieser) (?:\w+ )?\w*(?:liste|listen|verteiler|kartei)\b|(?:verkauf\w*|geb\w*|nutz\w*|verwend\w*|teil\w*) (?:sie )?\b${MINE} \w+\b${GAP}nicht\b|rufen sie (?:mich|uns)\b${GAP}(?:nicht|nie) (?:mehr|wieder)\b|ruft (?:mich|uns)\b${GAP}(?:nicht|nie) (?:mehr|wieder)\b`,
    ),
    notRule(
      'objection',
      0.88,
      'asks for no more advertising by a word that holds it',
      String.raw`kein\w*\b${NEAR}(?:sms-|post-|e-?mail-|telefon-?)?(?:werbe\w*|werbung|reklame|prospekte?|flugblatter|kataloge?|vertreter)\b|(?:will|mochte|wunsche|bitte|wollen)\b${NEAR}kein\w*\b${NEAR}(?:post|briefe|anrufe|sms|e-?mails?|nachrichten|besuche?)\b${NEAR}mehr\b`,
    ),
    yieldingTo(
      'restriction',
      notRule(
        'objection',
        0.85,
        'asks not to be analysed',
        String.raw`(?:mochte\w*|will|wollen|wunsche\w*)\b${NEAR}nicht\b${GAP}(?:auswert\w*|ausgewertet|analysier\w*|nutz\w*|genutzt|verwend\w*|verfolg\w*|profil\w*|beobacht\w*|verarbeit\w*)|(?:mochte|will|wollen)\b${NEAR}nicht\b,? dass sie\b${LONG}(?:auswert\w*|analysier\w*|nutz\w*|verwend\w*|verfolg\w*|beobacht\w*|weitergeb\w*)`,
      ),
    ),
    rule(
      'objection',
      0.44,
      'says that sellers call or write',
      String.raw`(?:anrufe|rufen|ruft|besuche?)\b${GAP}(?:verkaufer\w*|vertreter\w*|callcenter\w*)\b|(?:verkaufer\w*|vertreter|callcenter)\b${GAP}(?:rufen|ruft|klingel\w*)\b`,
    ),
    rule(
      'consent-withdrawal',
      0.44,
      'tells that they once agreed',
      String.raw`${USED}\b${LONG}${ONCE_AGREED}\b|${ONCE_AGREED}\b${LONG}${USED}`,
    ),
    rule(
      'consent-withdrawal',
      0.42,
      'changed their mind',
      String.raw`ruckgangig\b|anders uberlegt|meine meinung geandert|umentschieden`,
    ),
    notRule(
      'consent-withdrawal',
      0.82,
      'says that their agreement no longer holds',
      String.raw`(?:zusage|zustimmung|einwilligung|erlaubnis|einverstandnis)\b${GAP}(?:nicht mehr|nicht langer|zuruck\w*|erlosch\w*|hinfallig)\b|(?:nehme|ziehe)\b${NEAR}(?:zusage|zustimmung|einwilligung|erlaubnis|einverstandnis)\b${NEAR}zuruck`,
    ),
    rule(
      'automated-decision',
      0.9,
      'says that a computer refused them',
      String.raw`${DECIDER}${GAP}(?:${REFUSED}${GAP}\b(?:mein\w*|mich|mir|uns\w*)\b|\b(?:mein\w*|mich|mir|uns\w*)\b${GAP}${REFUSED})|${REFUSED}${GAP}(?:mensch|person)\b${NEAR}oder${NEAR}${DECIDER}|${REFUSED}${GAP}(?:vom|von (?:einem|ihrem|dem|einer)|durch (?:einen|ihren|den|eine)) (?:\w+ )?${DECIDER}`,
    ),
    rule(
      'automated-decision',
      0.85,
      'asks how a score or a machine decided',
      String.raw`(?:entscheidung|entschieden)\b${NEAR}(?:von|durch) (?:eine\w* |ihre\w* |de\w* )?(?:maschine|computer|roboter|algorithm\w*|system)|logik\b${GAP}(?:score\w*|entscheidung|ablehnung|berechnung|bewertung)|entscheide\w*\b${GAP}(?:kreditwurdig\w*|bonitat)${LONG}`,
    ),
    notRule(
      'automated-decision',
      0.75,
      'asks for a person to look',
      String.raw`(?:ein|einem|einen|kein) (?:\w+ )?mensch\w*\b${GAP}(?:anschau\w*|angeschaut|ansieht|ansehen|angesehen|pruf\w*|gepruft|entscheid\w*|uberpruf\w*)|(?:anschau|ansieht|pruf)\w*\b${NEAR}(?:ein|kein) (?:\w+ )?mensch\b|von einem menschen\b`,
    ),
  ],
};
