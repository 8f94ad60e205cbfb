import { GAP, NEAR, notRule, rule, yieldingRule, yieldingTo, type Phrasebook } from './phrase-rule';

const DATA = String.raw`(?:donn?ees?|datas?|infos?|informations?|renseignements?|fichiers?)\b`;
const MY_DATA = String.raw`(?:toutes? )?(?:mes|nos|les|ses) (?:propres )?${DATA}`;
const HOLD = String.raw`(?:avez|detenez|possedez|conservez|traitez|stockez|gardez|disposez|collectez|detient|possede|conserve|traite|a collecte\w*|ont)\b`;
const ABOUT_ME = String.raw`(?:sur moi|sur lui|sur elle|l[ea] concern\w*|sur ma personne|sur mon compte|me concern\w*|a mon (?:sujet|propos|nom|endroit|egard)|de moi|sur nous)\b`;
const GIVE = String.raw`(?:envoye\w*|envoi\w*|transme\w*|fourni\w*|communi\w*|donner?|donnez|procurer|recevoir|obtenir|consulter|voir|connaitre|savoir|recuperer|avoir|remettre|faire parvenir|adresser)\b`;
const WANT = String.raw`(?:veux|voudrais|souhaite|souhaiterais|aimerais|demande|exige|reclame)\b`;
const ERASE = String.raw`(?:effac(?:er|ez|iez)|suprr?im(?:er|ez|iez)|supprim(?:er|ez|iez)|detrui(?:re|sez|siez)|elimin(?:er|ez)|enlev(?:er|ez)|effacement|suppression|destruction|purg(?:er|ez))\b`;
const ERASED = String.raw`(?:supprime|efface|detruit|elimine|enleve)e?s?\b`;
const ADS = String.raw`(?:publicites?|pubs?|promotions?|promos?|offres?|newsletters?|demarchage|prospection|marketing|mailings?|spams?|courriers? publicitaires?|sms commerciaux|e-?mails? commerciaux|appels? (?:commerciaux|publicitaires)|messages? (?:commerciaux|publicitaires))\b`;

export const FRENCH: Phrasebook = {
  negation:
    /\b(?:pas|point|aucun\w*|nullement|rien)\b|\bn'(?=(?:efface|enleve|elimin)\w*ez\b)|\bne (?=\w+ez\b)|\b(?:et|mais|,) non\b|\bnon (?:la|le|l'|une?|pas)/,
  notNegating:
    /pas encore|toujours pas|jamais (?:recu|eu)|pas (?:recu|eu|obtenu|repondu|seulement|uniquement|que (?:ca|cela|pour|de)\b)|pourquoi|hesitez pas|(?:pouvez|pourriez|pourrais|peut|peux)[- ](?:vous|tu|je|on)[- ]pas|(?:sais|comprends|connais) (?:meme )?pas|pas (?:du tout )?(?:content|satisfait|normal|d'accord)|vois pas/,
  falseFriends: [
    /\bavant (?:de |que vous (?:ne )?|d')(?:tout )?(?:supprim|effac|detrui|elimin)\w*[^.!?;,]{0,30}/,
    /\b(?:cliquez|pour (?:vous|se)) [^.!?;]{0,30}(?:desinscri|desabonn)\w+/,
    /\b(?:mes |les |la |ma |mon |plus de |giga de )?(?:donnees mobiles|data mobiles?|forfait data|pack data|roaming data|consommation (?:de |des )?(?:data|donnees)|donnees (?:de connexion|bancaires?|de contact|de facturation)|connexion de donnees|go de data|acces a internet|demande d'acces (?:a|au) (?:internet|reseau|wifi|chantier|batiment))\b/,
    /\bportabilite (?:de |du |d'un |des )?(?:mon |mes |votre |notre )?(?:numeros?|lignes?)\b/,
    /\b(?:je|nous) (?:vous|te) (?:envoie|envoyons|transmets|transmettons|communique|donne|fournis|joins|adresse)\b[^.!?;]{0,40}(?:donnees|informations|infos|renseignements|copie)\b/,
    /\b(?:voici|ci-joint\w*|vous trouverez)\b[^.!?;]{0,40}(?:donnees|informations|infos|renseignements|copie)\b/,
    /\b(?:vous (?:disposez|beneficiez|avez)|toute personne (?:dispose|a)|les clients? (?:disposent|ont)) (?:toujours |egalement |aussi )?(?:d'un|du|le|de) droit\b[^.!?;]{0,200}/,
    /\bvous (?:avez|aviez) (?:deja |donc |bien )?(?:toutes? )?(?:supprime|efface|detruit)\b/,
    /\b(?:ont|a|avaient|avait) ete (?:toutes? )?(?:supprime|efface|detruit)\w*/,
    /\b(?:suppr\w*|efface\w*) (?:ce|cet|le present|immediatement ce) (?:mail|e-mail|message|courriel)\b/,
    /\b(?:m'oppose|nous opposons|opposition|conteste) [^.!?;]{0,40}\b(?:facture|facturation|montant|frais|rappel|paiement|amende|domiciliation|augmentation|coupure|travaux|raccordement|antenne)\w*/,
  ],
  rules: [
    rule(
      'access',
      0.95,
      'names the right of access',
      String.raw`droits? (?:d'|a l')?ac+[eé]s\b|demande d'ac+es (?:a|aux|de)? ?(?:mes|donnees|l'article|rgpd|gdpr|art)|demande d'acces$|droit de consultation`,
    ),
    rule(
      'access',
      0.9,
      'asks for a copy of their data',
      String.raw`(?:copies?|extraits?|releve|export|apercu|liste|inventaire)\b${GAP}(?:${DATA}|tout ce que vous|dossier\b)`,
    ),
    rule(
      'access',
      0.88,
      'asks to see their data',
      String.raw`(?:acceder|avoir acces|obtenir (?:l')?acces|acces|consultation|consulter)\b${NEAR}(?:mes|aux|ces|leurs) (?:\w+ )?${DATA}`,
    ),
    rule(
      'access',
      0.92,
      'asks which data are held',
      String.raw`(?:quel(?:le)?s?)\b${NEAR}${DATA}${GAP}(?:\bvous ${HOLD}|(?:avez|detenez|possedez|conservez|traitez|stockez|gardez|disposez|collectez|sont (?:conserve|traite|enregistre|stocke|detenu|repris|collecte)\w*)\b)|vous ${HOLD}${NEAR}quel(?:le)?s? ${DATA}`,
    ),
    yieldingRule(
      'access',
      0.7,
      'names all the data held',
      String.raw`(?:toutes? (?:les|mes|ces)|l'ensemble (?:des|de mes)|la liste des|l'integralite (?:des|de mes))\b${NEAR}${DATA}${GAP}\bvous ${HOLD}`,
    ),
    yieldingRule(
      'access',
      0.88,
      'asks what is held about them',
      String.raw`(?:qu'est[- ]ce que|ce que|qu'|(?<!tout ce )que|quoi)\b ?${NEAR}(?:vous|proximus|scarlet|votre \w+) ?-?(?:savez|sait|${HOLD})${GAP}${ABOUT_ME}|(?:qu'|que )(?:savez|avez|detenez|gardez)[- ]vous${GAP}${ABOUT_ME}|vous (?:avez|savez|gardez|stockez) (?:quoi|quelles? \w+)${GAP}${ABOUT_ME}`,
    ),
    yieldingRule('access', 0.82, 'asks for their data', String.raw`${GIVE}${NEAR}${MY_DATA}`),
    yieldingRule(
      'access',
      0.8,
      'asks for the data about them',
      String.raw`${DATA}${NEAR}${ABOUT_ME}${GAP}(?:envoye|transm|communiqu|recevoir|fourni)|(?:${GIVE})${GAP}${DATA}${NEAR}${ABOUT_ME}`,
    ),
    rule(
      'access',
      0.8,
      'asks whether data are processed',
      String.raw`(?:confirm\w+|savoir|indiquer|dire) (?:\w+ ){0,4}si${GAP}${DATA}`,
    ),
    rule(
      'access',
      0.75,
      'asks where their data came from or went',
      String.raw`(?:a qui|avec qui|d'ou|comment|ou)\b${NEAR}(?:vendu|transmis|partage|communique|obtenu|trouve|eu|recupere|tenez|viennent|provien\w+)${GAP}(?:${DATA}|mon (?:numero|adresse|mail|nom|e-mail|gsm))|(?:destinataires|origine|source|provenance|duree de conservation)\b${NEAR}(?:de |des )${MY_DATA}`,
    ),
    rule(
      'access',
      0.75,
      'asks for a copy and nothing else',
      String.raw`(?:seulement|uniquement|simplement|juste) (?:d')?une copie\b(?! (?:de |du )?(?:ma |mon |mes |la |le |d'une )?(?:factur|contrat))`,
    ),
    rule(
      'access',
      0.6,
      'asks for a recording of themselves',
      String.raw`enregistrements?\b${GAP}(?:appels?|conversations?|telephoni\w+|communication)\b|(?:copie|images)\b${GAP}(?:appels?|conversations?|cameras?) (?:telephoniques? )?${GAP}(?:avec|mon|ma|mes|me|du)\b`,
    ),

    rule(
      'access',
      0.82,
      'wants their data',
      String.raw`${WANT}${NEAR}${MY_DATA}(?: (?:svp|stp|s'il vous plait|merci|aub|alstublieft|graag|please|pls|now|asap|bitte|zuruck|terug|hebben|haben))*$`,
    ),
    yieldingRule('access', 0.5, 'wants something about their data', String.raw`${WANT}${GAP}${MY_DATA}`),
    yieldingRule('access', 0.8, 'wants the data held', String.raw`${WANT}${NEAR}${DATA}${NEAR}\bvous ${HOLD}`),
    yieldingRule(
      'access',
      0.85,
      'asks what is recorded about them',
      String.raw`ce qui (?:est|a ete|figure|se trouve|existe)\b${GAP}(?:a mon nom|sur moi|me concernant|a mon sujet|dans mon dossier)\b`,
    ),
    rule(
      'access',
      0.6,
      'asks for a copy of what was named before',
      String.raw`(?:en (?:obtenir|recevoir|avoir) une copie|(?:m'en|nous en) (?:\w+ )?une copie|copie de celles?-ci|copie de ceux-ci)`,
    ),
    rule(
      'access',
      0.8,
      'asks whether there are data about them',
      String.raw`(?:avez|detenez|possedez|conservez|traitez|stockez|gardez)[- ]vous${NEAR}${DATA}${NEAR}${ABOUT_ME}|est-ce que vous ${HOLD}${NEAR}${DATA}`,
    ),
    rule(
      'access',
      0.75,
      'asks for records of their use under the law',
      String.raw`(?:(?:historique|releve|journal|liste|detail)\b${GAP}(?:appels?|localisation|connexions?|communications?|trafic))\b${GAP}\b(?:rgpd|gdpr|avg|dsgvo)\b|\b(?:rgpd|gdpr|avg|dsgvo)\b${GAP}(?:(?:historique|releve|journal|liste|detail)\b${GAP}(?:appels?|localisation|connexions?|communications?|trafic))\b`,
    ),
    rule(
      'erasure',
      0.95,
      'names the right to erasure',
      String.raw`droits? (?:a|de) l'?(?:oubli|effacement)|droit a l'oubli|droit de suppression|droit a la suppression`,
    ),
    rule(
      'erasure',
      0.9,
      'asks to delete their data',
      String.raw`${ERASE}${GAP}(?:${DATA}|tout ce que vous (?:avez|savez|detenez)|traces?\b)`,
    ),
    rule(
      'erasure',
      0.88,
      'asks that their data be deleted',
      String.raw`${DATA}${GAP}(?:soi(?:en)?t|etre|voir) (?:\w+ ){0,3}?${ERASED}`,
    ),
    rule(
      'erasure',
      0.55,
      'asks to delete an account or a contact detail',
      String.raw`${ERASE}${NEAR}(?:mon|ma|notre|moi)\b${NEAR}(?:compte|profil|dossier|numero|adresse|e-?mail|historique|nom)\b`,
    ),
    rule(
      'erasure',
      0.6,
      'asks to be deleted',
      String.raw`(?:effac|supprim|oubli)(?:ez|er)[- ](?:moi|nous)\b|me supprimer|m'effacer|m'oublier|tout (?:supprimer|effacer|efface)|(?:supprim|effac)ez tout`,
    ),
    rule(
      'erasure',
      0.6,
      'asks to delete what was named before',
      String.raw`(?:les|tout) (?:supprimer|effacer|detruire)|(?:supprim|effac|detruis)ez[- ]?(?:les|tout)\b`,
    ),

    rule(
      'erasure',
      0.82,
      'asks in plain words to get rid of their data',
      String.raw`(?:vir(?:er|ez)|degag(?:er|ez)|jet(?:er|ez)|balanc(?:er|ez)|debarrass\w+|retir(?:er|ez))\b${NEAR}(?:${MY_DATA}|mes traces|de vos systemes)`,
    ),
    rule(
      'rectification',
      0.95,
      'names the right to rectification',
      String.raw`droits? (?:de|a la) rectification|demande de rectification`,
    ),
    rule(
      'rectification',
      0.88,
      'asks to correct their data',
      String.raw`(?:rectifi\w+|corrig\w+|correction|rectification|mettre a jour|mise a jour|modifier|modifiez|changer|changez|actualiser)\b${GAP}(?:${DATA}|(?:mon|son|leur) (?:nom|prenom|adresse|e-?mail)|(?:ma|sa|leur) date|l'orthographe|mes coordonnees|mon adresse|coordonnees)`,
    ),
    notRule(
      'rectification',
      0.82,
      'says that data about them are wrong',
      String.raw`(?:mon (?:nom|prenom|adresse|numero|e-?mail)|ma date de naissance|mes (?:donnees|coordonnees)|l'orthographe|votre (?:fichier|base))\b${GAP}(?:incorrecte?s?|erronee?s?|faux|fausses?|inexacte?s?|mal (?:orthographie|ecrit)\w*|errone|une (?:erreur|faute)|pas (?:correct|a jour|le bon|la bonne)\w*)`,
    ),

    rule(
      'restriction',
      0.95,
      'names the right to restriction',
      String.raw`droits? a la limitation|limitation du traitement|limit\w+ (?:le|du|tout) traitement|restrict\w+ (?:le|du) traitement`,
    ),
    rule(
      'restriction',
      0.85,
      'asks to freeze their data',
      String.raw`(?:gel(?:er|ez)|suspend(?:re|ez)|bloqu(?:er|ez)|verrouill\w+)\b${NEAR}(?:le traitement|l'utilisation|l'usage|${DATA})`,
    ),

    rule(
      'portability',
      0.95,
      'names the right to portability',
      String.raw`(?:droits? (?:a|de) la )?portabilite (?:de |des )?(?:mes )?donnees|droits? a la portabilite|droits? de portabilite|demande de portabilite`,
    ),
    rule(
      'portability',
      0.9,
      'asks for their data in a machine-readable form',
      String.raw`(?:format|fichier)\b${GAP}(?:structure|lisible par (?:une )?machine|couramment utilise|csv|json|xml|reutilisable|exploitable)`,
    ),
    rule(
      'portability',
      0.88,
      'asks to move their data to another',
      String.raw`(?:transfer\w+|transmet\w+|envoy\w+)\b${GAP}${DATA}${GAP}(?:autre|nouvel|nouveau) (?:operateur|fournisseur|prestataire|responsable)`,
    ),

    rule(
      'objection',
      0.9,
      'objects',
      String.raw`(?:je |nous )?(?:m'|nous )(?:y )?(?:oppose|opposer|opposons)\b|droits? d'opposition|mon opposition|faire opposition (?:a|au)|opt[- ]?out`,
    ),
    notRule(
      'objection',
      0.9,
      'asks for no more advertising',
      String.raw`(?:plus|pas|arret\w+|cess\w+|stop\w*|fini|assez|marre)\b${GAP}${ADS}|${ADS}${GAP}\b(?:stop|arret\w+|cess\w+|plus\b)`,
    ),
    notRule(
      'objection',
      0.85,
      'asks to be contacted no more',
      String.raw`(?:ne |n')?(?:plus|pas) (?:jamais )?(?:etre |me |m')?(?:contact|appel|derang|demarch|sollicit|telephon|ecri)\w*|(?:arret|cess)\w+ de (?:me |m')(?:contacter|appeler|harceler|telephoner|ecrire|envoyer)|desinscri\w+|(?:retire|enleve|raye|supprime|efface)e?s?\b${NEAR}(?:de vos|des|de votre) (?:listes?|fichiers?|bases?)|desabonn\w+ (?:moi|de (?:la|votre|vos)|-moi)|(?:retir|enlev|ray|supprim)(?:er|ez)[- ](?:moi|mon (?:nom|numero|adresse|e-?mail|mail))\b${GAP}(?:liste|fichier|base)s?\b`,
    ),
    notRule(
      'objection',
      0.88,
      'refuses the use of location data',
      String.raw`(?:localisation|geolocalisation|myanalytics|my analytics|gisement)\b${GAP}(?:refus|oppos|ne (?:plus|pas)|opt|exclu|retir|sort|desactiv|arret|cess)|(?:refus\w*|oppos\w*|ne (?:plus|pas)|plus|opt[- ]out|retir\w*|exclu\w*|arret\w*|cess\w*)\b${GAP}(?:donnees de (?:localisation|geolocalisation)|localisation|geolocalisation|myanalytics)`,
    ),
    yieldingTo(
      'restriction',
      notRule(
        'objection',
        0.85,
        'asks to stop a use of their data',
        String.raw`(?:n'utilis\w+ plus|ne plus (?:utiliser|vendre|partager|traiter|communiquer|transmettre|exploiter)|arret\w+ d'utiliser|cess\w+ d'utiliser|arret\w+ de (?:vendre|partager|traiter)|ne (?:vendez|partagez) plus|ne veux (?:pas|plus) que${NEAR}(?:vend|partag|utilis|trait|exploit)\w+|refuse que)\b${GAP}(?:${DATA}|mon|ma|mes)`,
      ),
    ),
    rule(
      'objection',
      0.8,
      'objects to profiling',
      String.raw`(?:oppos\w+|refus\w+|arret\w+|contre|stop)\b${GAP}profilage`,
    ),

    rule(
      'consent-withdrawal',
      0.95,
      'withdraws consent',
      String.raw`(?:retir\w+|revoqu\w+|annul\w+|retrait|reprend\w*|revocation)\b${NEAR}(?:consentement|accord|autorisation|permission)\b`,
    ),
    notRule(
      'consent-withdrawal',
      0.85,
      'no longer agrees',
      String.raw`(?:ne (?:donne|consens) plus|ne suis plus d'accord|n'autorise plus|plus d'accord|plus mon (?:accord|consentement))\b`,
    ),
    notRule(
      'consent-withdrawal',
      0.8,
      'asks to leave the directory',
      String.raw`(?:retir|enlev|supprim|ray|plus (?:figurer|apparaitre|etre)|disparaitre|sortir|liste rouge|numero (?:secret|prive))\w*\b${GAP}(?:annuaires?|1207|1307|bottin|pages? (?:blanches?|d'or))`,
    ),

    rule(
      'automated-decision',
      0.95,
      'names automated decisions',
      String.raw`decisions?\b${GAP}(?:automati\w+|algorithm\w*)|(?:intervention|revision|examen|verification|reexamen) humaine?|(?:refus\w*|decide\w*|rejete\w*)\b${GAP}(?:algorithme|ordinateur|automatiquement|automatique|robot|machine|scoring)`,
    ),
    rule(
      'automated-decision',
      0.75,
      'asks for a person to decide',
      String.raw`(?:etre humain|une (?:vraie )?personne|quelqu'un)\b${NEAR}(?:re)?(?:examin|revoi|decid|regard|verifi)\w*`,
    ),
  ],
};
