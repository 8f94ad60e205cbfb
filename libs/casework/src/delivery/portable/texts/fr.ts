import type { PortabilityTexts } from './portability-texts';

export const fr: PortabilityTexts = {
  heading: 'VOS DONNÉES, À EMPORTER',
  about: ({ controller, reference, received, composed }) =>
    `Ce dossier répond à votre demande ${reference}, reçue par ${controller} le ${received}. Il a été préparé le ${composed}.`,
  scope:
    'Il contient ce que vous nous avez donné et ce qui a été enregistré quand vous utilisiez nos services, là où nous l’utilisons avec votre consentement ou pour votre contrat (article 20 du RGPD). Vous pouvez le donner à qui vous voulez.',
  contents: 'Dans ce dossier :',
  nothing: 'Il n’y a pas de données à emporter.',
  formats: [
    'Chaque tableau y est deux fois : en JSON et en CSV, en UTF-8. Les jours s’écrivent 2026-01-31, les numéros de téléphone +32…',
    'NOM.schema.json décrit le fichier JSON (JSON Schema). NOM.csv-metadata.json décrit le fichier CSV (W3C CSVW).',
    'CSV : virgule comme séparateur, noms des champs sur la première ligne. Une apostrophe précède toute cellule de texte qui commence par = + - @, une tabulation ou un saut de ligne, pour qu’aucun tableur ne l’exécute comme une formule. Le JSON contient les valeurs exactes.',
  ],
  leftOut: 'Pas dans ce dossier (aussi dans left-out.json) :',
  ground: 'Base juridique :',
  stillAccess: 'Vous pouvez demander une copie de ces données par une demande d’accès.',
  checksums: 'Pour vérifier que rien n’a été modifié : sha256sum -c SHA256SUMS',
  careful: 'Ce dossier contient des données personnelles : gardez-le en lieu sûr.',
  contact: (email) => `Questions : ${email}`,
  withheld: 'Non communiqué',
};
