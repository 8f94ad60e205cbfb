import type { PortalTexts } from '../portal-texts';

export const frame: Pick<PortalTexts, 'languageName' | 'service' | 'frame' | 'start' | 'errors' | 'complaint'> = {
  languageName: 'Français',
  service: 'Vos données, vos droits',
  frame: {
    skip: 'Aller au contenu principal',
    languages: 'Langue',
    home: 'Vers la page d’accueil',
    errorPrefix: 'Erreur\u00a0: ',
    errorSummary: 'Il y a un problème',
    back: 'Retour',
    continue: 'Continuer',
    optional: '(facultatif)',
    help: 'Besoin d’aide\u00a0?',
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
      {
        heading: 'Un mois',
        paragraphs: [
          'Vous recevez notre réponse au plus tard dans un délai d’un mois.',
          'Pour des demandes complexes ou nombreuses, la loi permet deux mois de plus. Nous vous disons alors pourquoi, avant la fin du premier mois.',
        ],
      },
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
      'votre numéro de client ou de téléphone, si vous en avez un\u00a0: il nous aide à vous trouver',
    ],
    other: {
      heading: 'Vous préférez ne pas utiliser ce formulaire\u00a0?',
      lead: 'Il n’est pas obligatoire. Une lettre ou un e-mail, avec vos propres mots, convient tout aussi bien.',
      mail: 'Par e-mail',
      post: 'Par courrier',
      phone: 'Par téléphone',
    },
    complaint: {
      heading: 'Vous pouvez porter plainte',
      text: ({ authority }) =>
        `Notre façon de faire ne vous convient pas\u00a0? Vous pouvez introduire une plainte auprès de l’autorité de contrôle\u00a0: ${authority}.`,
    },
    already: {
      heading: 'Vous avez déjà fait une demande\u00a0?',
      text: 'Gardez votre référence sous la main. Vous pourrez voir où nous en sommes, ou ouvrir notre réponse.',
      link: 'Suivre ma demande',
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
        'Nous ne l’avons pas reçu. Revenez en arrière\u00a0: vos réponses y sont encore. Raccourcissez-les, ou écrivez-nous par e-mail.',
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
  complaint: {
    heading: 'Si vous n’êtes pas d’accord',
    text: ({ email, authority }) =>
      `Dites-le-nous d’abord si vous le voulez\u00a0: ${email}. Vous pouvez aussi introduire une plainte auprès de l’autorité de contrôle\u00a0: ${authority}.`,
  },
};
