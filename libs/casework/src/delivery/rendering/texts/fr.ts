import type { PackageTexts } from './package-texts';

export const fr: PackageTexts = {
  title: 'Vos données personnelles',
  overview: 'Vue d’ensemble',
  processing: 'Pourquoi et comment',
  skip: 'Aller au contenu',
  navigation: 'Pages de ce dossier',
  colon: ' :',
  answer: {
    heading: 'Notre réponse',
    yes: 'Oui, nous traitons des données personnelles qui vous concernent. Ce dossier en contient la copie.',
    no: 'Non, nous n’avons trouvé aucune donnée personnelle à votre sujet. Nous gardons seulement le dossier de cette demande.',
    unknown: 'Nous ne pouvons pas encore répondre par oui ou par non : un système au moins n’a pas répondu.',
    someFailed:
      'Un système au moins n’a pas répondu. Le tableau ci-dessous dit lequel. Nous vous devons encore cette partie.',
  },
  facts: {
    heading: 'Votre demande',
    reference: 'Référence',
    right: 'Ce que vous avez demandé',
    rightName: 'L’accès à vos données (article 15 du RGPD)',
    received: 'Demande reçue le',
    composed: 'Dossier préparé le',
    subject: 'Personne concernée',
    provedBy: 'Ce que vous avez confirmé, et avec quoi nous avons cherché',
    controller: 'Responsable du traitement',
    contact: 'Contact',
    expires: 'Disponible en ligne jusqu’au',
  },
  contents: {
    heading: 'Ce que contient ce dossier',
    lead: 'Vos données sont rangées par thème. Chaque page se lit sans connexion et peut être imprimée.',
    records: (count, isOne) => `${count} ${isOne ? 'élément' : 'éléments'}`,
    files: (count, isOne) => `${count} ${isOne ? 'fichier' : 'fichiers'}`,
    processing:
      'Pour chaque activité : le but, la base juridique, les destinataires, la durée de conservation, l’origine.',
    machine: 'Le répertoire « data » contient les mêmes données pour un ordinateur. Ce fichier en décrit chaque champ.',
  },
  sources: {
    heading: 'Où nous avons cherché',
    lead: 'Voici chaque système interrogé et sa réponse, y compris là où nous n’avons rien trouvé.',
    caption: 'Systèmes interrogés et résultats',
    source: 'Système',
    result: 'Résultat',
    found: 'Trouvé',
    explanation: 'Explication',
    states: {
      found: 'Données trouvées',
      nothing: 'Rien trouvé',
      exempt: 'Non inclus',
      failed: 'Pas de réponse',
    },
    explanations: {
      found: 'Tout ce qui a été trouvé figure dans ce dossier, sauf ce qui est indiqué comme non communiqué.',
      nothing: 'Ce système ne contient rien sous ce que vous avez confirmé.',
      exempt: 'Ces données ne sont pas incluses. Écrivez-nous pour en connaître la raison détaillée.',
      failed: 'Ce système n’a pas pu répondre. Nous vous devons encore cette partie.',
    },
  },
  heldBack: {
    heading: 'Ce que nous avons masqué ou laissé de côté',
    lead: 'Pour protéger d’autres personnes, nous ne donnons pas tout. Voici quoi, et pourquoi. Si vous n’êtes pas d’accord, vous pouvez introduire une plainte.',
  },
  rights: {
    heading: 'Vos droits',
    lead: (email) =>
      `Vous pouvez les exercer à tout moment, gratuitement. Écrivez à ${email} en citant votre référence.`,
    items: [
      { name: 'Corriger', text: 'faire rectifier une donnée fausse ou compléter une donnée incomplète (article 16).' },
      {
        name: 'Effacer',
        text: 'faire effacer des données, lorsque la loi ne nous oblige pas à les garder (article 17).',
      },
      {
        name: 'Limiter',
        text: 'faire bloquer l’utilisation de données, par exemple pendant que nous vérifions leur exactitude (article 18).',
      },
      {
        name: 'Transférer',
        text: 'recevoir les données que vous nous avez fournies dans un format réutilisable (article 20).',
      },
      {
        name: 'Vous opposer',
        text: 'refuser une utilisation fondée sur notre intérêt légitime. Contre la publicité, aucune raison n’est nécessaire (article 21).',
      },
      {
        name: 'Retirer votre consentement',
        text: 'à tout moment, sans effet sur ce qui a été fait avant (article 7).',
      },
      {
        name: 'Une décision humaine',
        text: 'faire revoir par une personne une décision prise par un ordinateur seul (article 22).',
      },
    ],
    complaintHeading: 'Introduire une plainte',
    complaint:
      'Vous n’êtes pas d’accord avec notre réponse ? Vous pouvez introduire une plainte auprès de l’autorité de contrôle :',
    courtHeading: 'Aller en justice',
  },
  reading: {
    heading: 'Comment lire ce dossier',
    items: [
      {
        name: 'Les pages',
        text: 'Ouvrez index.html dans n’importe quel navigateur, sur ordinateur ou téléphone. Aucune connexion n’est nécessaire.',
      },
      {
        name: 'Les données pour un ordinateur',
        text: 'Le répertoire « data » contient les mêmes données en JSON et en CSV. Le fichier schema.json décrit chaque champ.',
      },
      {
        name: 'Dans un tableur',
        text: 'Importez les fichiers CSV en UTF-8, avec la virgule comme séparateur. Une apostrophe précède une cellule qui pourrait passer pour une formule, par exemple un numéro en +32. Le JSON contient la valeur exacte.',
      },
      {
        name: 'Les fichiers',
        text: 'Les enregistrements sonores et autres documents se trouvent dans le répertoire « files ».',
      },
      {
        name: 'Vérifier',
        text: 'manifest.json et SHA256SUMS donnent l’empreinte de chaque fichier. Elle prouve que rien n’a changé.',
      },
    ],
  },
  glossary: {
    heading: 'Petit glossaire',
    items: [
      { name: 'Donnée personnelle', text: 'Toute information qui se rapporte à vous, directement ou non.' },
      {
        name: 'Traitement',
        text: 'Tout ce que l’on fait avec des données : les collecter, les garder, les utiliser, les transmettre, les effacer.',
      },
      {
        name: 'Responsable du traitement',
        text: 'L’organisation qui décide pourquoi et comment les données sont utilisées.',
      },
      {
        name: 'Base juridique',
        text: 'La raison pour laquelle la loi permet d’utiliser les données : contrat, loi, consentement, intérêt légitime…',
      },
      { name: 'Destinataire', text: 'La personne ou l’organisation à qui des données sont transmises.' },
      {
        name: 'Sous-traitant',
        text: 'Une entreprise qui travaille avec les données pour notre compte et selon nos instructions.',
      },
      { name: 'RGPD', text: 'Le règlement général sur la protection des données, la loi européenne sur vos données.' },
    ],
  },
  category: {
    usedFor: 'Pourquoi nous utilisons ces données',
    from: (source) => `Système : ${source}`,
    withheldHeading: 'Informations sur d’autres personnes',
    withheldWhole: 'Non communiqué',
    withheldMasked: 'Masqué en partie',
    record: (number) => `Élément ${number}`,
    page: (page, of) => `Page ${page} sur ${of}`,
    pages: (collection) => `Pages : ${collection}`,
    previous: 'Page précédente',
    next: 'Page suivante',
    first: 'Première page',
    last: 'Dernière page',
    machine: 'Pour un ordinateur :',
    files: 'Fichiers',
    download: 'Télécharger',
    empty: 'Rien n’a été trouvé ici.',
  },
  activity: {
    title: 'Pourquoi et comment nous utilisons vos données',
    lead: 'Seules figurent ici les activités qui touchent les données trouvées à votre sujet (article 15 du RGPD).',
    contents: 'Activités',
    section: (section) => `Déclaration de confidentialité, section ${section}`,
    purpose: 'But',
    legalBases: 'Base juridique',
    categories: 'Données utilisées',
    recipients: 'Qui reçoit ces données',
    noRecipients: 'Notre registre ne nomme aucun autre destinataire extérieur.',
    policy: (policy, address) =>
      `Le texte qui s’applique à vos données : ${policy}. Vous pouvez le lire ici : ${address}`,
    authorities:
      'Outre les destinataires nommés ci-dessous, la loi peut nous obliger à donner des données à des autorités, comme la justice, la police ou les services de renseignement. Elle peut nous interdire de dire si cela a eu lieu. Ce paragraphe figure donc dans chaque réponse.',
    retention: 'Combien de temps nous les gardons',
    noRetention: 'Notre registre n’indique pas encore de durée. Écrivez-nous : nous vous la donnerons.',
    origin: 'D’où viennent ces données',
    originPerson: 'De vous-même ou de votre utilisation de nos services.',
    automated: 'Décision prise par un ordinateur seul',
    noAutomated: 'Aucune.',
    transfers: 'Transfert hors de l’Espace économique européen',
    noTransfers: 'Aucun transfert n’est inscrit dans notre registre.',
    objection: 'Vous opposer à cette utilisation',
    objectionKinds: {
      none: 'Le droit d’opposition ne s’applique pas à cette activité.',
      motivated: 'Oui, en nous disant ce qui, dans votre situation, justifie votre opposition.',
      absolute: 'Oui, à tout moment et sans donner de raison.',
    },
    withdrawal: 'Retirer votre consentement',
    rightsAndComplaint: 'Vos droits et les voies de recours se trouvent dans la vue d’ensemble.',
  },
  values: {
    yes: 'Oui',
    no: 'Non',
    none: 'pas d’information',
    withheld: 'Non communiqué',
    hours: 'h',
    minutes: 'min',
    seconds: 's',
    bytes: 'o',
  },
  footer: (controller) =>
    `Préparé par ${controller}. Ce dossier contient des données personnelles : gardez-le en lieu sûr.`,
  readme: {
    heading: 'VOS DONNÉES PERSONNELLES',
    about: ({ controller, reference, received, composed }) =>
      `Ce dossier répond à votre demande ${reference}, reçue par ${controller} le ${received}. Il a été préparé le ${composed}.`,
    open: 'Pour commencer, ouvrez index.html dans un navigateur. Aucune connexion n’est nécessaire.',
    folders: [
      { name: 'index.html', text: 'la vue d’ensemble : réponse, systèmes interrogés, droits' },
      { name: 'categories/', text: 'vos données, une page par thème' },
      { name: 'processing.html', text: 'pourquoi et comment nous utilisons vos données' },
      { name: 'data/', text: 'les mêmes données en JSON et en CSV, décrites dans schema.json' },
      { name: 'files/', text: 'les enregistrements sonores et autres documents' },
      { name: 'manifest.json, SHA256SUMS', text: 'la liste des fichiers et leurs empreintes' },
    ],
    formulas:
      'Fichiers CSV : encodage UTF-8, séparateur virgule. Une apostrophe est placée devant toute cellule de texte qui commence par = + - @, une tabulation ou un retour de ligne. Un tableur ne peut donc pas l’exécuter comme formule. Un numéro comme +32… y est aussi précédé d’une apostrophe. Les fichiers JSON contiennent les valeurs exactes.',
    checksums: 'Pour vérifier que rien n’a changé : sha256sum -c SHA256SUMS',
    careful: 'Ce dossier contient des données personnelles : gardez-le en lieu sûr.',
    contact: (email) => `Questions, corrections, autres droits : ${email}`,
  },
};
