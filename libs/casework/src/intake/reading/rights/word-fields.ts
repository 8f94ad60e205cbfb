import type { Language, Right } from '@habeas/domain';

/** Two fields of words: what somebody wants done, and to what. */
interface WordField {
  right: Right;
  action: RegExp;
  object: RegExp;
}

const field = (right: Right, action: string, object: string): WordField => ({
  right,
  action: new RegExp(String.raw`\b(?:${action})\b`),
  object: new RegExp(String.raw`\b(?:${object})\b`),
});

/** The fields of each right, in folded text. */
export const FIELDS: Readonly<Record<Language, readonly WordField[]>> = {
  fr: [
    field(
      'access',
      "savoir|voir|dites-moi|dire|montre[rz]?|montrez-moi|obtenir|recevoir|combien de temps|qui peut|comment avez|d'ou|consulter",
      'sms|appels?|conversations?|connexions?|journal|fiche|dossier|notes?|conservez|gardez|localis\\w*|liste noire|enregistre\\w*|fichier\\w*|(?:mon|son|notre) (?:nom|numero|adresse)',
    ),
    field(
      'rectification',
      'corrig\\w*|rectifi\\w*|adapt\\w*|modifi\\w*|chang\\w*|mettre en ordre|remettre',
      'nom|prenom|adresse|date de naissance|fichier\\w*|mauvais payeur|identite|coordonnees|civilite|sexe|etat civil',
    ),
    field(
      'erasure',
      'menage|nettoy\\w*|debarrass\\w*|vide[rz]|effac\\w*|supprim\\w*|(?:ne )?(?:rien|plus rien) (?:garder|conserver)|oubli\\w*|disparai\\w*',
      'tout|rien|mon nom|de moi|sur moi|me concern\\w*|donnees|compte|profil|traces?|systemes?|fichiers?',
    ),
    field(
      'objection',
      "arret\\w*|stop\\w*|cess\\w*|plus (?:de|d'|jamais|aucun\\w*)|pas de|n'en veux (?:pas|plus)|marre|assez|desinscri\\w*",
      'appels?|coups? de fil|courriers?|lettres?|depliants?|pubs?|publicit\\w*|sms|mails?|e-mails?|demarch\\w*|newsletters?|ciblees?|prospectus|promotions?',
    ),
    field(
      'consent-withdrawal',
      'retir\\w*|reviens|annul\\w*|desactiv\\w*|plus|jamais (?:donne|dit)|coupe[rz]',
      'accord|consentement|autorisation|permission|oui',
    ),
    field('automated-decision', 'refus\\w*|rejet\\w*|score|note', 'humain|vraie? (?:personne|agent)|automatique\\w*'),
  ],
  nl: [
    field(
      'access',
      'weten|zien|tonen|toon|vertel\\w*|hoe ?lang|wie (?:kan|luistert|leest|ziet)|hoe (?:komt|komen)|van ?waar|krijgen|ontvangen|opvragen|bekijken',
      'sms\\w*|telefoongesprekken|gesprekken|oproepen|berichten|notities|dossier|fiche|bewaren|bewaart|locaties?|zwarte lijst|verbindingen|opgeslagen|mijn (?:naam|nummer|adres)',
    ),
    field(
      'rectification',
      'aanpas\\w*|aangepast|pas|wijzig\\w*|verbeter\\w*|rechtzet\\w*|corrigeer\\w*|moet\\b.{0,20}\\bzijn|verander\\w*|klopt niet',
      'naam|voornaam|achternaam|familienaam|adres|geboortedatum|gegevens|aanspreking|geslacht|wanbetaler|burgerlijke staat',
    ),
    field(
      'erasure',
      'opruim\\w*|ruim|kuis|wegdoen|weggooi\\w*|wis\\w*|verwijder\\w*|verdwijn\\w*|vergeet|niets (?:meer )?(?:bewaren|bijhouden|houden)',
      'alles|niets|niks|van mij|over mij|van ons|mijn naam|gegevens|account|profiel|sporen|systemen|bestanden',
    ),
    field(
      'objection',
      'stop\\w*|geen|niet meer|nooit meer|genoeg|beu|ophouden|hou op|uitschrijven|afmelden',
      'telefoontjes|gebeld|bellen|opbellen|brieven|folders|reclame|sms\\w*|mails?|mailtjes|telemarketing|verkopers?|nieuwsbrie\\w*|promo\\w*|gepersonaliseerde',
    ),
    field(
      'consent-withdrawal',
      'intrek\\w*|trek|uit|afzetten|stopzetten|niet (?:meer|langer)|terug|nooit (?:gegeven|gezegd)',
      'toestemming|akkoord|instemming|goedkeuring',
    ),
    field(
      'automated-decision',
      'geweigerd|afgekeurd\\w*|afgewezen|score|nee zei',
      'mens|collega|medewerker|persoon|automatisch',
    ),
  ],
  de: [
    field(
      'access',
      'wissen|sehen|zeigen|sagen|nennen|wie ?lange|wer (?:kann|hort|liest|sieht)|woher|bekommen|haben|erhalten|einsehen|heraus\\w*',
      'sms|anrufe|anrufen|gesprache|verbindungsdaten|verbindungen|notizen|akte|speicher\\w*|gespeichert|standort\\w*|schwarze liste|chronik|meinem namen|mein\\w* (?:nummer|adresse|name)',
    ),
    field(
      'rectification',
      'ander\\w*|aender\\w*|anpass\\w*|korrigier\\w*|berichtig\\w*|richtigstell\\w*|umschreib\\w*|stimmt (?:so )?nicht|mein richtiges',
      'namen?|heisse|vorname|nachname|adresse|anschrift|geburtsdatum|daten|anrede|familienstand|nicht gezahlt|steht bei ihnen',
    ),
    field(
      'erasure',
      'aufraum\\w*|raum\\w*|wegwerf\\w*|losch\\w*|loesch\\w*|verschwind\\w*|vergess\\w*|nichts (?:mehr )?(?:behalten|aufbewahren|speichern)|behalten sie nichts|vernicht\\w*',
      'alles|nichts|von mir|uber mich|mein\\w* namen?|daten|konto|profil|spuren|unterlagen|system\\w*',
    ),
    field(
      'objection',
      'stop\\w*|kein\\w*|nicht mehr|nie mehr|nimmer|nie wieder|genug|satt|schluss|aufhoren|abmelden|abstellen',
      'anrufe?n?|angerufen|briefe|prospekte|werb\\w*|sms|mails?|e-mails?|newsletter|vertreter|reklame|personalisiert\\w*',
    ),
    field(
      'consent-withdrawal',
      'zuruck\\w*|widerruf\\w*|nicht (?:mehr|langer)|abschalten|schalten|aus|nie (?:gegeben|gesagt)|kein ja',
      'einwilligung|zustimmung|erlaubnis|einverstandnis|zusage|ja',
    ),
    field(
      'automated-decision',
      'abgelehnt|ablehnung|verweigert|score|bonitat',
      'mensch\\w*|mitarbeiter\\w*|person|automatisch',
    ),
  ],
  en: [
    field(
      'access',
      'know|see|show|tell|how long|who (?:can|reads|listens)|how did|where|get|have|receive|obtain|read',
      'texts|sms|calls|conversations|notes|my file|keep|stored?|whereabouts|my phone was|blacklist|black list|recorded|connections|my (?:name|number|address)',
    ),
    field(
      'rectification',
      'change|correct|fix|amend|update|put (?:it|this|that) right|adapt|alter|untrue|not true',
      'name|surname|maiden name|address|date of birth|birthday|records?|down as|bad payer|title|gender|marital',
    ),
    field(
      'erasure',
      'clear|clean|tidy|delete|erase|wipe|forget|remove|keep nothing|get rid|scrub|shred',
      "everything|nothing|my name|about me|of me|data|account|profile|traces?|systems?|records|whatever's left",
    ),
    field(
      'objection',
      'stop\\w*|no|no more|any more|anymore|never again|enough|unsubscribe|fed up|sick of|turn off',
      'calls?|called|leaflets?|letters|brochures|adverts?|ads|texts|sms|emails?|e-mails?|sales|newsletters?|promotions?|location sharing|personali[sz]ed',
    ),
    field(
      'consent-withdrawal',
      'withdraw\\w*|take back|turn off|switch off|no longer|never (?:said|gave|agreed)|revoke',
      'consent|permission|agreement|yes|authori[sz]ation',
    ),
    field(
      'automated-decision',
      'refus\\w*|reject\\w*|declin\\w*|turned down|score',
      'human|person|somebody|someone|automatic\\w*',
    ),
  ],
};
