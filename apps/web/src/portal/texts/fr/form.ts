import type { PortalTexts } from '../portal-texts';

export const form: Pick<PortalTexts, 'form' | 'problems' | 'done'> = {
  form: {
    titles: {
      brand: 'Quelle entreprise votre demande concerne-t-elle\u00a0?',
      rights: 'Que souhaitez-vous\u00a0?',
      stops: 'Que voulez-vous arrêter ?',
      destination: 'Où vos données doivent-elles aller\u00a0?',
      person: 'Pour qui faites-vous cette demande\u00a0?',
      representative: 'Quel est votre propre nom\u00a0?',
      contact: 'Comment vous trouver et vous joindre\u00a0?',
      details: 'Devons-nous regarder quelque chose en particulier\u00a0?',
      files: 'Souhaitez-vous joindre des fichiers\u00a0?',
      check: 'Vérifiez vos réponses',
    },
    brandHint: 'Peu importe que vous soyez encore client, ou que vous ne l’ayez jamais été.',
    rightsHint: 'Choisissez tout ce qui convient.',
    rights: {
      access: {
        label: 'Recevoir une copie de mes données',
        hint: 'Toutes les données que nous avons sur vous (article 15 du RGPD). Nous expliquons aussi pourquoi nous les avons, qui les reçoit et combien de temps nous les gardons.',
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
    stops: {
      lead: 'Vous n’avez aucune raison à donner. Nous le faisons tout de suite.',
      legend: 'Cochez ce qui doit cesser',
      hint: 'Si vous ne cochez rien, écrivez-le avec vos propres mots à l’une des pages suivantes.',
      channelsLegend: 'Seulement par certains moyens ?',
      channelsHint: 'Ne cochez rien pour tout arrêter, par tous les moyens.',
      channels: {
        email: 'E-mail',
        phone: 'Téléphone',
        sms: 'SMS',
        post: 'Courrier postal',
        push: 'Notifications de l’application',
        web: 'Sites web',
        tv: 'Télévision',
      },
      only: (channel) => `Seulement : ${channel}`,
      asWritten: 'Comme vous l’écrivez plus loin',
      usesLegend: 'Et d’autres utilisations ?',
      usesHint:
        'Ce n’est pas de la publicité. Une personne met vos raisons en balance avec les nôtres et vous donne une réponse motivée. Dès que nous savons qui vous êtes, nous n’utilisons plus vos données pour cela jusqu’à la réponse.',
      usesNone:
        'Une utilisation n’est pas dans la liste ? La loi ne connaît alors pas d’opposition, par exemple parce que nous en avons besoin pour votre contrat ou parce qu’une loi nous y oblige. Vous pouvez quand même l’écrire plus loin : nous vous dirons pourquoi.',
    },
    destination: {
      lead: 'Vous recevez toujours le fichier vous-même. Si vous le souhaitez, nous l’envoyons aussi directement à une autre entreprise.',
      legend: 'Envoyer le fichier',
      toMe: 'Seulement à moi',
      straight: (name) => `À moi, et directement à ${name}`,
      straightHint: 'Nous avons une liaison sécurisée avec cette entreprise.',
      other: 'À moi, et à une autre organisation',
      otherHint:
        'Nous n’avons pas de liaison directe avec elle. Un collègue regarde ce qui est possible et vous écrit.',
      otherName: 'Nom de l’organisation',
      consentLegend: 'Si le fichier va aussi à quelqu’un d’autre',
      consentHint: 'Cochez ceci seulement si vous avez choisi une autre entreprise ou organisation ci-dessus.',
      consent:
        'Oui, envoyez mes données directement à l’organisation que j’ai choisie. Dès ce moment, elle est responsable de ce qu’elle en fait.',
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
      later:
        'Si vous avez une procuration ou une autre preuve que vous pouvez agir pour cette personne, vous pourrez la joindre plus loin. Sinon, nous vous écrirons s’il nous en faut une.',
    },
    contact: {
      lead: 'Cela nous sert uniquement à traiter votre demande.',
      leadForOther: 'Parlez-nous de la personne pour qui vous agissez. Cela nous sert uniquement à traiter la demande.',
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
      decision:
        'De quelle décision s’agit-il, et de quand date-t-elle ? Vous pouvez aussi dire ce que vous en pensez et ce qui devrait compter : la personne qui l’examine lit vos mots.',
      label: 'Avec vos propres mots',
      hint: 'Par exemple une période, une ligne téléphonique, un magasin ou un courrier. Vous ne devez donner aucune raison.',
      free: 'Si vous laissez ce champ vide, nous chercherons partout.',
      needed: 'Certaines données ne se retrouvent qu’avec votre aide :',
      neededItems: [
        'Images de nos caméras : la date, le lieu et l’heure, à une heure près.',
        'Enregistrements d’appels : la date de l’appel et le numéro.',
      ],
      limit: (most) => `Vous pouvez écrire jusqu’à ${most} caractères.`,
      correctionHeading: 'Que devons-nous corriger\u00a0?',
      correctionLead:
        'Vous ne devez envoyer aucune preuve maintenant. Nous n’en demanderons une que si elle est nécessaire, en expliquant pourquoi.',
      wrongData: 'Ce qui est faux ou manque',
      wrongDataHint: 'Par exemple\u00a0: mon nom sur la facture est «\u00a0Duboi\u00a0»',
      rightData: 'Ce qui est juste',
      rightDataHint: 'Par exemple\u00a0: Dubois. Écrivez-le exactement comme il doit être, avec tous les accents',
      objectionHeading: 'Qu’est-ce qui, dans votre situation, s’y oppose ?',
      objectionLead:
        'Pour ces utilisations, la loi compare votre situation avec nos raisons. Quelques phrases simples suffisent. C’est à nous de prouver que nous avons de bonnes raisons de continuer.',
      objectionReasons: 'Vos raisons',
      objectionReasonsHint:
        'Par exemple votre santé, votre métier, votre famille ou quelque chose que vous avez vécu. N’écrivez que ce que vous voulez nous dire.',
    },
    files: {
      lead: 'Ce n’est pas obligatoire. Un fichier peut nous aider\u00a0: une lettre de notre part, un contrat, ou la preuve que vous pouvez agir pour quelqu’un.',
      added: 'Fichiers que vous avez joints',
      remove: 'Retirer',
      label: 'Choisir des fichiers',
      hint: (megabytes) => `PDF, JPEG ou PNG. Jusqu’à ${megabytes} Mo par fichier.`,
      most: (most) => `${most} fichiers en tout.`,
      add: 'Joindre',
      full: (most) =>
        `Vous avez joint ${most} fichiers, c’est le maximum. Vous pourrez en envoyer d’autres par e-mail ensuite.`,
    },
    check: {
      lead: 'Vous pouvez encore tout modifier.',
      change: 'Modifier',
      nothing: 'Non indiqué',
      rows: {
        brand: 'Entreprise',
        rights: 'Ce que vous souhaitez',
        stops: 'Ce qui doit cesser',
        destination: 'Où vont les données',
        person: 'Pour qui',
        representative: 'Votre nom',
        files: 'Fichiers',
        name: 'Nom',
        email: 'Adresse e-mail',
        phone: 'Numéro de téléphone',
        customerNumber: 'Numéro de client',
        details: 'Vos propres mots',
        wrongData: 'Ce qui est faux ou manque',
        rightData: 'Ce qui est juste',
        objectionReasons: 'Vos raisons',
      },
      send: 'Envoyer ma demande',
      declare: 'Votre demande ne commence qu’au moment où vous l’envoyez.',
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
    customerNumberForm: () => 'Indiquez le numéro de client tel qu’il figure sur une facture, ou laissez le champ vide',
    customerNumberLong: (most) => `Indiquez un numéro de client de ${most} caractères au plus`,
    detailsLong: (most) =>
      `Raccourcissez votre texte à ${most} caractères au plus. Vous pourrez en envoyer plus par e-mail ensuite.`,
    wrongDataLong: (most) => `Dites ce qui est faux en ${most} caractères au plus`,
    rightDataLong: (most) => `Dites ce qui est juste en ${most} caractères au plus`,
    sendToMissing: () => 'Choisissez où vos données doivent aller',
    sendToNameMissing: () => 'Entrez le nom de l’organisation, ou choisissez «\u00a0Seulement à moi\u00a0»',
    sendToNameLong: (most) => `Raccourcissez le nom de l’organisation à ${most} signes au maximum`,
    sendConsentMissing: () =>
      'Cochez la case si nous pouvons envoyer vos données à l’organisation, ou choisissez «\u00a0Seulement à moi\u00a0»',
    objectionReasonsLong: (most) => `Dites vos raisons en ${most} caractères au plus`,
    fileKind: () =>
      'Un fichier n’est ni un PDF, ni un JPEG, ni un PNG. Enregistrez-le sous une de ces formes, ou prenez-le en photo',
    fileSize: (most) => `Un fichier dépasse ${most} Mo. Choisissez-en un plus petit, ou envoyez-le par e-mail ensuite`,
    filesMany: (most) =>
      `Vous pouvez joindre ${most} fichiers au plus. Retirez-en un d’abord, ou envoyez les autres par e-mail ensuite`,
    filesSoon: () =>
      'Trop de fichiers sont venus de votre connexion. Attendez dix minutes et choisissez le fichier de nouveau',
    filesGone: () =>
      'Un fichier n’est plus là, car le formulaire est resté longtemps ouvert ou a déjà été envoyé. Choisissez-le de nouveau',
  },
  done: {
    title: 'Nous avons bien reçu votre demande',
    reference: 'Votre référence',
    received: 'Reçue le',
    due: 'Notre réponse, au plus tard le',
    keep: 'Gardez cette référence. Elle vous sert à suivre votre demande et à ouvrir notre réponse.',
    nextHeading: 'Et maintenant\u00a0?',
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
    confirmWhy: 'C’est pour vous protéger\u00a0: personne d’autre ne peut recevoir vos données.',
    noId: 'N’envoyez pas de copie de votre carte d’identité.',
    contact: ({ email }) => `Une question\u00a0? Écrivez à ${email} en citant votre référence.`,
  },
};
