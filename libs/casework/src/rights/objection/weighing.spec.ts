import type { DecisionRow } from '@habeas/domain';
import {
  formRefusal,
  sendBackRefusal,
  type Weighing,
  type WeighingForm,
  weighingHash,
  weighingRefusal,
  type WeighingSheet,
} from './weighing';

const UPHELD: WeighingForm = {
  ...{ activity: 'a', outcome: 'upheld', overriding: null, situation: 'x', words: 'y' },
  ...{ ground: '', necessity: '', impact: '', measures: '', safeguards: '' },
};
const REFUSED: WeighingForm = {
  ...{ activity: 'a', outcome: 'refused', overriding: 'legal-claims', situation: 'x', words: 'y' },
  ...{ ground: 'g', necessity: 'n', impact: 'i', measures: 'm', safeguards: 's' },
};
const row = (outcome: DecisionRow['outcome']) => ({ outcome }) as DecisionRow;
const by = (account: string): Weighing => ({ ...UPHELD, by: account, at: '' });
const answerTo = { address: 'a@b.example', language: 'en' as const };

describe('the form of a weighing', () => {
  it('stops a use with little, and lets it go on only where all is shown', () => {
    expect(formRefusal(UPHELD)).toBeNull();
    expect(formRefusal(REFUSED)).toBeNull();
  });

  it.each(['ground', 'necessity', 'impact', 'measures', 'safeguards', 'situation', 'words'] as const)(
    'is not complete without the %s where the use goes on',
    (field) => {
      expect(formRefusal({ ...REFUSED, [field]: '  ' })).toBe('weighing-incomplete');
    },
  );

  it('names what overrides the objection where something does, and nowhere else', () => {
    expect(formRefusal({ ...REFUSED, overriding: null })).toBe('weighing-disagrees');
    expect(formRefusal({ ...UPHELD, overriding: 'compelling-grounds' })).toBe('weighing-disagrees');
  });
});

describe('the approval of a weighing', () => {
  const sheet = { weighings: [by('one')], decisions: [row('granted'), row('refused')], answerTo };

  it('is for somebody who weighed none of it', () => {
    expect(weighingRefusal(sheet, 'two')).toBeNull();
    expect(weighingRefusal(sheet, 'one')).toBe('weighed-by-you');
  });

  it('waits until all is weighed, and for a way to answer', () => {
    expect(weighingRefusal({ ...sheet, decisions: [row('needs-person')] }, 'two')).toBe('not-all-weighed');
    expect(weighingRefusal({ ...sheet, answerTo: null }, 'two')).toBe('no-contact-on-file');
  });

  it('waits for a changed form once it was sent back, and is sent back by somebody who weighed none of it', () => {
    const said = { reason: 'Show why less would not do.', sha256: '', by: 'two', at: '' };
    const open = {
      ...sheet,
      sentBack: [
        { ...said, followed: true },
        { ...said, followed: false },
      ],
    };
    expect([weighingRefusal(open, 'two'), sendBackRefusal(open, 'two')]).toEqual(['sent-back', 'sent-back']);
    const followed = { ...sheet, sentBack: [{ ...said, followed: true }] };
    expect([weighingRefusal(followed, 'two'), sendBackRefusal(followed, 'two')]).toEqual([null, null]);
    expect(sendBackRefusal(sheet, 'one')).toBe('weighed-by-you');
    expect(sendBackRefusal({ weighings: [] }, 'two')).toBe('not-all-weighed');
  });

  it('is bound to each word of it', () => {
    const whole = { ...sheet, format: 1, right: 'objection', reference: 'R', generation: 1 } as WeighingSheet;
    const changed = { ...whole, weighings: [{ ...by('one'), words: 'other' }] };
    expect(weighingHash(whole)).toMatch(/^[0-9a-f]{64}$/);
    expect(weighingHash(changed)).not.toBe(weighingHash(whole));
  });
});
