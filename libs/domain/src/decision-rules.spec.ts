import { RULE_CASES } from '../fixtures/decision-cases';
import type { Situation } from '../fixtures/rule-case';
import { anActivity, aScope, facts, someRows } from '../fixtures/decision-facts';
import { DECISION_RULES, decide } from './decide';
import { DECISION_REASONS } from './decision-reasons';
import { RIGHTS, type Right } from './rights';

function decidedIn(right: Right, { activity, facts: about, scope, held }: Situation) {
  const rows = held === null ? [] : [someRows(held)];
  return decide(right, [anActivity(activity)], rows, facts(about), aScope(scope)).rows;
}

/** The situation with one part of it changed. */
function changed(when: Situation, unless: Situation): Situation {
  return {
    activity: { ...when.activity, ...unless.activity },
    facts: { ...when.facts, ...unless.facts },
    scope: { ...when.scope, ...unless.scope },
    held: unless.held === null ? null : unless.held ? { ...when.held, ...unless.held } : when.held,
  };
}

describe('the rules of the engine', () => {
  const rules = RIGHTS.flatMap((right) => DECISION_RULES[right]);

  it.each(RULE_CASES.map((one) => [one.rule, one] as const))(
    '%s decides its case, and not the case without it',
    (rule, one) => {
      expect(decidedIn(one.right, one.when)).toContainEqual(expect.objectContaining({ rule, outcome: one.outcome }));
      const names = decidedIn(one.right, changed(one.when, one.unless)).map((row) => row.rule);
      expect(names).not.toContain(rule);
    },
  );

  it('have a case each', () => {
    expect([...new Set(rules.map(({ name }) => name))].sort()).toEqual(RULE_CASES.map(({ rule }) => rule).sort());
  });

  it('each name a ground, a condition and a reason that letters know', () => {
    for (const { article, reason, condition, dpv } of rules) {
      expect(article).toMatch(/^GDPR Arts?\. \d+/);
      expect(DECISION_REASONS).toContain(reason);
      expect(condition).not.toBe('');
      expect(dpv ?? 'justifications:x').toMatch(/^(justifications:[A-Z]|eu-gdpr:A\d|justifications:x)/);
    }
  });

  it('that keep data until a day have words for an end without a date, unless they know none', () => {
    const dateless = ['kept-dispute', 'kept-unpaid-balance'];
    for (const { outcome, reason } of rules.filter((rule) => rule.outcome === 'kept-until')) {
      expect([
        outcome,
        reason,
        dateless.includes(reason) || DECISION_REASONS.some((key) => key === `${reason}-open`),
      ]).toEqual([outcome, reason, true]);
    }
  });
});
