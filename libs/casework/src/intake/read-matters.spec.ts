import { loadPack } from '../register';
import { withObjection } from './along-objection';
import { readBeside } from './read-beside';
import { readMatters } from './read-matters';

const { matters, choices } = loadPack('examples/proximus');
const read = (text: string, from = 'anne@example.org', subject = '') =>
  readMatters({ subject, text, from }, matters).map(({ matter }) => matter);
const matter = (key: string) => ({ matter: key, because: 'form' });

describe('what a message asks beside the rights', () => {
  it.each([
    ['fr', 'Bonjour, quel est le plan tarifaire le plus avantageux pour moi ?', 'best-tariff'],
    ['nl', 'Beste, welk is het voordeligste tariefplan?', 'best-tariff'],
    ['de', 'Ich bekomme ständig Werbeanrufe.', 'unwanted-calls'],
    ['en', 'How do I get on the Robinson list?', 'unwanted-post'],
    ['fr', 'Je suis sur la liste « Ne m’appelez plus ».', 'unwanted-calls'],
    ['nl', 'Ik wil overstappen met Easy Switch.', 'easy-switch'],
    ['nl', 'Het gaat over de gsm van mijn werkgever.', 'business-customer'],
    ['fr', 'Une question sur votre page Facebook.', 'facebook-page'],
    ['fr', 'J’étais votre contact en tant que fournisseur. Quelles données avez-vous ?', 'supplier-contact'],
    ['nl', 'Ik ben de contactpersoon van uw leverancier Demo nv.', 'supplier-contact'],
    ['de', 'Ich schreibe Ihnen als Lieferant.', 'supplier-contact'],
    ['en', 'I used to work for your subcontractor.', 'supplier-contact'],
  ])('%s: %s', (_, text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it('is read in the subject too, and says by which words', () => {
    expect(read('Merci de me répondre.', 'a@example.org', 'Meilleur tarif')).toEqual(['best-tariff']);
    const [found] = readMatters({ subject: '', text: 'Hallo. Easy Switch?', from: null }, matters);
    expect(found?.because).toBe('speaks of it: “Easy Switch”');
  });

  it('is not read where nothing speaks of it, nor in what is quoted', () => {
    expect(read('Je souhaite recevoir une copie de mes données.')).toEqual([]);
    expect(read('Merci.\n\n> Quel est le meilleur tarif ?')).toEqual([]);
    expect(read('Je ne veux plus de publicité sur Facebook.')).toEqual([]);
    expect(read('Vous êtes mon fournisseur d’internet.')).toEqual([]);
  });

  it('of the authority is known by who sent it, and by nobody who looks like it', () => {
    expect(read('Veuillez nous répondre.', 'contact@apd-gba.be')).toEqual(['authority-inquiry']);
    expect(read('Veuillez nous répondre.', 'x@mail.apd-gba.be')).toEqual(['authority-inquiry']);
    expect(read('Veuillez nous répondre.', 'x@not-apd-gba.be')).toEqual([]);
  });
});

describe('the objection that goes along', () => {
  const access = { right: 'access' as const, confidence: 1, because: 'form', scope: null };

  it('is added beside the rights, each choice once', () => {
    const both = withObjection([access], [matter('unwanted-calls'), matter('unwanted-post')], matters);
    expect(both.map(({ right }) => right)).toEqual(['access', 'objection']);
    expect(both[1]?.asked?.choices).toEqual([{ choice: 'offers', channels: ['phone', 'post'] }]);
  });

  it('leaves alone what the message objects to itself, and says it where the message does not', () => {
    const asked = { choices: [{ choice: 'location', channels: [] }], activities: [], reasonsGiven: false };
    const own = { ...access, right: 'objection' as const, asked };
    expect(withObjection([own], [matter('unwanted-calls')], matters)).toEqual([own]);
    const [unclear] = withObjection([{ ...own, asked: null }], [matter('unwanted-calls')], matters);
    expect(unclear?.asked?.choices).toEqual([{ choice: 'offers', channels: ['phone'] }]);
  });

  it('is none for what asks nothing to stop', () => {
    expect(withObjection([access], [matter('best-tariff')], matters)).toEqual([access]);
  });

  it('names choices that the pack has', () => {
    const named = matters.flatMap(({ objection }) => objection?.choice ?? []);
    expect(named.every((key) => choices.some((choice) => choice.key === key))).toBe(true);
  });
});

describe('a right that was written of beside what was chosen', () => {
  const words = 'Effacez toutes mes données personnelles, svp.';

  it('is not swallowed by it', () => {
    expect(readBeside([], [matter('other-question')], words, 'fr').map(({ right }) => right)).toEqual(['erasure']);
  });

  it('is not read where rights were chosen, or nothing was', () => {
    expect(readBeside(['access'], [matter('other-question')], words, 'fr')).toEqual([]);
    expect(readBeside([], [], words, 'fr')).toEqual([]);
  });
});
