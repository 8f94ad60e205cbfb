import type { Language } from '@habeas/domain';
import type { AnswerLetterData } from './answer-letter-data';
import type { AnswerSampleTexts } from './answer-sample-texts';

interface ObjectionSampleTexts {
  recordings: string;
  recordingsWords: string;
  calls: string;
  fraud: string;
  fraudReason: string;
  fraudWords: string;
  tariff: string;
  tariffReason: string;
}

const TEXTS: Readonly<Record<Language, ObjectionSampleTexts>> = {
  fr: {
    recordings: 'Enregistrement des communications pour le contrôle de la qualité',
    recordingsWords:
      'Votre voix est connue du public. Nous pouvons contrôler la qualité avec d’autres appels : nous n’enregistrons plus les vôtres.',
    calls: 'Enregistrements du service clients',
    fraud: 'Détection et prévention de la fraude',
    fraudReason: 'Nous avons mis votre opposition en balance. Nos raisons impérieuses l’emportent.',
    fraudWords:
      'Vous craignez que vos appels de nuit soient pris pour une fraude. Sans cette analyse, nous ne pouvons arrêter aucun abus à temps. Une personne vérifie chaque alerte avant toute suite.',
    tariff: 'Profil de consommation pour le meilleur plan tarifaire',
    tariffReason: 'La loi nous oblige à vous indiquer le meilleur plan tarifaire.',
  },
  nl: {
    recordings: 'Opname van gesprekken voor kwaliteitscontrole',
    recordingsWords:
      'Uw stem is bij het publiek bekend. Wij kunnen de kwaliteit met andere gesprekken controleren: de uwe nemen wij niet meer op.',
    calls: 'Opnames van de klantendienst',
    fraud: 'Fraude opsporen en voorkomen',
    fraudReason: 'Wij hebben uw bezwaar afgewogen. Onze dwingende redenen wegen zwaarder.',
    fraudWords:
      'U vreest dat uw nachtelijke oproepen voor fraude worden gehouden. Zonder deze analyse kunnen wij geen misbruik op tijd stoppen. Iemand bekijkt elke melding voor er iets gebeurt.',
    tariff: 'Verbruiksprofiel voor het beste tariefplan',
    tariffReason: 'De wet verplicht ons om u het beste tariefplan te tonen.',
  },
  de: {
    recordings: 'Aufzeichnung von Gesprächen zur Qualitätskontrolle',
    recordingsWords:
      'Ihre Stimme ist öffentlich bekannt. Wir können die Qualität mit anderen Gesprächen prüfen: Ihre zeichnen wir nicht mehr auf.',
    calls: 'Aufnahmen des Kundendienstes',
    fraud: 'Erkennung und Verhinderung von Betrug',
    fraudReason: 'Wir haben Ihren Widerspruch abgewogen. Unsere zwingenden Gründe überwiegen.',
    fraudWords:
      'Sie fürchten, dass Ihre nächtlichen Anrufe für Betrug gehalten werden. Ohne diese Auswertung können wir keinen Missbrauch rechtzeitig beenden. Ein Mensch prüft jede Meldung, bevor etwas geschieht.',
    tariff: 'Verbrauchsprofil für den besten Tarif',
    tariffReason: 'Das Gesetz verpflichtet uns, Ihnen den besten Tarif zu nennen.',
  },
  en: {
    recordings: 'Recording of calls for quality control',
    recordingsWords:
      'Your voice is known to the public. We can check quality with other calls: we no longer record yours.',
    calls: 'Recordings of customer service',
    fraud: 'Detecting and preventing fraud',
    fraudReason: 'We weighed your objection. Compelling reasons of ours outweigh it.',
    fraudWords:
      'You fear that your calls at night are taken for fraud. Without this analysis we cannot stop any abuse in time. A person checks each alert before anything follows.',
    tariff: 'Usage profile for the best tariff plan',
    tariffReason: 'The law obliges us to tell you the best tariff plan.',
  },
};

/** Realistic data for what is said of an objection that is weighed; no person is in it. */
export function objectionSamples(
  language: Language,
  { recipients: [told, toTell], archive, archiveReason, cameras, camerasNeed }: AnswerSampleTexts,
): Pick<AnswerLetterData, 'objection-decision' | 'objection-reasons'> {
  const texts = TEXTS[language];
  const reference = 'HB-2026-7K3M9Q';
  const article = 'GDPR Art. 21(1)';
  return {
    'objection-decision': {
      ...{ reference, receivedOn: '2026-01-12', decidedOn: '2026-02-02', outcome: 'partial' },
      stopped: [{ what: `${texts.recordings} – ${texts.calls}`, words: texts.recordingsWords }],
      stoppedOn: '2026-02-03',
      continued: [
        { what: texts.fraud, reason: texts.fraudReason, article, words: texts.fraudWords },
        { what: texts.tariff, reason: texts.tariffReason, article, words: null },
        {
          ...{ what: `${texts.recordings} – ${archive}`, reason: archiveReason, words: null },
          article: 'GDPR Art. 17(3)(b)',
        },
      ],
      notSearched: [{ what: cameras, needs: camerasNeed }],
      liftedFrom: '2026-02-04',
      ...{ recipientsTold: [told], recipientsToTell: [toTell] },
    },
    'objection-reasons': { reference, uses: [texts.recordings, texts.fraud], by: '2026-01-26', due: '2026-02-12' },
  };
}
