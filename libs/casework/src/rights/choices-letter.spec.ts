import { LANGUAGES } from '@habeas/domain';
import { CONTACT_CHANNELS, loadPack } from '../register';
import { channelWords, choicesSaid, shortened } from './choices-letter';

const { choices } = loadPack('examples/proximus');
const chosen = (...keys: string[]) =>
  choices.filter(({ key }) => keys.includes(key)).map((choice) => ({ choice, channels: [] }));
const EMAIL = { type: 'email', value: 'anna.maes@post.example' };
const PHONE = { type: 'phone_number', value: '+32470123456' };

describe('what the answer about choices says', () => {
  it('shortens an address, so that it tells nobody anything', () => {
    expect(shortened(EMAIL)).toBe('a…@post.example');
    expect(shortened(PHONE)).toBe('… 3456');
  });

  it.each(LANGUAGES)('has a word for each channel in %s, and none for all of them', (language) => {
    const words = CONTACT_CHANNELS.map((channel) => channelWords([channel], language));
    expect(new Set(words).size).toBe(CONTACT_CHANNELS.length);
    expect(channelWords([], language)).toBeNull();
  });

  it('names the addresses by which it was done, and what only the person can do', () => {
    const said = choicesSaid(chosen('location'), [EMAIL, PHONE], [], 'en');
    expect(said).toMatchObject({ outcome: 'granted', addresses: ['… 3456'], ownSteps: [] });
    expect(choicesSaid(chosen('web-ads'), [EMAIL], [], 'en').ownSteps[0]).toContain('Cookie settings');
  });

  it('says no where nothing stops and something goes on, and partly where both are', () => {
    const goesOn = { what: 'Billing', reason: 'Contract.', article: 'GDPR Art. 21(1)' };
    expect(choicesSaid([], [EMAIL], [goesOn], 'en').outcome).toBe('refused');
    expect(choicesSaid(chosen('offers'), [EMAIL], [goesOn], 'en').outcome).toBe('partial');
    expect(choicesSaid([], [EMAIL], [], 'en').outcome).toBe('nothing-held');
  });
});
