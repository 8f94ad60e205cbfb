import type { Language } from '@habeas/domain';

/** How far a matter is. `not-meant`: a colleague saw that the message does not ask it; `ended`: the request ended without it. */
export type MatterState = 'open' | 'answered' | 'handed-over' | 'not-meant' | 'ended';

/** What is asked beside the rights, as the desk shows it. */
export interface MatterView {
  id: string;
  /** Key of a matter of the pack. */
  matter: string;
  label: string;
  handling: 'referral' | 'hand-over' | 'office' | 'person';
  because: string;
  state: MatterState;
  due: string | null;
  endedAt: string | null;
  by: string | null;
  /** In the person's language: what the letter will say. */
  answer: string;
  contacts: { who: string; reach: string }[];
  /** Business customers whose mailbox the pack names; empty where nothing is handed over. */
  customers: HandOverCustomerView[];
}

/** To whom a message can be handed over. */
export interface HandOverCustomerView {
  name: string;
  email: string;
  language: Language;
  /** Whether the person may be told its name. */
  mayName: boolean;
}

/** One that a colleague may choose. */
export interface MatterOption {
  matter: string;
  label: string;
  handling: MatterView['handling'];
}
