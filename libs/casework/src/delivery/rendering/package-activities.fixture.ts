import { consents, contact, type Say, traffic } from './package-collections.fixture';
import type { ActivityInformation } from './package-input';

const email = 'privacy@proximus.example';

function delivery(t: Say): ActivityInformation {
  return {
    key: '6.3.1.1',
    section: '6.3.1.1',
    title: t(
      'Fournir nos produits et services',
      'Onze producten en diensten leveren',
      'Unsere Produkte und Dienste liefern',
      'Providing our products and services',
    ),
    purpose: t(
      'Vous permettre de téléphoner, d’envoyer des messages et d’utiliser internet.',
      'U laten bellen, berichten sturen en internet gebruiken.',
      'Ihnen Telefonate, Nachrichten und Internet ermöglichen.',
      'Letting you call, send messages and use the internet.',
    ),
    legalBases: [
      {
        article: t(
          'Article 6, paragraphe 1, b)',
          'Artikel 6, lid 1, b)',
          'Artikel 6 Absatz 1 Buchstabe b',
          'Article 6(1)(b)',
        ),
        text: t('le contrat avec vous', 'het contract met u', 'der Vertrag mit Ihnen', 'the contract with you'),
      },
    ],
    categories: [contact(t).label, traffic(t).label],
    recipients: [
      {
        name: 'BICS SA',
        role: t(
          'opérateur d’interconnexion',
          'interconnectie-operator',
          'Zusammenschaltungsbetreiber',
          'interconnection operator',
        ),
      },
    ],
    retention: [{ data: traffic(t).label, period: t('12 mois', '12 maanden', '12 Monate', '12 months') }],
    origin: null,
    automatedDecision: null,
    transfers: null,
    objection: { kind: 'none', routes: [] },
    withdrawalRoutes: [],
  };
}

function promotion(t: Say): ActivityInformation {
  return {
    key: '7.2.2.1',
    section: '7.2.2.1',
    title: t(
      'Promotion par téléphone et e-mail',
      'Promotie via telefoon en e-mail',
      'Werbung per Telefon und E-Mail',
      'Promotion by phone and e-mail',
    ),
    purpose: t(
      'Vous proposer des offres qui correspondent à votre utilisation.',
      'U een aanbod doen dat bij uw gebruik past.',
      'Ihnen Angebote machen, die zu Ihrer Nutzung passen.',
      'Making you offers that fit your use.',
    ),
    legalBases: [
      {
        article: t(
          'Article 6, paragraphe 1, f)',
          'Artikel 6, lid 1, f)',
          'Artikel 6 Absatz 1 Buchstabe f',
          'Article 6(1)(f)',
        ),
        text: t(
          'notre intérêt à faire connaître nos offres',
          'ons belang om ons aanbod te laten kennen',
          'unser Interesse, unsere Angebote bekannt zu machen',
          'our interest in making our offers known',
        ),
      },
    ],
    categories: [contact(t).label, consents(t).label],
    recipients: [],
    retention: [],
    origin: t(
      'WDM Belgium, courtier en données',
      'WDM Belgium, datahandelaar',
      'WDM Belgium, Datenhändler',
      'WDM Belgium, data broker',
    ),
    automatedDecision: null,
    transfers: t(
      'États-Unis, avec les clauses types de la Commission européenne',
      'Verenigde Staten, met de modelcontractbepalingen van de Europese Commissie',
      'Vereinigte Staaten, mit den Standardvertragsklauseln der Europäischen Kommission',
      'United States, under the standard clauses of the European Commission',
    ),
    objection: { kind: 'absolute', routes: ['MyProximus', email] },
    withdrawalRoutes: [email],
  };
}

/** Two activities that differ in everything that a page can say of one. */
export const sampleActivities = (t: Say): ActivityInformation[] => [delivery(t), promotion(t)];
