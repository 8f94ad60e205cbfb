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

const MINE = String.raw`(?:mon|ma|mes|nos|notre|son|sa|ses)`;
const DATA = String.raw`(?:donnees|infos?|informations?|renseignements|fichiers?|dossiers?|coordonnees)\b`;
const SYSTEMS = String.raw`(?:systemes?|serveurs?|registres?|ordinateurs?|archives)\b`;
const FILMED = String.raw`(?:images?|videos?|enregistrements? (?:video|de la camera)|bandes?(?: video)?)\b`;
const ONCE_AGREED = String.raw`(?:coche|accepte|autorise|consenti|permis|dit oui|donne (?:mon|ma|mes|notre))`;
const USED = String.raw`(?:donnees|localisation|navigation|pub|publicite|offres personnalisees|cookies|partenaires|analys\w*|consentement|accord|autorisation)`;
const DECIDER = String.raw`(?<!\b(?:mon|notre) )(?:ordinateur|algorithme|robot|logiciel|systeme|intelligence artificielle|score|scoring)\b`;
const REFUSED = String.raw`(?:refus|rejet|recal|decid)\w*`;
const UNTIL = String.raw`(?:tant que|tant qu'|jusqu'a ce que|jusqu'a la|en attendant|le temps (?:que|de|qu')|pendant (?:que|ce|l'|la|le)|dans l'attente)`;

/** How people ask in French who know nothing of the law and none of its words. */
export const EVERYDAY_FRENCH: EverydayPhrases = {
  falseFriends: [
    /\b(?:images?|videos?|son)\b[^.!?;]{0,40}\b(?:tele|television|tv|decodeur|ecran|chaines?)\b|\b(?:tele|television|tv|decodeur|ecran)\b[^.!?;]{0,40}\b(?:images?|videos?)\b/,
    /\bchange d'avis\b[^.!?;]{0,80}\b(?:box|commande|decodeur|routeur|modem|abonnement|contrat|appareil|achat)\w*/,
    /\bsysteme\b[^.!?;]{0,30}(?:refus|rejet)\w*[^.!?;]{0,20}\b(?:pin|puk|code|mot de passe|login|carte)\b/,
    /\bje (?:ne )?recois plus\b/,
  ],
  rules: [
    rule(
      'access',
      0.78,
      'asks who gave their data',
      String.raw`qui (?:vous |t')?(?:a|ont) (?:donne|communique|transmis|vendu|file)\b${NEAR}\b(?:mon|mes|ma)\b`,
    ),
    rule(
      'access',
      0.6,
      'asks to be sent a copy',
      String.raw`(?:envo|adress|transm|fourni|recevoir|obtenir)\w*\b${NEAR}\bune copie\b(?! (?:de |du )?(?:ma |la |mon |mes |le |d'une )?(?:factur|contrat|carte))`,
    ),
    rule(
      'erasure',
      0.85,
      'asks that all be deleted',
      String.raw`(?:tout|le tout|l'ensemble)\b${NEAR}(?:soit|etre) (?:efface|supprime|detruit)`,
    ),
    notRule(
      'rectification',
      0.8,
      'says that what is held no longer holds',
      String.raw`(?:adresse|nom|numero|e-?mail|coordonnees)\b${NEAR}n'(?:est|sont) (?:plus|pas) (?:la bonne|le bon|les bonnes|correct\w*|exact\w*|a jour)`,
    ),
    notRule(
      'rectification',
      0.7,
      'names the old and the new',
      String.raw`ancien\w*\b${NEAR}(?:adresse|nom|numero|e-?mail)\b${GAP}nouve\w+`,
    ),
    rule(
      'portability',
      0.85,
      'asks for their data in the form of a file',
      String.raw`donnees\b${GAP}\b(?:en|au format|sous format) (?:csv|json|xml|excel)\b`,
    ),
    yieldingRule(
      'access',
      0.44,
      'asks for all that is known of them',
      String.raw`(?:envoye[rz]|transmettr?e\w*|donne[rz]|communique[rz]|fourni\w*|montre[rz]|recevoir|obtenir|voir|savoir|connaitre|veux|voudrais|souhaite|demande)\b${NEAR}tout ce (?:que|qu'|qui)\b`,
    ),
    yieldingRule(
      'access',
      0.7,
      'names all that is known of them',
      String.raw`tout ce (?:que|qu') ?(?:vous|proximus|scarlet|on)\b${GAP}(?:sur moi|sur nous|me concern\w*|a mon (?:sujet|propos|nom))\b`,
    ),
    rule(
      'access',
      0.8,
      'asks who was given their data',
      String.raw`(?:societes?|entreprises?|firmes?|tiers|personnes?) (?:a qui|auxquel\w*|a laquelle)\b${GAP}\b${MINE}\b|qui\b${NEAR}(?:consult|ouvert|regarde|vu|acces)\w*${NEAR}\b(?:mon|ma|mes) (?:dossier|compte|fiche|donnees|fichier)|(?:a qui|qui d'autre|avec qui|quel(?:le)?s? (?:\w+ )?(?:societes?|entreprises?|firmes?|tiers|partenaires?))\b${GAP}(?:vend|donn|transm|communiqu|partag|ced|refil|pass|vu|acces|consult)\w*${GAP}\b${MINE}\b`,
    ),
    rule(
      'access',
      0.8,
      'asks which of their data others are given',
      String.raw`(?:quel(?:le)?s?|ce que)\b${NEAR}(?:${DATA}|appels)${GAP}(?:transmettez|donnez|envoyez|communiquez|partagez|vendez|recoi(?:t|vent)|voi(?:t|ent))\b`,
    ),
    rule(
      'access',
      0.55,
      'asks for the pictures of a camera',
      String.raw`(?:voir|obtenir|recevoir|visionner|avoir|recuperer|copie|demande|consulter|acces)\b${NEAR}${FILMED}`,
    ),
    rule(
      'access',
      0.5,
      'says that a camera filmed them',
      String.raw`(?:cameras?|videosurveillance)\b${GAP}(?:film|enregistr)\w*|(?:film|enregistr)\w*${NEAR}cameras?\b`,
    ),
    rule(
      'access',
      0.7,
      'asks for the record of what they did',
      String.raw`(?:historique|liste|releve|journal|detail|antennes?|bornes?)\b${GAP}(?:appels?|connexions?|connecte|deplacements?|localisations?|antennes?|sms)\b${GAP}(?:mon|mes|ma|moi|entre|du|de|depuis)\b`,
    ),
    rule(
      'access',
      0.6,
      'asks to be given a recording',
      String.raw`(?:envoye[rz]|transmettre|obtenir|recevoir|avoir|copie|ecouter|donnez|fournir)\b${NEAR}enregistrements?\b`,
    ),
    rule(
      'access',
      0.88,
      'asks what was gathered about them',
      String.raw`${DATA}${GAP}(?:recueilli|collecte|enregistre|detenu|conserve|rassemble)\w*${GAP}(?:a mon (?:endroit|egard|sujet|nom|propos)|me concernant|sur moi)`,
    ),
    rule(
      'erasure',
      0.9,
      'asks to delete all that is known of them',
      String.raw`(?:effac|supprim|detrui|elimin|enlev|retir|purg)\w*\b${NEAR}tout ce (?:que|qu'|qui)\b`,
    ),
    rule(
      'erasure',
      0.6,
      'asks that a picture of them be taken away',
      String.raw`(?:enlev|retir|supprim|effac)\w*\b${NEAR}\b(?:ma|mes|notre|sa|leur) (?:photos?|images?|videos?)\b`,
    ),
    rule(
      'erasure',
      0.8,
      'asks that what is held disappear',
      String.raw`faire disparaitre\b|faites disparaitre\b|(?:efface\w*|supprim\w*|enlev\w*|retir\w*)\b${NEAR}(?:toutes? (?:mes |les )?traces?|tout ce qui (?:me|la|le|les) (?:concern\w*|regard\w*))|tout ce qui (?:me|la|le|les) (?:concerne|regarde)\b${GAP}(?:efface|supprime|retire|enleve|detruit)`,
    ),
    notRule(
      'erasure',
      0.82,
      'asks that nothing be kept',
      String.raw`(?:veux|souhaite|desire|voudrais|accepte) (?:plus|pas) que vous (?:gardiez|conserviez|ayez|deteniez|stockiez)\b|ne (?:gardez|conservez|stockez) (?:plus )?(?:rien|aucun\w*)\b|plus (?:rien|aucun\w* \w+) (?:sur|de) moi\b|ne (?:veux|souhaite) plus (?:exister|figurer|apparaitre|etre)\b${NEAR}(?:chez vous|vos (?:fichiers|bases)|${SYSTEMS})`,
    ),
    rule(
      'erasure',
      0.82,
      'asks to be taken out of the systems',
      String.raw`(?:retir|enlev|sort|supprim|effac)\w*\b${GAP}de (?:tous )?(?:vos|votre|tous les) ${SYSTEMS}`,
    ),
    rule(
      'erasure',
      0.6,
      'asks to delete what was named before or an account',
      String.raw`(?:supprim|effac|elimin)ez[- ](?:le|la|les|ca|cela)(?= ?(?:$|,|svp|stp|s'il|ensuite|apres|aussi|definitivement|je |j'))|(?:mon|notre) (?:compte|profil|dossier|historique)\b${NEAR}(?:soit|etre) (?:supprime|efface|cloture et supprime)`,
    ),
    notRule(
      'rectification',
      0.8,
      'says how their name is written',
      String.raw`(?:factures?|courriers?|lettres?|contrat|compte|dossier|fichiers?|enveloppes?)\b${GAP}(?:ecrit|ecrivez|indique|marque|mentionn\w*|note|figure)\b${GAP}(?:m'? ?appelle|alors que|au lieu de|et non|et pas)|(?:mon|notre) (?:nom|prenom)\b${NEAR}(?:est|s'ecrit|c'est)\b${GAP}\b(?:et non|et pas|pas|non)\b|m'? ?appelle \S{2,30}(?: \S{2,30})?,? (?:et )?(?:non|pas)\b|(?:nom|prenom|adresse)\b${NEAR}mal (?:ecrit|orthographie|epele)\w*`,
    ),
    rule(
      'rectification',
      0.62,
      'says that they moved or that a contact detail changed',
      String.raw`(?:(?:ai|avons|suis|sommes) demenage|(?:nouvelle|nouveau|change\w* (?:d'|de )|changement (?:d'|de )) ?(?:adresse|e-?mail|numero de (?:telephone|gsm)|nom)|(?:adresse|e-?mail) a change)\b`,
    ),
    rule(
      'rectification',
      0.82,
      'asks to bring their file up to date',
      String.raw`(?:met\w*|mise)\b${NEAR}(?:${DATA}|compte|adresse|base de donnees)${NEAR}a jour\b|(?:ancienne adresse|mauvaise adresse|mauvais nom)\b${GAP}(?:la bonne|le bon|corrig\w*|chang\w*)`,
    ),
    rule(
      'rectification',
      0.8,
      'says that their name changed',
      String.raw`m'? ?appelle (?:desormais|maintenant|dorenavant|a present)|(?:mon|notre) nom (?:de famille )?(?:a|est)\b${NEAR}(?:change|desormais|maintenant)`,
    ),
    rule(
      'rectification',
      0.5,
      'gives what is right',
      String.raw`(?:la bonne|le bon|la correcte|l'exacte?) (?:est|c'est)\b`,
    ),
    notRule(
      'restriction',
      0.88,
      'asks that their data rest until something is settled',
      String.raw`${UNTIL}${LONG}(?:(?:gel|suspend|bloqu)\w*\b${NEAR}(?:traitement|utilisation|${DATA})|(?:n'|ne (?:\w+ ){0,2})(?:utilis|trait|transm|touch|exploit)\w*|(?:plus|pas) (?:utilis|trait|transm|touch|exploit)\w*)|(?:(?:gel|suspend|bloqu)\w*\b${NEAR}(?:traitement|utilisation|${DATA})|(?:n'|ne (?:\w+ ){0,2})(?:utilis|trait|touch|exploit)\w*${GAP}${DATA})${LONG}${UNTIL}`,
    ),
    notRule(
      'restriction',
      0.7,
      'asks that data be kept as evidence',
      String.raw`(?:ne (?:jet|supprim|effac|detrui)\w* (?:\w+ )?pas|gard(?:er|ez)|conserv(?:er|ez))\b${LONG}\b(?:tribunal|justice|preuves?|proces|avocat|police|juge)\b`,
    ),
    notRule(
      'restriction',
      0.82,
      'asks that their data be kept and not used',
      String.raw`(?:conserv|gard|stock)\w*\b${GAP}\b(?:sans|mais (?:ne|n'))${NEAR}(?:utilis|touch|trait|exploit|serv)\w*|(?:gel(?:er|ez)|mettre en attente|mettez en attente)\b${NEAR}${DATA}`,
    ),
    rule(
      'portability',
      0.88,
      'asks to take their data along',
      String.raw`(?:emporter|emmener|reprendre|prendre|transporter|emporte)\b${NEAR}(?:mes|nos|toutes mes) ${DATA}|(?:transm|envo|communiqu|donn|transf)\w*\b${NEAR}(?:mes|nos) (?:\w+ )?${DATA}${GAP}(?:a|chez|vers) ${OPERATOR}`,
    ),
    rule(
      'portability',
      0.85,
      'asks for a file that another can load',
      String.raw`(?:excel|tableur|csv|json|xml|fichier|cle usb)\b${GAP}(?:import\w*|charger|relire|lire|reprendre|reutilis\w*)`,
    ),
    notRule(
      'objection',
      0.86,
      'asks that calls and leaflets stop',
      String.raw`(?:cess\w*|arret\w*|stopp\w*|mettre fin|mis fin|met\w* fin)\b${GAP}(?:l'envoi|(?:les|vos|ces) (?:envois|appels|visites|courriers)|coups de (?:fil|telephone)|depliants|prospectus|brochures|prospection|demarchage|sollicitations)|ne (?:me |m'|nous )(?:appel|telephon|contact|sollicit|derang|relanc|demarch)\w* (?:plus|pas)\b|ne (?:vend|donn|transm|partag|communiqu|pass)\w* (?:plus|pas|jamais)\b${GAP}\b${MINE}\b|plus (?:recevoir )?(?:aucun |de |d')(?:appel|sms|courrier|mail|e-mail|message)s?\b${NEAR}(?:de votre part|de vous|publicit\w*)|^plus (?:aucun|un seul|d'|de) ?(?:appel|sms|courrier|mail|e-mail|message|depliant|visite)s?\b|(?:laisse[rz]?|fich\w*|foute\w*)[- ](?:moi|nous) (?:tranquille|la paix|en paix)`,
    ),
    yieldingTo(
      'restriction',
      notRule(
        'objection',
        0.85,
        'asks not to be analysed',
        String.raw`(?:ne (?:veux|veut|voulons|souhaite|souhaitons|desire) (?:pas|plus)|refus\w*|interdi\w*|pas d'accord)\b${GAP}(?:analys|profil|pist|tra[cq]|exploit|etudi|evalu|utilis|suiv)\w*${GAP}(?:${MINE}|me|l'|la|le|ce que|pub|publicite|marketing|statistiques)\b`,
      ),
    ),
    rule(
      'objection',
      0.44,
      'says that sellers call or write',
      String.raw`(?:coups de (?:fil|telephone)|appels?|appell?ent|visites?|courriers?)\b${GAP}(?:vendeurs?|demarcheurs?|commerciaux|call ?centers?)\b|(?:vendeurs?|demarcheurs?|commerciaux|call ?centers?)\b${GAP}(?:appell?ent|telephonent|sonnent|derangent)`,
    ),
    rule('consent-withdrawal', 0.44, 'tells that they once agreed', String.raw`${ONCE_AGREED}\b${LONG}\b${USED}\b`),
    rule(
      'consent-withdrawal',
      0.42,
      'changed their mind',
      String.raw`change d'avis|reviens (?:la-dessus|sur (?:ma decision|cela|ca|mon|cet))`,
    ),
    notRule(
      'consent-withdrawal',
      0.82,
      'says that their agreement no longer holds',
      String.raw`(?:accord|autorisation|consentement)\b${NEAR}(?:plus (?:valable|d'actualite|valide)|ne vaut plus)|(?:j'|je n')autorise plus\b`,
    ),
    rule(
      'automated-decision',
      0.9,
      'says that a computer refused them',
      String.raw`${DECIDER}${GAP}(?:${REFUSED}${GAP}\b(?:ma|mon|mes|notre)\b|\b(?:m'|me|nous)${NEAR}${REFUSED})|${REFUSED}${GAP}(?:par (?:l'|un |votre |le )?)${DECIDER}`,
    ),
    rule(
      'automated-decision',
      0.85,
      'asks how a score or a machine decided',
      String.raw`decisions?\b${NEAR}(?:prise|rendue)?${NEAR}par (?:un|une|votre|le|la|l')? ?(?:machine|ordinateur|robot|algorithme|programme|systeme)|logique\b${GAP}(?:score|decision|refus|calcul)`,
    ),
    notRule(
      'automated-decision',
      0.7,
      'says that no human looked',
      String.raw`(?:aucun|pas un(?: seul)?|sans) (?:etre )?humain\b|(?:un|par un) (?:vrai )?(?:etre )?humain\b${GAP}(?:regard|examin|revo|decid|trait|verifi)\w*|(?:revoir|revu|reexamin\w*|regarde\w*|tranche\w*|decide\w*)\b${GAP}(?:humain|vraie personne)\b`,
    ),
  ],
};
