import type { Language } from './places';

/** What customers and staff write, in the customer's language. */
export const WORDS: Record<
  Language,
  Record<
    'ticket' | 'question' | 'note' | 'delivery' | 'remark' | 'call' | 'proof' | 'answer' | 'segment' | 'interests',
    string
  >
> = {
  fr: {
    ticket: 'Question sur la facture',
    question: 'Je ne comprends pas le montant de ma dernière facture.',
    note: 'A téléphoné au sujet de sa facture, rappel promis.',
    delivery: 'Sonner deux fois.',
    remark: 'Préfère être contacté le soir.',
    call: 'Bonjour, je vous appelle au sujet de ma facture.',
    proof: 'Case cochée sur le formulaire en ligne.',
    answer: 'La mer du Nord',
    segment: 'Regarde surtout le sport le week-end.',
    interests: 'Randonnée, cuisine',
  },
  nl: {
    ticket: 'Vraag over de factuur',
    question: 'Ik begrijp het bedrag van mijn laatste factuur niet.',
    note: 'Belde over de factuur, we bellen terug.',
    delivery: 'Twee keer aanbellen.',
    remark: "Wordt liefst 's avonds gecontacteerd.",
    call: 'Goedendag, ik bel over mijn factuur.',
    proof: 'Vakje aangevinkt op het onlineformulier.',
    answer: 'De Noordzee',
    segment: 'Kijkt vooral naar sport in het weekend.',
    interests: 'Wandelen, koken',
  },
  de: {
    ticket: 'Frage zur Rechnung',
    question: 'Ich verstehe den Betrag meiner letzten Rechnung nicht.',
    note: 'Hat wegen der Rechnung angerufen, Rückruf zugesagt.',
    delivery: 'Bitte zweimal klingeln.',
    remark: 'Möchte lieber abends kontaktiert werden.',
    call: 'Guten Tag, ich rufe wegen meiner Rechnung an.',
    proof: 'Kästchen im Online-Formular angekreuzt.',
    answer: 'Die Nordsee',
    segment: 'Sieht am Wochenende vor allem Sport.',
    interests: 'Wandern, Kochen',
  },
  en: {
    ticket: 'Question about my bill',
    question: 'I do not understand the amount of my last bill.',
    note: 'Rang about the bill, promised to call back.',
    delivery: 'Please ring twice.',
    remark: 'Prefers to be contacted in the evening.',
    call: 'Hello, I am calling about my bill.',
    proof: 'Box ticked on the online form.',
    answer: 'The North Sea',
    segment: 'Mostly watches sports at weekends.',
    interests: 'Hiking, cooking',
  },
};
