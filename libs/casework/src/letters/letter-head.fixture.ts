import type { Language } from '@habeas/domain';
import type { LetterHead } from './letter-head';

type Local = Pick<LetterHead, 'authority' | 'courtRemedy'> & { address: string[] };

const site = 'https://www.autoriteprotectiondonnees.be';
const LOCAL: Readonly<Record<Language, Local>> = {
  fr: {
    address: ['Boulevard du Roi Albert II 27', '1030 Bruxelles'],
    authority: {
      name: 'Autorité de protection des données (APD)',
      address: ['Rue de la Presse 35', '1000 Bruxelles'],
      website: site,
    },
    courtRemedy: 'Vous pouvez également saisir le président du tribunal de première instance.',
  },
  nl: {
    address: ['Koning Albert II-laan 27', '1030 Brussel'],
    authority: {
      name: 'Gegevensbeschermingsautoriteit (GBA)',
      address: ['Drukpersstraat 35', '1000 Brussel'],
      website: 'https://www.gegevensbeschermingsautoriteit.be',
    },
    courtRemedy: 'U kunt ook naar de voorzitter van de rechtbank van eerste aanleg stappen.',
  },
  de: {
    address: ['Boulevard du Roi Albert II 27', '1030 Brüssel'],
    authority: { name: 'Datenschutzbehörde (DSB)', address: ['Rue de la Presse 35', '1000 Brüssel'], website: site },
    courtRemedy: 'Sie können sich auch an den Präsidenten des Gerichts Erster Instanz wenden.',
  },
  en: {
    address: ['Boulevard du Roi Albert II 27', '1030 Brussels'],
    authority: {
      name: 'Belgian Data Protection Authority (APD/GBA)',
      address: ['Rue de la Presse 35', '1000 Brussels'],
      website: site,
    },
    courtRemedy: 'You can also bring the matter before the president of the court of first instance.',
  },
};

/** A letter head as a pack would give it, for specs. */
export function sampleHead(language: Language): LetterHead {
  const { address, authority, courtRemedy } = LOCAL[language];
  return {
    brand: { name: 'Proximus', colour: '#5c2d91' },
    controller: { name: 'Proximus SA/NV', address, email: 'privacy@proximus.example', phone: null },
    authority,
    customer: {
      mailbox: 'privacy@proximus.example',
      selfService: 'MyProximus',
      policy: { name: 'Privacy', version: '2026-01', address: 'www.proximus.example/privacy' },
    },
    courtRemedy,
  };
}
