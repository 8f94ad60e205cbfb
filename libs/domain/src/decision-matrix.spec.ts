import { anActivity, DUTY } from '../fixtures/decision-facts';
import { MATRIX_BY_HAND } from '../fixtures/decision-matrix';
import type { DecisionActivity } from './decision';
import { BASIS_MATRIX, matrixOf } from './decision-matrix';
import { BASES, basisWord } from './legal-basis';
import { RIGHTS, type Right } from './rights';

const SIGN = { yes: '+', conditional: '?', no: '-' } as const;

describe('right × legal basis', () => {
  const provisions = Object.keys(BASIS_MATRIX) as (keyof typeof BASIS_MATRIX)[];

  it('equals the table made by hand from the law, every cell', () => {
    const signs = (provision: keyof typeof BASIS_MATRIX) =>
      BASES.map((basis) => SIGN[BASIS_MATRIX[provision][basis].availability]).join('');
    expect(Object.fromEntries(provisions.map((provision) => [provision, signs(provision)]))).toEqual(
      Object.fromEntries(Object.entries(MATRIX_BY_HAND).map(([provision, row]) => [provision, row.signs])),
    );
  });

  it('names each cell and cites the article of its right', () => {
    for (const provision of provisions) {
      for (const basis of BASES) {
        const { name, article, why } = BASIS_MATRIX[provision][basis];
        expect(name).toBe(`${provision}-${basisWord(basis)}`);
        expect(article).toMatch(MATRIX_BY_HAND[provision]?.article ?? /never/);
        expect(why).not.toBe('');
      }
    }
  });
});

describe('right × activity', () => {
  const cell = (right: Right, change: Partial<DecisionActivity>) =>
    matrixOf([anActivity(change)]).find((found) => found.right === right);
  const question = (right: Right) => ({ openQuestions: [{ question: 'Which?', owner: 'DPO', blocks: [right] }] });

  it('has a cell for each, with rule, article, reason and why', () => {
    const cells = matrixOf([anActivity(), anActivity({ key: 'other', kind: 'referral', legalBases: [] })]);
    expect(cells.map(({ right }) => right)).toEqual([...RIGHTS, ...RIGHTS]);
    for (const { rule, article, reason, why } of cells) expect([rule, article, reason, why]).not.toContain('');
  });

  it.each<[string, Right, Partial<DecisionActivity>, string]>([
    ['one basis that gives it is enough', 'portability', { legalBases: ['f', 'b'] }, 'available'],
    ['erasure needs that no basis stands', 'erasure', { legalBases: ['a', 'c'] }, 'conditional'],
    ['a duty alone stands in the way', 'erasure', { legalBases: ['c'] }, 'not-available'],
    ['consent alone does not', 'erasure', { legalBases: ['a'] }, 'available'],
    [
      'an objection without reasons opens erasure',
      'erasure',
      { legalBases: ['f'], objection: 'absolute' },
      'available',
    ],
    ['an open question stops what it blocks', 'erasure', { legalBases: ['a'], ...question('erasure') }, 'needs-person'],
    ['and nothing else', 'access', question('erasure'), 'available'],
    ['no basis, no decision', 'erasure', { legalBases: [] }, 'needs-person'],
    ['access needs none', 'access', { legalBases: [] }, 'available'],
    ['no consent, nothing to withdraw', 'consent-withdrawal', { legalBases: [] }, 'not-available'],
    [
      'unless the register offers it',
      'consent-withdrawal',
      { legalBases: ['f'], consentWithdrawal: true },
      'available',
    ],
    ['no automated decision, no review', 'automated-decision', {}, 'not-applicable'],
    ['a review where there is one', 'automated-decision', { automatedDecision: true }, 'conditional'],
    [
      'none is allowed on interest',
      'automated-decision',
      { automatedDecision: true, legalBases: ['f'] },
      'not-available',
    ],
    [
      'marketing can always be objected to',
      'objection',
      { directMarketing: true, ...question('objection') },
      'available',
    ],
    ['a contract cannot', 'objection', {}, 'not-available'],
    ['research can, by its own provision', 'objection', { legalBases: ['e'], research: true }, 'available'],
    ['a processor decides nothing', 'erasure', { role: 'processor' }, 'not-applicable'],
  ])('%s', (_what, right, change, availability) => {
    expect(cell(right, change)).toMatchObject({ availability });
  });

  it('tells of restriction during an objection wherever one basis knows it', () => {
    expect(cell('restriction', { legalBases: ['b', 'f'] })).toMatchObject({ rule: 'restriction-legitimate-interest' });
  });

  it('tells the holds against erasure', () => {
    expect(cell('erasure', { retention: [DUTY] })?.holds).toEqual(['invoices P7Y contract-end GDPR 17(3)(b)']);
  });
});
