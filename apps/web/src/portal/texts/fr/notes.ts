import type { PortalTexts } from '../portal-texts';

export const notes: Pick<PortalTexts, 'notes'> = {
  notes: {
    accessibility: {
      title: 'Accessibilité',
      sections: ({ email }) => [
        {
          heading: 'Tout le monde doit pouvoir utiliser ce site',
          paragraphs: [
            'Nous le construisons et le testons selon les règles WCAG 2.2, niveau AA. Il fonctionne au clavier, sans JavaScript et avec un zoom de 200\u00a0%.',
            'Nous testons chaque page avec un outil automatique, au clavier et sur un petit écran.',
          ],
        },
        {
          heading: 'Quelque chose ne fonctionne pas pour vous\u00a0?',
          paragraphs: [
            `Dites-le-nous\u00a0: ${email}. Nous vous aiderons tout de suite d’une autre façon et nous corrigerons l’erreur.`,
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
            'Rien n’est envoyé avant que vous choisissiez «\u00a0Envoyer ma demande\u00a0». Jusque-là, notre serveur affiche vos réponses sans les garder. Les fichiers que vous joignez sont gardés sous clé et personne ne les regarde. Si vous n’envoyez pas le formulaire, ils sont effacés après deux jours.',
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
          heading: 'Quand vous aurez notre réponse',
          paragraphs: [
            'Vous recevez notre réponse au plus tard dans un délai d’un mois.',
            'Pour des demandes complexes ou nombreuses, la loi permet deux mois de plus. Nous vous disons alors pourquoi, avant la fin du premier mois.',
          ],
        },
        {
          heading: 'Vos droits',
          paragraphs: [
            `Vous avez les mêmes droits sur ces données. Écrivez à ${email}, ou introduisez une plainte auprès de l’autorité\u00a0: ${authority}.`,
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
            'Le cookie «\u00a0habeas-portal\u00a0» vous garde la porte ouverte pendant que vous consultez votre demande. Il contient un nombre aléatoire et rien d’autre.',
            'Il prend fin après 20 minutes, ou dès que vous quittez la page en sécurité. Comme il est nécessaire, la loi n’exige pas de consentement.',
          ],
        },
      ],
    },
  },
};
