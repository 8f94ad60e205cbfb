import type { MatterOption, MatterView } from '@habeas/casework/requests/matter-view';

export const MATTERS: MatterView[] = [
  {
    id: '00000000-0000-4000-8000-0000000000f1',
    matter: 'best-tariff',
    label: 'The best tariff plan for me',
    handling: 'office',
    because: 'speaks of it: “Et quel est le tarif le plus avantageux pour moi ?”',
    state: 'open',
    due: '2026-02-16',
    endedAt: null,
    by: null,
    answer: 'Vous voulez savoir quel plan tarifaire est le plus avantageux pour vous.',
    contacts: [{ who: 'Le service clientèle', reach: 'Par téléphone au 0800 33 800.' }],
    customers: [],
  },
  {
    id: '00000000-0000-4000-8000-0000000000f2',
    matter: 'business-customer',
    label: 'Data that another company entrusts to us',
    handling: 'hand-over',
    because: 'speaks of it: “mon gsm professionnel”',
    state: 'open',
    due: null,
    endedAt: null,
    by: null,
    answer: 'Cette entreprise en décide et vous répond.',
    contacts: [],
    customers: [{ name: 'Brasserie de la Meuse', email: 'dpo@brasserie.example', language: 'fr', mayName: true }],
  },
];

export const MATTER_OPTIONS: MatterOption[] = [
  { matter: 'best-tariff', label: 'The best tariff plan for me', handling: 'office' },
  { matter: 'unwanted-calls', label: 'Sales calls that I do not want', handling: 'referral' },
  { matter: 'business-customer', label: 'Data that another company entrusts to us', handling: 'hand-over' },
];
