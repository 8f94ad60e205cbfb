import { ASSURANCE_LEVELS, decide, DEFAULT_ASSURANCE_POLICY } from '@habeas/domain';
import { decisionActivities, loadPack } from '../register';
import { assuranceToBegin, freeChoices, neededAssurance } from './needed-assurance';

const pack = loadPack('examples/proximus');
const asked = (...choices: string[]) => ({
  choices: choices.map((choice) => ({ choice, channels: [] })),
  activities: [],
  reasonsGiven: false,
});
const free = pack.choices.filter(({ rights }) => rights.includes('objection'));

describe('what a right needs before it begins', () => {
  it.each(ASSURANCE_LEVELS)('is nothing for whatever stops without reasons, even where the policy says %s', (level) => {
    const perRight = { ...DEFAULT_ASSURANCE_POLICY.perRight, objection: level, 'consent-withdrawal': level };
    const strict = { ...pack, policy: { ...pack.policy, assurance: { ...pack.policy.assurance, perRight } } };
    for (const { key } of free) {
      expect([key, neededAssurance(strict, { right: 'objection', asked: asked(key) })]).toEqual([key, 'none']);
    }
    const consent = { right: 'consent-withdrawal' as const, asked: asked('newsletters') };
    expect(neededAssurance(strict, consent)).toBe('none');
  });

  it('is what the policy says for an objection that names no such purpose', () => {
    expect(neededAssurance(pack, { right: 'objection', asked: null })).toBe('contact');
    expect(neededAssurance(pack, { right: 'objection', asked: asked('no-such-choice') })).toBe('contact');
    expect(neededAssurance(pack, { right: 'access', asked: asked('offers') })).toBe('contact');
  });

  it('is decided by the register: no choice that is offered without reasons is ever refused', () => {
    for (const brand of pack.brands.map(({ key }) => key)) {
      for (const choice of free) {
        const facts = {
          ...{ today: '2026-03-02', brand, relation: 'customer' as const, events: {} },
          ...{ openBalance: true, disputeOpen: true, consents: {}, objections: {} },
        };
        const scope = {
          ...{ activities: choice.activities, categories: [], erasureGround: null },
          ...{ restrictionCase: null, reasonsGiven: false },
        };
        const { rows } = decide('objection', decisionActivities(pack), [], facts, scope);
        for (const activity of choice.activities) {
          const outcomes = rows.filter((row) => row.activity === activity).map(({ outcome }) => outcome);
          if (outcomes.every((outcome) => outcome === 'not-applicable')) continue;
          expect([choice.key, activity, outcomes]).toEqual([choice.key, activity, expect.arrayContaining(['granted'])]);
        }
      }
    }
  });

  it('knows a choice only by the right for which it is offered', () => {
    expect(freeChoices(pack, { right: 'objection', asked: asked('newsletters') })).toEqual([]);
    expect(freeChoices(pack, { right: 'consent-withdrawal', asked: asked('newsletters') })).toHaveLength(1);
  });

  it('lets what stops without reasons begin beside what is weighed, which needs the person known', () => {
    const both = { ...asked('offers'), activities: ['fraud-prevention'] };
    const right = { right: 'objection' as const, asked: both };
    expect([assuranceToBegin(pack, right), neededAssurance(pack, right)]).toEqual(['none', 'contact']);
    const stopped = { ...right, asked: { ...both, choicesStopped: true } };
    expect(assuranceToBegin(pack, stopped)).toBe('contact');
    const weighed = { ...right, asked: { ...both, choices: [] } };
    expect(assuranceToBegin(pack, weighed)).toBe('contact');
  });
});
