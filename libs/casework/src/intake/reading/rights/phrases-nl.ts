import { GAP, NEAR, notRule, rule, yieldingRule, yieldingTo, type Phrasebook } from './phrase-rule';

const DATA = String.raw`(?:(?:persoons|klant|klanten|prive)?gegevens?|data|info|informatie|persoonsinfo)\b`;
const MY_DATA = String.raw`(?:al |alle )?(?:mijn|me|m'n|onze|de|mn|zijn|haar|hun) (?:eigen |persoonlijke |prive ?)?${DATA}`;
const YOU = String.raw`(?:jullie|u|je|ge|gij|men|proximus|scarlet|uw \w+)`;
const HOLD = String.raw`(?:hebben|hebt|heeft|heb (?:je|u|ge)|houden|houdt|bewaren|bewaart|verwerken|verwerkt|bijhouden|bijhoudt|bezitten|bezit|opslaan|slaan|opgeslagen|bewaard|bijgehouden|beschikken|beschikt|verzamelen|verzameld|verzamelt|gebruiken|gebruikt|bekend)\b`;
const ABOUT_ME = String.raw`(?:over|van|omtrent|betreffende|aangaande) (?:mij|me|hem|haar|hen|mijn (?:persoon|persoontje|gezin|client\w*|zoon|dochter|moeder|vader)|ons)\b`;
const GIVE = String.raw`(?:stuur|stuurt|sturen|zend|zendt|zenden|bezorg\w*|geef|geeft|geven|ontvangen|krijgen|krijg|toesturen|opsturen|toezenden|doorsturen|verstrek\w*|mail|mailen|zien|inzien|weten|opvragen|verkrijgen|meedelen|overmaken|bekomen)\b`;
const WANT = String.raw`(?:wil|willen|vraag|vragen|wens|eis|verlang)\b`;
const ERASE = String.raw`(?:wis|wist|wissen|uitwissen|verwijder|verwijdere|verwijdert|verwijderen|schrap|schrapt|schrappen|vernietig|vernietigt|vernietigen|delete|deleten|verwijdering|wissing|vernietiging|schrapping|weghalen|vergeet|vergeten|smijt|gooi|verwijderd|gewist)\b`;
const ERASED = String.raw`(?:gewist|verwijderd|geschrapt|vernietigd|gedeletet|weggehaald)`;
const ADS = String.raw`(?:reclame\w*|publiciteit|aanbiedingen|promoties?|promo's|nieuwsbrief|nieuwsbrieven|marketing|telemarketing|direct ?marketing|reclamemails?|spam|commerciele (?:\w+ )?(?:mails?|berichten|oproepen|boodschappen|doeleinden)|verkoopgesprekken|verkoopstelefoons)\b`;

export const DUTCH: Phrasebook = {
  negation: /\b(?:niet|nie|niets|niks|geen|nooit|zonder)\b/,
  notNegating:
    /nog (?:steeds |altijd )?(?:niet|geen|nie|niks|niets)|(?:niet|geen|nooit) (?:\w+ )?(?:ontvangen|gekregen|beantwoord|geantwoord)|geen (?:enkel )?(?:antwoord|reactie)|waarom|niet (?:alleen|enkel|zomaar|slechts|tevreden|akkoord)|(?:weet|begrijp|snap|vind) (?:\w+ )?niet|aarzel niet|kan (?:ik|je|u) niet/,
  falseFriends: [
    /\b(?:voor|voordat|vooraleer|alvorens)\b[^.!?;,]{0,30}(?:wis|verwijder|schrap)\w*/,
    /\b(?:klik|hier)\b[^.!?;]{0,30}(?:uit te schrijven|uitschrijv\w+|af te melden|afmeld\w+)/,
    /\b(?:mobiele data|data ?bundel|data ?verbruik|data ?limiet|data ?volume|datapack|gb data|data roaming|verbruik van (?:mijn )?data|mijn data (?:is|zijn) (?:op|bijna op)|inlog ?gegevens|bank ?gegevens|contactgegevens|betaalgegevens|factuurgegevens|inlog data|toegang tot (?:het )?internet)\b/,
    /\b(?:overdracht|overdragen|overzetten|overdraagbaarheid|portering|porteren|meenemen)\b[^.!?;,]{0,25}\b(?:nummers?|telefoonnummer|gsm-?nummer)\b/,
    /\b(?:nummer|gsm-?nummer|telefoonnummer)s? (?:over te dragen|overdragen|overzetten|meenemen|porteren)\b/,
    /\b(?:hierbij|hieronder|in bijlage|bijgevoegd|ziehier|hier zijn|ik (?:stuur|geef|bezorg|mail) (?:u|jullie|je)?)\b[^.!?;]{0,40}\b(?:gegevens|informatie|info|data|kopie|copie)\b/,
    /\b(?:u|je|iedere klant|elke klant) (?:hebt|heeft|beschikt) (?:ook |steeds |altijd )?(?:het|over een|over het|een) recht\b[^.!?;]{0,200}/,
    /\b(?:jullie|u|ze|men) (?:hebben|hebt|heeft) (?:al |reeds |zomaar )?[^.!?;,]{0,40}(?:gewist|verwijderd|geschrapt|vernietigd)\b/,
    /\b(?:zijn|is|werden|werd) (?:\w+ ){0,3}(?:gewist|verwijderd|geschrapt|vernietigd)\b/,
    /\b(?:verwijder|wis|delete)\w*\b[^.!?;,]{0,20}\b(?:deze|dit|de) (?:mail|e-mail|bericht)\b/,
    /\b(?:bezwaar|verzet|protest\w*|betwist)\b[^.!?;]{0,40}\b(?:factuur|facturen|rekening|aanrekening|kosten|aanmaning|herinnering|boete|domiciliering|prijs\w*|bedrag|werken|antenne|mast)\b/,
  ],
  rules: [
    rule(
      'access',
      0.95,
      'names the right of access',
      String.raw`(?:recht (?:op|van|tot) (?:inzage|toegang)|inzagerecht|toegangsrecht|(?:inzage|toegangs)(?:verzoek|aanvraag|vraag)|(?:verzoek|aanvraag|vraag) (?:tot|om|voor|op|naar) (?:inzage|toegang))`,
    ),
    rule(
      'access',
      0.92,
      'asks to inspect their data',
      String.raw`(?:inzage|inzien|inkijken|inkijk|opvragen|bekijken|raadplegen|toegang)\b${GAP}${DATA}|${DATA}${NEAR}(?:inzien|inkijken|opvragen|bekijken|raadplegen|opvraag)\b|inzage\b${GAP}dossier\b`,
    ),
    rule(
      'access',
      0.9,
      'asks for a copy of their data',
      String.raw`(?:kopie|copie|kopij|copy|afschrift|uittreksel|overzicht|lijst|export|duplicaat)\b${GAP}(?:${DATA}|alles wat|al wat|dossier\b)|${DATA}${NEAR}(?:kopie|copie|afschrift|overzicht)\b`,
    ),
    rule(
      'access',
      0.92,
      'asks which data are held',
      String.raw`(?:welke|wat voor)\b${NEAR}${DATA}${GAP}${HOLD}|${HOLD}${NEAR}welke ${DATA}`,
    ),
    yieldingRule(
      'access',
      0.7,
      'names all the data held',
      String.raw`(?:al de|alle|al)\b${NEAR}${DATA}${GAP}\b${YOU}${GAP}${HOLD}|(?:alle|al de)\b${NEAR}${DATA}${GAP}${HOLD}${GAP}${ABOUT_ME}`,
    ),
    yieldingRule(
      'access',
      0.88,
      'asks what is known about them',
      String.raw`wat (?:weten|weet|hebben|heeft|houden|bewaren)\b${NEAR}${ABOUT_ME}|wat ${YOU}${GAP}(?:weten|weet|hebben|hebt|heeft|bewaren|bijhouden)\b${GAP}${ABOUT_ME}|wat ${YOU}${GAP}${ABOUT_ME}${NEAR}(?:weten|weet|hebben|hebt|heeft|bewaren|bijhouden)\b`,
    ),
    yieldingRule(
      'access',
      0.82,
      'asks for their data',
      String.raw`${GIVE}${GAP}${MY_DATA}|${MY_DATA}${NEAR}(?:toesturen|opsturen|doorsturen|bezorgen|krijgen|ontvangen|zien|toezenden|hebben|sturen)\b`,
    ),
    yieldingRule('access', 0.8, 'asks for the data about them', String.raw`${GIVE}${GAP}${DATA}${NEAR}${ABOUT_ME}`),
    rule(
      'access',
      0.8,
      'asks whether data are processed',
      String.raw`(?:bevestig\w*|weten|geweten|vernemen|laten weten|meedelen|zeggen)\b${NEAR}\bof\b${GAP}${DATA}`,
    ),
    rule(
      'access',
      0.75,
      'asks where their data came from or went',
      String.raw`(?:aan wie|met wie|vanwaar|hoe|waar)\b${GAP}(?:${DATA}|mijn (?:nummer|adres|e-?mail\w*|naam|gsm\w*|telefoonnummer))${NEAR}(?:verkocht|doorgegeven|gedeeld|doorgespeeld|vandaan|gehaald|gekregen|bekomen|komen|gevonden)|(?:vanwaar|hoe (?:komen|komt|kom)|waar (?:haal|hebben|heeft))\b${GAP}mijn (?:nummer|adres|e-?mail\w*|naam|gsm\w*|telefoonnummer|gegevens)|(?:ontvangers|bewaartermijn|bron|herkomst)\b${NEAR}van ${MY_DATA}`,
    ),
    rule(
      'access',
      0.75,
      'asks for a copy and nothing else',
      String.raw`(?:enkel|alleen|slechts|gewoon|wel) een (?:kopie|copie|afschrift)\b(?! van (?:mijn |de |een |het )?(?:factu|contract))`,
    ),
    rule(
      'access',
      0.6,
      'asks for a recording of themselves',
      String.raw`(?:opname|opnames|beelden|kopie)\b${GAP}(?:gesprek\w*|telefoongesprek\w*|oproep|camera\w*)`,
    ),

    rule(
      'access',
      0.82,
      'wants their data',
      String.raw`(?:${WANT}|graag|gelieve)${NEAR}${MY_DATA}(?: (?:svp|stp|s'il vous plait|merci|aub|alstublieft|graag|please|pls|now|asap|bitte|zuruck|terug|hebben|haben))*$`,
    ),
    yieldingRule('access', 0.5, 'wants something about their data', String.raw`${WANT}${GAP}${MY_DATA}`),
    yieldingRule('access', 0.8, 'wants the data held', String.raw`${WANT}${NEAR}${DATA}${NEAR}\b${YOU}${NEAR}${HOLD}`),
    yieldingRule(
      'access',
      0.85,
      'asks what is recorded about them',
      String.raw`wat\b${NEAR}${ABOUT_ME}${GAP}(?:staat|geregistreerd|bijgehouden|genoteerd|opgeslagen|bewaard|bekend|liggen|ligt)\b`,
    ),
    rule(
      'access',
      0.6,
      'asks for a copy of what was named before',
      String.raw`(?:hiervan|daarvan|ervan)\b${NEAR}(?:kopie|copie|afschrift)\b|(?:kopie|copie|afschrift) (?:hiervan|daarvan|ervan)\b`,
    ),
    rule(
      'access',
      0.8,
      'asks whether there are data about them',
      String.raw`(?:hebben|hebt|heb|bewaren|bewaart|verwerken|verwerkt|bezitten|houden) (?:jullie|u|je|ge)\b${NEAR}${DATA}${NEAR}${ABOUT_ME}`,
    ),
    rule(
      'access',
      0.75,
      'asks for records of their use under the law',
      String.raw`(?:(?:historiek|geschiedenis|overzicht|lijst|logs?)\b${GAP}(?:oproepen|gesprekken|locaties?|verkeer\w*)|oproepgegevens|belgeschiedenis|locatiegegevens|verkeersgegevens)\b${GAP}\b(?:rgpd|gdpr|avg|dsgvo)\b|\b(?:rgpd|gdpr|avg|dsgvo)\b${GAP}(?:(?:historiek|geschiedenis|overzicht|lijst|logs?)\b${GAP}(?:oproepen|gesprekken|locaties?|verkeer\w*)|oproepgegevens|belgeschiedenis|locatiegegevens|verkeersgegevens)\b`,
    ),
    rule(
      'erasure',
      0.95,
      'names the right to erasure',
      String.raw`recht op (?:vergetelheid|gegevenswissing|wissing|verwijdering|uitwissing)|recht om vergeten te worden|(?:verzoek|aanvraag|vraag) (?:tot|om|voor) (?:\w+ )?(?:gegevenswissing|wissing|verwijdering|wissen)`,
    ),
    rule('erasure', 0.9, 'asks to delete their data', String.raw`${ERASE}${GAP}(?:${DATA}|alles wat ${YOU})`),
    rule(
      'erasure',
      0.9,
      'asks that their data be deleted',
      String.raw`(?:${DATA}|alles(?: wat)?)${GAP}(?:(?:te )?(?:laten |doen |willen )?(?:wissen|verwijderen|schrappen|vernietigen|deleten|uitwissen)\b|${ERASED} (?:wordt|worden|zien|hebben|willen)|(?:wordt|worden|zien|laten) ${ERASED}|${ERASED}$)`,
    ),
    rule(
      'erasure',
      0.55,
      'asks to delete an account or a contact detail',
      String.raw`${ERASE}${NEAR}(?:mijn|ons|me|mij)\b${NEAR}(?:account|profiel|dossier|nummer|adres|e-?mail\w*|historiek|naam)\b|mijn (?:account|profiel|dossier|historiek)${NEAR}(?:verwijderen|wissen|verwijderd)`,
    ),
    rule(
      'erasure',
      0.6,
      'asks to be deleted',
      String.raw`(?:wis|verwijder|vergeet|schrap) (?:mij|me|alles|ons)\b|alles (?:te )?(?:wissen|verwijderen|vernietigen)`,
    ),
    rule(
      'erasure',
      0.6,
      'asks to delete what was named before',
      String.raw`(?:wis|verwijder|schrap|vernietig|delete) (?:ze|die|dat|het)\b|(?:ze|die|dat|alles)\b[^.!?;,]{0,20}(?:wissen|verwijderen|vernietigen|schrappen|gewist|verwijderd)\b`,
    ),

    rule(
      'erasure',
      0.82,
      'asks in plain words to get rid of their data',
      String.raw`${DATA}${GAP}uit\b${NEAR}(?:systemen|systeem|bestanden|bestand|database\w*)${NEAR}(?:halen|haal\w*|gooien|smijten|weg)\b|(?:haal|haalt|halen|gooi|smijt)\b${NEAR}${DATA}${NEAR}(?:uit|weg)\b|${DATA}${NEAR}(?:weghalen|weg ?doen|weggooien)\b`,
    ),
    rule(
      'rectification',
      0.95,
      'names the right to rectification',
      String.raw`recht op (?:rectificatie|verbetering|correctie)|(?:verzoek|aanvraag|vraag) (?:tot|om|voor) (?:rectificatie|verbetering|correctie)`,
    ),
    rule(
      'rectification',
      0.88,
      'asks to correct their data',
      String.raw`(?:corrige\w+|verbeter\w*|rechtzet\w*|recht te zetten|rectific\w+|aanpas\w*|aan te passen|wijzig\w*|pas|zet (?:recht|juist)|update\w*|veranderen|verander|te verbeteren)\b${GAP}(?:${DATA}|mijn (?:naam|voornaam|familienaam|adres|e-?mail\w*|geboortedatum)|schrijfwijze)|(?:${DATA}|mijn (?:naam|voornaam|familienaam|adres|e-?mail\w*|geboortedatum)|dit|fout)\b${GAP}(?:corrigeren|verbeteren|rechtzetten|recht te zetten|rectificeren|aanpassen|aan te passen|wijzigen|te verbeteren)\b`,
    ),
    notRule(
      'rectification',
      0.82,
      'says that data about them are wrong',
      String.raw`(?:mijn (?:naam|voornaam|familienaam|adres|e-?mail\w*|gegevens|nummer)|geboortedatum)\b${GAP}(?:fout|foute|foutief|verkeerd\w*|onjuist\w*|incorrect\w*|niet (?:correct|juist|meer juist)|klopt niet|kloppen niet)\b|(?:fout|foute|foutief|verkeerde?|onjuiste?)\b${NEAR}(?:naam|voornaam|adres|geboortedatum|gegevens|e-?mail\w*)\b`,
    ),

    rule(
      'restriction',
      0.95,
      'names the right to restriction',
      String.raw`recht op beperking|beperk\w*\b${NEAR}verwerking|verwerking\b${NEAR}(?:te )?beperken`,
    ),
    rule(
      'restriction',
      0.85,
      'asks to freeze their data',
      String.raw`(?:bevries|bevriest|bevriezen|blokkeer\w*|blokkeren|opschort\w*|schort|op te schorten)\b${GAP}(?:verwerking|gebruik|${DATA})|(?:verwerking|gebruik|${DATA})${GAP}(?:bevriezen|blokkeren|opschorten|op te schorten|stilleggen)\b`,
    ),

    rule(
      'portability',
      0.95,
      'names the right to portability',
      String.raw`(?:recht op )?(?:data|gegevens)?(?:overdraagbaarheid|portabiliteit)\b`,
    ),
    rule(
      'portability',
      0.9,
      'asks for their data in a machine-readable form',
      String.raw`(?:formaat|vorm|bestand)\b${GAP}(?:gestructureerd\w*|machine\s?-?leesbaa?r\w*|csv|json|xml|gangbaar|herbruikbaar)|(?:gestructureerd\w*|machine ?-?leesba\w*|gangba\w*|csv|json|xml)\b${NEAR}(?:formaat|vorm|bestand)`,
    ),
    rule(
      'portability',
      0.88,
      'asks to move their data to another',
      String.raw`(?:overdra\w+|overzet\w+|doorstu\w+|doorgev\w+|stuur|overmaken|bezorg\w*)\b${GAP}(?:andere|nieuwe) (?:operator|provider|leverancier|aanbieder)|${DATA}${GAP}(?:andere|nieuwe) (?:operator|provider|leverancier|aanbieder)`,
    ),

    rule(
      'objection',
      0.9,
      'objects',
      String.raw`(?:ik |wij )?(?:maak|teken|maken|tekenen) (?:\w+ ){0,3}(?:bezwaar|verzet)|verzet (?:ik )?(?:mij|me)\b|ik verzet|recht (?:op|van) (?:bezwaar|verzet)|bezwaar (?:maken|aantekenen|tegen)|(?:ik )?heb bezwaar|opt[- ]?out`,
    ),
    notRule(
      'objection',
      0.9,
      'asks for no more advertising',
      String.raw`(?:geen|stop\w*|niet|genoeg|ophouden|beu)\b${GAP}${ADS}|${ADS}${GAP}\b(?:stop\w*|niet meer|ophouden|beu)\b`,
    ),
    notRule(
      'objection',
      0.85,
      'asks to be contacted no more',
      String.raw`(?:niet meer|nooit meer|niet langer|geen)\b${NEAR}(?:gebeld|bellen|contacter\w*|gecontacteerd|opgebeld|opbellen|lastig\w*|mailen|benader\w*|sms\w*|telefoontjes|oproepen)\b|stop\w*\b${NEAR}(?:bellen|mailen|sms\w*|lastigvallen)|(?:geschrapt|verwijderd|gehaald)\b${NEAR}(?:lijst|lijsten|bestand)|(?:uitschrijv\w*|schrijf me uit|schrijf mij uit|afmeld\w*|meld (?:mij|me) af)|(?:haal|verwijder|schrap)\b${NEAR}(?:mij|me|mijn \w+)\b${GAP}(?:lijst|lijsten|bestand|mailinglijst\w*|maillijst)\b`,
    ),
    notRule(
      'objection',
      0.88,
      'refuses the use of location data',
      String.raw`(?:locatie\w*|lokalisatie\w*|localisatie\w*|myanalytics)\b${GAP}(?:niet|stop\w*|geen|weiger\w*|opt|uitsluit\w*|bezwaar|verzet)|(?:niet|stop\w*|geen|weiger\w*|opt[- ]out|bezwaar|verzet)\b${GAP}(?:locatie\w*|lokalisatie\w*|localisatie\w*|myanalytics)\b`,
    ),
    yieldingTo(
      'restriction',
      notRule(
        'objection',
        0.85,
        'asks to stop a use of their data',
        String.raw`(?:niet (?:meer|langer)|stop\w* (?:met|het)|wil niet dat|mogen niet|mag niet)\b${GAP}${DATA}${GAP}(?:gebruik\w*|verkop\w*|verkocht|del\w*|gedeeld|verwerk\w*|doorge\w*|doorverkop\w*)|(?:gebruik|verkoop|verwerk|deel)\b${GAP}${DATA}${GAP}niet (?:meer|langer)|stop met (?:het )?(?:verwerken|gebruiken|verkopen|delen)`,
      ),
    ),
    rule(
      'objection',
      0.8,
      'objects to profiling',
      String.raw`(?:bezwaar|verzet|stop\w*|tegen|weiger\w*)\b${GAP}profiler\w*`,
    ),

    rule(
      'consent-withdrawal',
      0.95,
      'withdraws consent',
      String.raw`(?:intrek\w*|trek|trekken|herroep\w*|in te trekken|annule\w*)\b${GAP}(?:toestemming|akkoord|instemming)\b|(?:toestemming|akkoord|instemming)\b${NEAR}(?:in|intrek\w*|in te trekken|ingetrokken|herroep\w*|introk)\b`,
    ),
    notRule(
      'consent-withdrawal',
      0.85,
      'no longer agrees',
      String.raw`(?:geef|ga|stem)\b${NEAR}(?:niet (?:meer|langer)|geen)\b${NEAR}(?:toestemming|akkoord|in)\b|niet (?:meer|langer) akkoord\b${GAP}(?:verwerk|gebruik|gegevens|reclame|cookies)`,
    ),
    notRule(
      'consent-withdrawal',
      0.8,
      'asks to leave the directory',
      String.raw`(?:verwijder\w*|schrap\w*|haal|halen|niet (?:meer|langer)|uit|weg)\b${GAP}(?:telefoongids\w*|telefoonboek|1207|1307|gouden gids|witte gids|inlichtingendienst)`,
    ),

    rule(
      'automated-decision',
      0.95,
      'names automated decisions',
      String.raw`(?:geautomatiseerde?|automatische?|algoritm\w*)\b${NEAR}(?:besluit\w*|beslissing\w*)|(?:menselijke|persoonlijke) (?:tussenkomst|beoordeling|herbeoordeling|controle)|(?:geweigerd|beslist|afgewezen|weigering)\b${GAP}(?:computer|algoritme|automatisch|robot|systeem|scoring)|(?:computer|algoritme|robot)\b${GAP}(?:geweigerd|beslist|afgewezen|weiger\w*)`,
    ),
    rule(
      'automated-decision',
      0.75,
      'asks for a person to decide',
      String.raw`(?:mens|iemand|medewerker|echt persoon)\b${NEAR}(?:opnieuw |nog eens )?(?:bekijk|beoordeel|herbekijk|beslis|naar kijk|nakijk)\w*`,
    ),
  ],
};
