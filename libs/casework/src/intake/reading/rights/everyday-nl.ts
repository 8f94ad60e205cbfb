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

const MINE = String.raw`(?:mijn|m'n|mn|me|onze|ons|zijn|haar|hun)`;
const DATA = String.raw`(?:(?:persoons|klanten?)?gegevens|info|informatie|data|bestanden|dossiers?)\b`;
const SYSTEMS = String.raw`(?:systemen|systeem|servers?|archief|archieven|computers?)\b`;
const FILMED = String.raw`(?:(?:camera|bewakings)?beelden|video'?s?|video-?opnames?|camera-?opnames?)\b`;
const ONCE_AGREED = String.raw`(?:toegestaan|goedgekeurd|aangevinkt|toegestemd|ingestemd|akkoord (?:gegaan|gegeven)|toestemming (?:gegeven|gaf)|ja gezegd)`;
const USED = String.raw`(?:gegevens|locatie\w*|surf\w*|reclame|aanbiedingen|cookies|partners|analys\w*)`;
const DECIDER = String.raw`(?<!\b(?:mijn|onze) )(?:computer|algoritme|robot|software|artificiele intelligentie|(?:risico|krediet)?score|risicoscore|kredietscore|scoring)\b`;
const REFUSED = String.raw`(?:geweigerd|afgewezen|afgekeurd|beslis\w*|beslist|weiger\w*)`;
const UNTIL = String.raw`(?:zolang|totdat|tot(?= (?:u|jullie|dat|het|de|dit|ik|alles)\b)|in afwachting|terwijl|gedurende|hangende)`;

/** How people ask in Dutch who know nothing of the law and none of its words; Flemish forms among them. */
export const EVERYDAY_DUTCH: EverydayPhrases = {
  falseFriends: [
    /\b(?:beelden|beeld|video'?s?)\b[^.!?;]{0,40}\b(?:tv|televisie|decoder|scherm|zenders?|sport)\b|\b(?:tv|televisie|decoder|scherm)\b[^.!?;]{0,40}\b(?:beelden|beeld|video'?s?)\b/,
    /\b(?:bedacht|van gedacht\w* veranderd|van mening veranderd)\b[^.!?;]{0,80}\b(?:besteld\w*|bestelling|decoder|modem|abonnement|contract|toestel|aankoop)\b/,
    /\bik (?:krijg|ontvang|kreeg|ontving) (?:\w+ ){0,3}geen\b/,
  ],
  rules: [
    rule(
      'access',
      0.78,
      'asks who gave their data',
      String.raw`wie heeft (?:jullie|u)\b${NEAR}\bmijn\b${NEAR}(?:gegeven|bezorgd|verkocht|doorgegeven)`,
    ),
    rule(
      'access',
      0.6,
      'asks to be sent a copy',
      String.raw`(?:stuur|bezorg|sturen|bezorgen|ontvangen|krijgen)\w*\b${NEAR}\been (?:kopie|copie)\b(?! van (?:mijn |de |een |het )?(?:factu|contract|identiteit))`,
    ),
    rule(
      'erasure',
      0.85,
      'asks that all be deleted',
      String.raw`(?:alles|de boel|heel de boel)\b${NEAR}(?:gewist|verwijderd|geschrapt) (?:wordt|worden|zien|hebben)`,
    ),
    notRule(
      'rectification',
      0.7,
      'names the old and the new',
      String.raw`oude?\b${NEAR}(?:adres|naam|nummer|e-?mail\w*)\b${GAP}nieuwe?\b`,
    ),
    notRule(
      'objection',
      0.88,
      'asks for no more advertising',
      String.raw`(?:reclame|folders|telefoontjes|mails?)\b${GAP}\b(?:geen|niet) meer\b`,
    ),
    rule(
      'portability',
      0.85,
      'asks for their data in the form of a file',
      String.raw`(?:gegevens|data)\b${GAP}\b(?:als|in|in een) (?:csv|json|xml|excel)`,
    ),
    yieldingRule(
      'access',
      0.44,
      'asks for all that is known of them',
      String.raw`(?:stuur\w*|bezorg\w*|geef|toon|laat\b${NEAR}zien|krijgen|ontvangen|zien|weten|hebben|graag|overzicht|lijst)\b${NEAR}\b(?:alles|al) (?:wat|dat)\b|\b(?:alles|al) (?:wat|dat)\b${GAP}\b(?:sturen|bezorgen|toesturen|opsturen|zien|krijgen|ontvangen|weten)\b`,
    ),
    yieldingRule(
      'access',
      0.7,
      'names all that is known of them',
      String.raw`(?:alles|al) (?:wat |dat )?${NEAR}(?:over|van|omtrent) (?:mij|me|ons|hem|haar)\b|alles wat (?:jullie|u|je|ge|gij|men|proximus|scarlet)\b`,
    ),
    rule(
      'access',
      0.8,
      'asks who was given their data',
      String.raw`(?:bedrijven|firma's|partijen|instanties|personen) (?:aan wie|waaraan|die)\b${GAP}\b${MINE}\b${GAP}(?:gekregen|gegeven|verkocht|doorge\w*)|wie\b${NEAR}\b(?:mijn|ons) (?:dossier|account|gegevens|fiche)\b${NEAR}(?:bekeken|ingekeken|geopend|gezien|geraadpleegd)|(?:aan wie|met wie|wie nog|wie allemaal|wie anders|welke (?:bedrijven|firma's|partijen|partners))\b${GAP}\b${MINE}\b${GAP}(?:verk[oe]|doorge|gedeeld|delen|deelt|gegeven|geven|gezien|inkijk|inkijken|door)\w*|(?:aan wie|met wie)\b${NEAR}(?:verk[oe]|doorge|gedeeld|gegeven)\w*${GAP}\b${MINE}\b`,
    ),
    rule(
      'access',
      0.8,
      'asks which of their data others are given',
      String.raw`(?:welke|wat voor)\b${NEAR}(?:${DATA}|oproepen)${GAP}\b(?:door(?:ge\w*)?|bezorgen|delen|verkopen|gedeeld|verkocht|geven|geeft|krijgt|krijgen|ontvangt|ziet)\b`,
    ),
    rule(
      'access',
      0.8,
      'asks what is in the systems about them',
      String.raw`wat\b${GAP}(?:over|van) (?:mij|me|ons)\b${GAP}(?:zit|staat|ligt)\b|wat\b${GAP}(?:zit|staat|ligt)\b${GAP}(?:over|van) (?:mij|me|ons)\b`,
    ),
    rule(
      'access',
      0.55,
      'asks for the pictures of a camera',
      String.raw`${FILMED}${GAP}(?:willen|wil|graag|krijgen|zien|bekijken|hebben|ontvangen|opvragen|kopie)\b|(?:wil|graag|krijgen|zien|bekijken|kopie|opvragen|stuur)\b${GAP}${FILMED}`,
    ),
    rule(
      'access',
      0.5,
      'says that a camera filmed them',
      String.raw`camera'?s?\b${GAP}(?:gefilmd|filmde|filmt|opgenomen)\b|(?:hangt|hangen|staat|staan)\b${NEAR}camera'?s?\b|gefilmd\b${NEAR}camera'?s?\b`,
    ),
    rule(
      'access',
      0.7,
      'asks for the record of what they did',
      String.raw`(?:oproephistoriek|belhistoriek|belgeschiedenis|oproeplijst|locatiegeschiedenis|verplaatsingen)\b|(?:lijst|overzicht|historiek)\b${GAP}(?:oproepen|gesprekken|sms'?(?:en|jes)|antennes|masten|locaties)\b`,
    ),
    rule(
      'access',
      0.6,
      'asks to be given a recording',
      String.raw`(?:bezorg\w*|stuur\w*|sturen|krijgen|ontvangen|beluisteren|hebben|opvragen|kopie|geef)\b${GAP}(?:\w*opnames?)\b|\w*opnames?\b${NEAR}(?:bezorgen|sturen|krijgen|ontvangen|beluisteren|hebben|opvragen)\b`,
    ),
    rule('access', 0.55, 'asks for a recording of a talk', String.raw`(?:geluids|gespreks|telefoon)opnames?\b`),
    rule(
      'erasure',
      0.9,
      'asks to delete all that is known of them',
      String.raw`(?:ruim|ruimt|kuis|wis|wist|wissen|verwijder|verwijdert|verwijderen|schrap|schrapt|schrappen|vernietig\w*|smijt|gooi)\b${NEAR}\b(?:alles|al)\b(?: op| weg)? (?:wat|dat|over|van)\b`,
    ),
    rule(
      'erasure',
      0.6,
      'asks that a picture of them be taken away',
      String.raw`(?:verwijder|haal|wis|weghalen|schrap)\w*\b${NEAR}\b(?:mijn|onze|zijn|haar) (?:foto'?s?|beeld\w*|video'?s?)\b|\b(?:mijn|onze|zijn|haar) (?:foto'?s?|video'?s?)\b${GAP}(?:verwijder\w*|weghalen|weg|eraf)\b`,
    ),
    rule(
      'erasure',
      0.78,
      'asks to take an account away with what is in it',
      String.raw`(?:account|profiel|${DATA})\b${LONG}\bhaal\w*\b${NEAR}\b(?:af|weg)\b|(?:haal|doe|gooi|smijt)\b${GAP}(?:account|profiel)\b${NEAR}(?:weg|eraf)\b`,
    ),
    rule(
      'erasure',
      0.82,
      'asks that what is held disappear',
      String.raw`(?:alles|al) (?:wat )?(?:over|van|rond) (?:mij|me|ons)\b${GAP}(?:weg|wegdoen|weghalen|verdwijn\w*|verwijder\w*|wissen|gewist|schrappen)\b|(?:doe|gooi|smijt|haal|laat)\b${GAP}(?:alles|mijn gegevens|mijn account)\b${NEAR}(?:weg|verdwijnen)\b|(?:uit|van) (?:jullie|uw|de|al uw|al jullie|da) ${SYSTEMS}${NEAR}(?:weg|halen|verwijder\w*|verdwijn\w*|gehaald|doen)\b`,
    ),
    notRule(
      'erasure',
      0.82,
      'asks that nothing be kept',
      String.raw`(?:wil|wens|mag|mogen|moet|moeten)\b${GAP}(?:niets|niks|nix|geen (?:enkele? )?(?:gegevens?|spoor|sporen))\b${NEAR}(?:meer )?${NEAR}(?:bijh\w*|bewar\w*|bewaard|houden|overblij\w*|opgeslagen)|(?:niet|nergens) (?:(?:langer|meer) )?(?:in|bij) (?:jullie|uw|een van jullie) ${SYSTEMS}`,
    ),
    rule(
      'rectification',
      0.8,
      'says how their name is written',
      String.raw`(?:rekening\w*|factu\w*|brief|brieven|post|contract|account|dossier|bestand)\b${GAP}(?:staat|geschreven|vermeld\w*|schrijven|schrijft)\b${GAP}(?:maar|terwijl|in plaats van|en niet|ik heet)\b`,
    ),
    rule(
      'rectification',
      0.8,
      'says that their name changed',
      String.raw`heet (?:nu|voortaan|intussen|ondertussen)|(?:mijn|onze) (?:achter|familie)?naam\b${NEAR}(?:veranderd|gewijzigd|voortaan)`,
    ),
    notRule(
      'rectification',
      0.8,
      'says what is right and what is not',
      String.raw`(?:mijn|onze) (?:naam|voornaam|achternaam|familienaam)\b${NEAR}\bis\b${GAP}\b(?:en niet|niet|geen)\b|ik heet \S{2,30}(?: \S{2,30})?,? (?:en )?niet\b|(?:naam|voornaam|achternaam|familienaam|adres)\b${NEAR}(?:verkeerd|fout|slecht) (?:geschreven|gespeld)`,
    ),
    rule(
      'rectification',
      0.62,
      'says that they moved or that a contact detail changed',
      String.raw`(?:(?:ben|zijn|is) verhuisd|(?:nieuw|veranderd van|gewijzigd) (?:e-?mail)?adres|nieuw (?:telefoon|gsm-?)nummer|(?:adres|e-?mail\w*) is (?:gewijzigd|veranderd))\b`,
    ),
    rule(
      'rectification',
      0.85,
      'asks to bring their data up to date',
      String.raw`(?:${DATA}|adres|naam|geboortedatum)${GAP}(?:aangepast|gewijzigd|verbeterd|gecorrigeerd|rechtgezet|bijgewerkt|bijwerken|actualiseren)\b|(?:werk|pas|breng|zet)\b${GAP}(?:${DATA}|adres|naam)${NEAR}(?:bij|aan|juist|in orde)\b`,
    ),
    notRule(
      'restriction',
      0.88,
      'asks that their data rest until something is settled',
      String.raw`stop\w*\b${NEAR}(?:verwerk|gebruik)\w*${LONG}${UNTIL}|${UNTIL}${LONG}(?:(?:bevries|blokkeer|opschort)\w*\b${NEAR}(?:${DATA}|verwerking|gebruik)|(?:${DATA}|verwerking)${NEAR}(?:bevries|blokke|opschort|op te schorten)\w*|(?:niet|nergens voor|niks mee|niets mee)\b${NEAR}(?:gebruik\w*|verwerk\w*|doorge\w*|doen)\b)|(?:(?:bevries|blokkeer)\w*\b${NEAR}${DATA}|verwerking${NEAR}(?:opschorten|op te schorten)|(?:gebruik|verwerk|deel)\w*\b${GAP}${DATA}${NEAR}niet\b)${LONG}${UNTIL}`,
    ),
    notRule(
      'restriction',
      0.7,
      'asks that data be kept as evidence',
      String.raw`(?:bewaar|bewaren|hou|bijhouden|niet (?:wissen|verwijderen|vernietigen)|(?:wis|verwijder|vernietig)\b${NEAR}niet)\b${LONG}\b(?:rechtbank|rechter|bewijs\w*|proces|advocaat|politie|gerecht)\b`,
    ),
    notRule(
      'restriction',
      0.85,
      'asks that their data be kept and not used',
      String.raw`(?:zet|zetten|plaats)\b${NEAR}${DATA}${NEAR}(?:op slot|on hold|in de wacht|stil)\b|(?:alleen|enkel|uitsluitend|slechts) (?:nog )?(?:maar )?(?:bewaren|bijhouden|opslaan)\b|(?:bewaren|bijhouden|bewaar|hou)\b${GAP}\bmaar\b${GAP}(?:niet|niets|niks)\b${NEAR}(?:gebruik\w*|mee|doen|doorge\w*)`,
    ),
    rule(
      'portability',
      0.88,
      'asks to take their data along',
      String.raw`(?:${MINE} |al mijn )${DATA}${GAP}(?:meenemen|meekrijgen|mee ?te ?nemen|overnemen|meeneem)\b|(?:meenemen|meekrijgen|neem|nemen)\b${GAP}${MINE} ${DATA}${NEAR}mee\b|(?:geef|stuur|bezorg|zet)\b${NEAR}${MINE} ${DATA}${GAP}(?:door|over)? ?(?:aan|naar|bij) ${OPERATOR}`,
    ),
    rule(
      'portability',
      0.85,
      'asks for a file that another can load',
      String.raw`(?:excel|csv|json|xml|bestand|usb\S*)\b${GAP}(?:import\w*|inladen|inlezen|overnemen|(?:bij|naar) \w+${NEAR}(?:gebruiken|kan|kunnen))\b`,
    ),
    notRule(
      'objection',
      0.86,
      'asks that calls and leaflets stop',
      String.raw`(?:hou\w*|stop\w*|ophouden)\b${NEAR}(?:met|op met)?${NEAR}(?:bellen|opbellen|telefoneren|mailen|sturen|reclame|lastigvallen)\b|(?:mij|me|ons|mijn \w+)\b${NEAR}(?:van|uit) (?:die|de|uw|jullie|deze|alle) (?:\w+ )?(?:bel|mailing|verzend|adressen|reclame)?(?:lijst|lijsten)\b${NEAR}(?:halen|haalt|schrappen|verwijderen|af|gehaald)|(?:bel|contacteer|mail|sms) (?:mij|me|ons)\b${NEAR}(?:niet|nooit) meer\b|(?:geef|verkoop|deel|gebruik|speel)\b${NEAR}\bmijn\b${GAP}(?:niet (?:meer|langer)|nooit meer|nergens)\b|laat (?:mij|me|ons) (?:met rust|gerust)`,
    ),
    rule(
      'objection',
      0.44,
      'says that sellers call or write',
      String.raw`(?:telefoontjes?|oproepen|bellen|belt|bezoek)\b${GAP}(?:verkopers?|callcenters?|vertegenwoordigers?)\b|(?:verkopers?|callcenters?)\b${GAP}(?:bellen|belt|aan de deur)`,
    ),
    rule(
      'objection',
      0.44,
      'says that advertising comes',
      String.raw`(?:krijg|kregen|ontvang|ontvangen|steekt|zit)\b${GAP}(?:reclame|folders|publiciteit|aanbiedingen|promo\w*)\b`,
    ),
    notRule(
      'objection',
      0.88,
      'asks for no more promotional messages',
      String.raw`geen\b${GAP}(?:mails?|sms\w*|berichten|brieven|folders|post|telefoontjes|bezoek\w*)\b${NEAR}(?:promo\w*|reclame|verkopers?|aanbieding\w*)?${NEAR}\bmeer\b`,
    ),
    yieldingTo(
      'restriction',
      notRule(
        'objection',
        0.85,
        'asks not to be analysed',
        String.raw`(?:wil|willen|wens|mag|mogen)\b${NEAR}(?:niet|nie)\b${GAP}(?:analyseer\w*|geanalyseerd|analyseren|profiel\w*|volg\w*|gevolgd|gebruik\w*|gebruikt|bijhoud\w*|\w*verko\w*|doorge\w*|deelt?|delen|gedeeld)\b`,
      ),
    ),
    rule(
      'consent-withdrawal',
      0.44,
      'tells that they once agreed',
      String.raw`${ONCE_AGREED}\b${LONG}\b${USED}|${USED}\b${LONG}${ONCE_AGREED}\b`,
    ),
    rule(
      'consent-withdrawal',
      0.42,
      'changed their mind',
      String.raw`van gedacht(?:en)? veranderd|van mening veranderd|bedacht\b|kom ik op terug|daarop terug|terugdraaien|ongedaan maken`,
    ),
    notRule(
      'consent-withdrawal',
      0.82,
      'says that their agreement no longer holds',
      String.raw`(?:akkoord|toestemming)\b${NEAR}(?:geldt|telt) niet (?:meer|langer)`,
    ),
    rule(
      'automated-decision',
      0.9,
      'says that a computer refused them',
      String.raw`${DECIDER}${GAP}(?:${REFUSED}${GAP}\b(?:mijn|onze|mij|me)\b|\b(?:mijn|onze|mij|me)\b${GAP}${REFUSED})|${REFUSED}${GAP}${DECIDER}`,
    ),
    rule(
      'automated-decision',
      0.85,
      'asks how a score or a machine decided',
      String.raw`(?:beslissing|besluit)\b${NEAR}(?:van|door) (?:een |uw |jullie |de )?(?:machine|computer|robot|algoritme|systeem)|logica\b${GAP}(?:score|beslissing|weigering|berekening)`,
    ),
    notRule(
      'automated-decision',
      0.75,
      'asks for a person to look',
      String.raw`(?:geen|zonder|een (?:echte? )?)(?: ?enkele? )?(?:mens|persoon|medewerker)\b${GAP}(?:kijk\w*|keek|gekeken|bekek\w*|bekijk\w*|beoorde\w*|naar\b)`,
    ),
  ],
};
