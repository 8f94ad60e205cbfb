import { loadPack } from '../register';
import type { Reading } from './reading';
import { suggestedRight } from './suggested-right';

const pack = loadPack('examples/proximus');
const guess = (key: string, needsPersonBecause: Reading['needsPersonBecause'], rights: Reading['rights'] = []) => {
  const channel = pack.channels.find((one) => one.key === key);
  if (!channel) throw new Error(`No channel ${key}`);
  return suggestedRight(channel, { rights, needsPersonBecause }, pack);
};

describe('what a message asks that came to a mailbox for one thing', () => {
  it.each(['directory-1307', 'directory-proximus', 'post-directory'])('%s: to leave the directory', (key) => {
    const [right, ...more] = guess(key, ['not-understood']);
    expect(more).toEqual([]);
    expect(right).toMatchObject({ right: 'consent-withdrawal', confidence: 0.5, because: 'channel' });
    expect(right?.asked?.choices).toEqual([{ choice: 'directory', channels: [] }]);
  });

  it('opt-out-scarlet: no more advertising', () => {
    const [right] = guess('opt-out-scarlet', ['not-understood']);
    expect(right?.right).toBe('objection');
    expect(right?.asked?.choices.map(({ choice }) => choice)).toContain('offers');
    expect(right?.asked?.choices.every(({ channels: only }) => only.length === 0)).toBe(true);
  });

  it('is not guessed where something was read, something else is in the way, or the mailbox is for everything', () => {
    const read = {
      right: 'access',
      confidence: 1,
      because: '',
      rules: [],
      said: [],
    } as unknown as Reading['rights'][number];
    expect(guess('directory-1307', ['not-understood'], [read])).toEqual([]);
    expect(guess('directory-1307', ['encrypted'])).toEqual([]);
    expect(guess('directory-1307', ['not-understood', 'complaint'])).toEqual([]);
    expect(guess('privacy-proximus', ['not-understood'])).toEqual([]);
  });
});
