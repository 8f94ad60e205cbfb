import type { PortalTexts } from './portal-texts';

export const fr: PortalTexts = {
  languageName: 'Français',
  service: 'Vos données, vos droits',
  frame: {
    skip: 'Aller au contenu principal',
    languages: 'Langue',
    home: 'Vers la page d’accueil',
    errorPrefix: 'Erreur : ',
    errorSummary: 'Il y a un problème',
    back: 'Retour',
    continue: 'Continuer',
    optional: '(facultatif)',
    help: 'Besoin d’aide ?',
    helpText: 'Écrivez à notre équipe protection des données. Une personne vous répondra.',
    follow: 'Suivre ma demande',
    accessibility: 'Accessibilité',
    privacy: 'Ce que nous faisons de ce formulaire',
    cookies: 'Cookies',
    print: 'Imprimer ou enregistrer cette page',
    moreInformation: 'À propos de ce site',
  },
  start: {
    title: 'Demander vos données, ou décider de leur utilisation',
    lead: 'La loi vous donne des droits sur vos données personnelles. Vous pouvez les exercer ici, sans compte.',
    begin: 'Commencer',
    duration: 'Cela prend environ 3 minutes.',
    facts: [
      { heading: 'Un mois', paragraphs: ['Vous recevez notre réponse au plus tard dans un délai d’un mois.'] },
      { heading: 'Gratuit', paragraphs: ['Votre demande ne coûte rien.'] },
      {
        heading: 'Sans carte d’identité',
        paragraphs: ['Aucune copie à envoyer. Un code suffit dans la plupart des cas.'],
      },
    ],
    rightsHeading: 'Ce que vous pouvez demander',
    stepsHeading: 'Comment cela se passe',
    steps: [
      'Vous nous dites ce que vous souhaitez. Vous recevez tout de suite une référence.',
      'Vous confirmez que c’est bien vous, avec un code que nous vous envoyons.',
      'Nous cherchons vos données dans tous nos systèmes. Un collègue vérifie la réponse.',
      'Nous vous prévenons quand la réponse est prête. Vous l’ouvrez ici.',
    ],
    needHeading: 'Ce qu’il vous faut',
    need: [
      'votre nom',
      'une adresse e-mail, pour que nous puissions vous joindre',
      'votre numéro de client ou de téléphone, si vous en avez un : il nous aide à vous trouver',
    ],
    other: {
      heading: 'Vous préférez ne pas utiliser ce formulaire ?',
      lead: 'Il n’est pas obligatoire. Une lettre ou un e-mail, avec vos propres mots, convient tout aussi bien.',
      mail: 'Par e-mail',
      post: 'Par courrier',
      phone: 'Par téléphone',
    },
    complaint: {
      heading: 'Vous pouvez porter plainte',
      text: ({ authority }) =>
        `Notre façon de faire ne vous convient pas ? Vous pouvez introduire une plainte auprès de l’autorité de contrôle : ${authority}.`,
    },
    already: {
      heading: 'Vous avez déjà fait une demande ?',
      text: 'Gardez votre référence sous la main. Vous pourrez voir où nous en sommes, ou ouvrir notre réponse.',
      link: 'Suivre ma demande',
    },
  },
  form: {
    titles: {
      brand: 'Quelle entreprise votre demande concerne-t-elle ?',
      rights: 'Que souhaitez-vous ?',
      person: 'Pour qui faites-vous cette demande ?',
      representative: 'Quel est votre propre nom ?',
      contact: 'Comment vous trouver et vous joindre ?',
      details: 'Devons-nous regarder quelque chose en particulier ?',
      check: 'Vérifiez vos réponses',
    },
    brandHint: 'Peu importe que vous soyez encore client, ou que vous ne l’ayez jamais été.',
    rightsHint: 'Choisissez tout ce qui convient.',
    rights: {
      access: {
        label: 'Recevoir une copie de mes données',
        hint: 'Toutes les données que nous avons sur vous, avec des explications : pourquoi nous les avons, qui les reçoit et combien de temps nous les gardons (article 15 du RGPD).',
      },
      rectification: {
        label: 'Faire corriger mes données',
        hint: 'Une information sur vous est fausse ou incomplète (article 16).',
      },
      erasure: {
        label: 'Faire effacer mes données',
        hint: 'Lorsque la loi ne nous oblige pas à les garder (article 17).',
      },
      restriction: {
        label: 'Bloquer l’utilisation de mes données pour un temps',
        hint: 'Par exemple, pendant que nous vérifions si elles sont exactes (article 18).',
      },
      portability: {
        label: 'Emporter mes données ailleurs',
        hint: 'Les données que vous nous avez données, dans un format qu’une autre entreprise peut lire (article 20).',
      },
      objection: {
        label: 'Faire cesser une utilisation de mes données',
        hint: 'Pour la publicité, aucune raison n’est nécessaire. Pour le reste, parlez-nous de votre situation (article 21).',
      },
      'consent-withdrawal': {
        label: 'Retirer mon consentement',
        hint: 'Vous aviez dit oui et vous avez changé d’avis (article 7).',
      },
      'automated-decision': {
        label: 'Faire revoir une décision par une personne',
        hint: 'Un ordinateur a pris une décision sur vous, par exemple sur votre crédit (article 22).',
      },
    },
    personHint: 'Si vous agissez pour quelqu’un d’autre, nous vous dirons plus tard ce qu’il nous faut.',
    askers: {
      self: { label: 'Pour moi-même' },
      child: { label: 'Pour mon enfant', hint: 'Ou pour une personne dont vous êtes le tuteur ou l’administrateur' },
      mandate: { label: 'Pour quelqu’un qui me l’a demandé' },
      lawyer: {
        label: 'Pour mon client',
        hint: 'Vous êtes avocat ou vous travaillez pour une organisation qui représente des personnes',
      },
      deceased: { label: 'Au sujet d’une personne décédée' },
    },
    representative: {
      label: 'Votre prénom et votre nom',
      later: 'N’envoyez pas de preuve maintenant. Nous vous écrirons s’il nous en faut une, en expliquant pourquoi.',
    },
    contact: {
      lead: 'Cela nous sert uniquement à traiter votre demande.',
      leadForOther:
        'Parlez-nous de la personne pour qui vous agissez. Cela nous sert uniquement à traiter la demande.',
      name: 'Prénom et nom',
      nameOfOther: 'Prénom et nom de cette personne',
      email: 'Adresse e-mail',
      emailHint: 'Si nous vous connaissons sous une certaine adresse, utilisez plutôt celle-là.',
      yourEmail: 'Votre propre adresse e-mail',
      phone: 'Numéro de téléphone',
      phoneOfOther: 'Numéro de téléphone de cette personne',
      phoneHint: 'Par exemple 0470 12 34 56',
      customerNumber: 'Numéro de client',
      customerNumberHint: 'Il figure sur une facture. Si vous ne le connaissez pas, laissez ce champ vide.',
    },
    details: {
      label: 'Avec vos propres mots',
      hint: 'Par exemple une période, une ligne téléphonique, un magasin ou un courrier. Vous ne devez donner aucune raison.',
      free: 'Si vous laissez ce champ vide, nous chercherons partout.',
      limit: (most) => `Vous pouvez écrire jusqu’à ${most} caractères.`,
    },
    check: {
      lead: 'Vous pouvez encore tout modifier.',
      change: 'Modifier',
      nothing: 'Non indiqué',
      rows: {
        brand: 'Entreprise',
        rights: 'Ce que vous souhaitez',
        person: 'Pour qui',
        representative: 'Votre nom',
        name: 'Nom',
        email: 'Adresse e-mail',
        phone: 'Numéro de téléphone',
        customerNumber: 'Numéro de client',
        details: 'Vos propres mots',
      },
      send: 'Envoyer ma demande',
      declare: 'Nous n’avons encore rien reçu. Votre demande commence au moment où vous l’envoyez.',
    },
    notSent:
      'Nous n’avons pas pu recevoir votre demande. Vos réponses sont toujours ici. Attendez quelques minutes et envoyez-les de nouveau.',
  },
  problems: {
    brandMissing: () => 'Choisissez une entreprise',
    rightsMissing: () => 'Choisissez au moins une chose que vous souhaitez',
    askerMissing: () => 'Choisissez pour qui vous faites cette demande',
    representativeMissing: () => 'Indiquez votre propre nom',
    nameMissing: () => 'Indiquez le prénom et le nom',
    nameNoLetters: () => 'Indiquez un nom qui contient des lettres',
    nameLong: (most) => `Raccourcissez le nom à ${most} caractères au plus`,
    emailMissing: () => 'Indiquez une adresse e-mail, pour que nous puissions vous joindre',
    emailForm: () => 'Indiquez une adresse e-mail comme nom@example.com',
    emailLong: (most) => `Indiquez une adresse e-mail de ${most} caractères au plus`,
    phoneForm: () => 'Indiquez un numéro comme 0470 12 34 56 ou +32 470 12 34 56, ou laissez le champ vide',
    phoneLong: (most) => `Indiquez un numéro de téléphone de ${most} caractères au plus`,
    customerNumberForm: () =>
      'Indiquez le numéro de client tel qu’il figure sur une facture, ou laissez le champ vide',
    customerNumberLong: (most) => `Indiquez un numéro de client de ${most} caractères au plus`,
    detailsLong: (most) =>
      `Raccourcissez votre texte à ${most} caractères au plus. Vous pourrez en envoyer plus par e-mail ensuite.`,
  },
  done: {
    title: 'Nous avons bien reçu votre demande',
    reference: 'Votre référence',
    received: 'Reçue le',
    due: 'Notre réponse, au plus tard le',
    keep: 'Gardez cette référence. Elle vous sert à suivre votre demande et à ouvrir notre réponse.',
    nextHeading: 'Et maintenant ?',
    next: [
      'Nous vous envoyons un e-mail qui confirme tout cela.',
      'Confirmez que c’est bien vous, avec un code. Nous commençons alors à chercher vos données.',
      'Nous vous prévenons dès que la réponse est prête.',
    ],
    nextForOther: [
      'Nous vous envoyons un e-mail qui confirme tout cela.',
      'Un collègue lit votre demande. Nous vous écrivons s’il faut prouver que vous pouvez agir pour cette personne.',
      'Nous vous prévenons dès que la réponse est prête.',
    ],
    confirm: 'Confirmer mon identité maintenant',
    confirmWhy: 'C’est pour vous protéger : personne d’autre ne peut recevoir vos données.',
    noId: 'N’envoyez pas de copie de votre carte d’identité.',
    contact: ({ email }) => `Une question ? Écrivez à ${email} en citant votre référence.`,
  },
  signIn: {
    titles: { confirm: 'Confirmez que c’est bien vous', open: 'Suivre votre demande ou ouvrir notre réponse' },
    lead: {
      confirm:
        'Nous envoyons un code à une adresse ou un numéro que nous connaissons déjà. Ainsi, personne d’autre ne reçoit vos données.',
      open: 'Pour votre sécurité, nous vous envoyons chaque fois un nouveau code.',
    },
    reference: 'Référence de votre demande',
    referenceHint: 'Elle ressemble à HB-7K3M-9QXW-2FTD. Vous la trouvez dans nos messages.',
    askCode: 'M’envoyer un code',
    codeTitle: 'Indiquez le code',
    codeOnItsWay: 'Si cette référence est exacte et si nous avons déjà vos coordonnées, un code vient de partir.',
    codeFacts: (minutes) => `Le code a 6 chiffres. Il est valable ${minutes} minutes et ne sert qu’une fois.`,
    code: 'Code',
    codeHint: '6 chiffres',
    enter: { confirm: 'Confirmer', open: 'Continuer' },
    again: 'M’envoyer un nouveau code',
    noCode: {
      summary: 'Je n’ai pas reçu de code',
      paragraphs: ({ email }) => [
        'Attendez quelques minutes et regardez dans vos courriers indésirables.',
        'Nous envoyons les codes uniquement à des coordonnées connues avant votre demande. C’est peut-être une adresse que vous n’utilisez plus.',
        `Toujours pas de code ? Écrivez à ${email} en citant votre référence. Nous trouverons une autre solution.`,
      ],
    },
    wrongReference: 'Indiquez la référence telle qu’elle figure dans notre message, par exemple HB-7K3M-9QXW-2FTD',
    wrongCode: 'Ce code n’est pas exact, ou n’est plus valable. Vérifiez-le ou demandez-en un nouveau.',
  },
  status: {
    title: 'Votre demande',
    stages: { done: 'Fait', current: 'En cours', upcoming: 'À venir' },
    steps: {
      received: 'Demande reçue',
      identity: 'Identité confirmée',
      collecting: 'Données trouvées dans nos systèmes',
      checking: 'Réponse vérifiée par une personne',
      answered: 'Réponse donnée',
    },
    nowHeading: 'Où nous en sommes',
    now: {
      reading: 'Un collègue lit votre demande. Vous n’avez rien à faire.',
      identity:
        'Nous attendons la confirmation de votre identité. Si un collègue a besoin d’autre chose, vous recevrez un message.',
      collecting: 'Nous cherchons vos données dans tous nos systèmes. Vous n’avez rien à faire.',
      checking: 'Un collègue vérifie la réponse. Vous n’avez rien à faire.',
      answered: 'Nous avons répondu à votre demande.',
      ended: 'Cette demande est close. Notre dernier message explique pourquoi.',
    },
    waitingForYou: 'Nous attendons votre confirmation',
    progress: 'Étapes',
    rights: 'Ce que vous avez demandé',
    rightStates: {
      asked: 'Reçu',
      'awaiting-identity': 'Attend votre confirmation',
      collecting: 'En cours',
      deciding: 'En cours de vérification',
      'awaiting-approval': 'En cours de vérification',
      approved: 'En préparation',
      executing: 'En cours',
      answered: 'Répondu',
      'with-person': 'Un collègue vérifie',
      refused: 'Refusé : notre lettre dit pourquoi',
      'not-identified': 'Nous n’avons pas pu vous identifier : notre lettre dit ce que vous pouvez faire',
      withdrawn: 'Retiré par vous',
      'not-asked': 'Non demandé',
    },
    datesHeading: 'Dates',
    received: 'Reçue le',
    due: 'Notre réponse, au plus tard le',
    extended: 'Il nous faut plus de temps que d’habitude. Notre lettre explique pourquoi.',
    signOut: 'Quitter cette page en sécurité',
    session: 'Pour votre sécurité, cette page se ferme 20 minutes après la saisie du code.',
    signedOut: {
      title: 'Vous avez quitté la page en sécurité',
      paragraphs: ['Personne ne peut ouvrir votre demande ici sans un nouveau code.'],
    },
    ended: {
      title: 'Demandez un nouveau code',
      paragraphs: ['Pour votre sécurité, cette page se ferme après 20 minutes. Rien n’est perdu.'],
    },
    again: 'Ouvrir à nouveau ma demande',
  },
  package: {
    heading: 'Vos données sont prêtes',
    lead: 'Nous avons réuni toutes vos données dans un seul fichier.',
    inside: 'Ce qu’il contient',
    contents: [
      'vos données, une page par thème, en mots simples',
      'pourquoi nous les avons, qui les reçoit et combien de temps nous les gardons',
      'chaque système où nous avons cherché, et ce que nous y avons trouvé',
      'les mêmes données pour un ordinateur',
    ],
    size: 'Taille avant compression',
    formats: 'Formats',
    formatsText:
      'Des pages à lire et à imprimer (HTML), des tableaux (CSV) et des données pour ordinateur (JSON), réunis dans un fichier ZIP',
    expires: 'Disponible jusqu’au',
    checksum: 'Empreinte du contenu (SHA-256)',
    checksumHint: 'Avec ce nombre, un spécialiste peut vérifier que rien n’a été modifié dans le fichier.',
    open: 'Ouvrir vos données',
    how: 'Comment ouvrir le fichier',
    steps: [
      'Choisissez « Ouvrir vos données ». Votre appareil enregistre un fichier ZIP.',
      'Ouvrez le fichier ZIP et décompressez-le. Sur un téléphone, touchez-le dans la liste des téléchargements.',
      'Ouvrez la page « index.html ». Aucune connexion internet n’est nécessaire.',
    ],
    shared: 'Vous partagez cet appareil ? Effacez le fichier quand vous avez terminé.',
    expired: 'Le délai pour ouvrir votre fichier est passé. Nous l’avons donc fermé.',
    revoked: 'Nous avons retiré le fichier. Notre message explique pourquoi.',
    goneTitle: 'Votre fichier ne peut plus être ouvert',
    ask: ({ email }) => `Il vous le faut encore ? Écrivez à ${email} en citant votre référence. Cela reste gratuit.`,
  },
  complaint: {
    heading: 'Si vous n’êtes pas d’accord',
    text: ({ email, authority }) =>
      `Dites-le-nous d’abord si vous le voulez : ${email}. Vous pouvez aussi introduire une plainte auprès de l’autorité de contrôle : ${authority}.`,
  },
  notes: {
    accessibility: {
      title: 'Accessibilité',
      sections: ({ email }) => [
        {
          heading: 'Tout le monde doit pouvoir utiliser ce site',
          paragraphs: [
            'Nous le construisons et le testons selon les règles WCAG 2.2, niveau AA. Il fonctionne au clavier, avec un lecteur d’écran, sans JavaScript et avec un zoom de 200 %.',
            'Nous testons chaque page avec un outil automatique, au clavier et sur un petit écran.',
          ],
        },
        {
          heading: 'Quelque chose ne fonctionne pas pour vous ?',
          paragraphs: [
            `Dites-le-nous : ${email}. Nous vous aiderons tout de suite d’une autre façon et nous corrigerons l’erreur.`,
            'Vous pouvez aussi faire votre demande par e-mail, par courrier ou par téléphone. Elle aura la même valeur.',
          ],
        },
      ],
    },
    privacy: {
      title: 'Ce que nous faisons de ce formulaire',
      sections: ({ controller, email, authority, keepYears }) => [
        {
          heading: 'Pourquoi nous utilisons vos réponses',
          paragraphs: [
            `${controller} les utilise pour traiter votre demande et pour prouver qu’elle a été traitée. La loi impose les deux (articles 5, 6.1.c et 12 du RGPD).`,
            'Rien n’est envoyé avant que vous choisissiez « Envoyer ma demande ». Jusque-là, notre serveur affiche vos réponses sans les garder.',
          ],
        },
        {
          heading: 'Qui les voit, et pendant combien de temps',
          paragraphs: [
            'Seuls les collègues qui traitent les demandes les voient. Elles ne servent à aucune publicité.',
            `Nous gardons le dossier de votre demande ${keepYears} ans après sa clôture, comme preuve pour vous et pour nous. Ensuite, nous l’effaçons.`,
          ],
        },
        {
          heading: 'Vos droits',
          paragraphs: [
            `Vous avez les mêmes droits sur ces données. Écrivez à ${email}, ou introduisez une plainte auprès de l’autorité : ${authority}.`,
          ],
        },
      ],
    },
    cookies: {
      title: 'Cookies',
      sections: () => [
        {
          heading: 'Aucun tant que vous lisez ou remplissez le formulaire',
          paragraphs: [
            'Ce site ne vous compte pas, ne vous suit pas et ne dresse aucun profil. Il ne charge rien d’autres entreprises.',
          ],
        },
        {
          heading: 'Un seul, une fois le code saisi',
          paragraphs: [
            'Le cookie « habeas-portal » vous garde la porte ouverte pendant que vous consultez votre demande. Il contient un nombre aléatoire et rien d’autre.',
            'Il prend fin après 20 minutes, ou dès que vous quittez la page en sécurité. Comme il est nécessaire, la loi n’exige pas de consentement.',
          ],
        },
      ],
    },
  },
  errors: {
    notFound: {
      title: 'Nous ne trouvons pas cette page',
      paragraphs: ['Si vous avez tapé l’adresse, vérifiez-la. Si vous avez suivi un lien, repartez de l’accueil.'],
    },
    tooLarge: {
      title: 'Votre texte est trop long',
      paragraphs: [
        'Nous ne l’avons pas reçu. Revenez en arrière : vos réponses y sont encore. Raccourcissez-les, ou écrivez-nous par e-mail.',
      ],
    },
    tooMany: {
      title: 'Il y a eu trop d’essais',
      paragraphs: ['Cette limite protège les données de tous. Votre demande et ses dates ne changent pas.'],
    },
    foreign: {
      title: 'Recommencez à partir de notre propre page',
      paragraphs: ['Ceci a été envoyé depuis un autre site. Nous ne l’avons donc pas accepté.'],
    },
    unavailable: {
      title: 'Cela ne fonctionne pas pour le moment',
      paragraphs: ['Réessayez dans quelques minutes. Ce que nous avions déjà reçu est en sécurité.'],
    },
    broken: {
      title: 'Une erreur s’est produite de notre côté',
      paragraphs: [
        'Ce n’est pas votre faute. Réessayez dans quelques minutes. Ce que nous avions déjà reçu est en sécurité.',
      ],
    },
    wait: (minutes) => (minutes === 1 ? 'Réessayez dans une minute.' : `Réessayez dans ${minutes} minutes.`),
    toStart: 'Aller à la page d’accueil',
  },
};
