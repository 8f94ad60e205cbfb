import { kindOf, type KindSigns } from './kind';
import type { RightRead } from './reading';

const ACCESS: RightRead = { right: 'access', confidence: 0.9, because: '', rules: [], said: [] };
const kind = (signs: Partial<KindSigns>) =>
  kindOf({ automatic: null, cues: new Set(), rights: [], denied: 0, isReply: false, words: 30, ...signs });

describe('what a message is', () => {
  it('is a request where a right is asked for, however angrily', () => {
    expect(kind({ rights: [ACCESS] })).toBe('request');
    expect(kind({ rights: [ACCESS], cues: new Set(['complaint']) })).toBe('request');
    expect(kind({ cues: new Set(['complaint']) })).toBe('complaint');
  });

  it('is an answer where it replies shortly, a request where the reply asks for something', () => {
    expect(kind({ isReply: true })).toBe('answer');
    expect(kind({ isReply: true, cues: new Set(['answer']), rights: [ACCESS] })).toBe('answer');
    expect(kind({ isReply: true, cues: new Set(['answer']), rights: [ACCESS], words: 200 })).toBe('request');
  });

  it('is a reminder only of something', () => {
    expect(kind({ cues: new Set(['reminder']), rights: [ACCESS] })).toBe('reminder');
    expect(kind({ cues: new Set(['reminder', 'complaint']) })).toBe('complaint');
  });

  it('is a request for a person to read where privacy is named or a right denied, else other', () => {
    expect(kind({ cues: new Set(['privacy']) })).toBe('request');
    expect(kind({ denied: 1 })).toBe('request');
    expect(kind({})).toBe('other');
  });

  it('is what the machine said it is, whatever its words', () => {
    expect(kind({ automatic: 'bounce', rights: [ACCESS] })).toBe('bounce');
    expect(kind({ automatic: 'own', rights: [ACCESS] })).toBe('auto-reply');
    expect(kind({ automatic: 'generated' })).toBe('auto-reply');
    expect(kind({ automatic: 'generated', rights: [ACCESS] })).toBe('request');
  });
});
