import {
  decide,
  type DecisionActivity,
  type DecisionScope,
  type HeldData,
  type Language,
  type SubjectFacts,
} from '@habeas/domain';
import { placeOf } from '../decision-rows';
import type { GivenAnswer, PlanContent } from './plan-content';
import { type AnsweredSource, planSources } from './plan-sources';

/** What a plan is made of. */
export interface PlanBasis {
  reference: string;
  generation: number;
  packVersion: string;
  answerTo: { address: string; language: Language } | null;
  held: HeldData[];
  facts: SubjectFacts;
  answered: AnsweredSource[];
  answers: GivenAnswer[];
}

/** Everything the person is known by; a ground of Art. 17(1) need not be named by them. */
const WHOLE: DecisionScope = {
  activities: [],
  categories: [],
  erasureGround: null,
  restrictionCase: null,
  reasonsGiven: false,
};

/** Decides, with what colleagues answered, and lays down what is to be done where. */
export function composePlan({ answered, ...basis }: PlanBasis, activities: readonly DecisionActivity[]): PlanContent {
  const facts = { ...basis.facts, answers: basis.answers.map(({ answer }) => answer) };
  const { rows, verdicts } = decide('erasure', activities, basis.held, facts, WHOLE);
  return {
    format: 1,
    right: 'erasure',
    ...basis,
    decidedOn: basis.facts.today,
    sources: planSources(answered, rows, verdicts),
    decisions: rows.filter(({ outcome, records }) => outcome !== 'not-applicable' || records > 0),
    verdicts: [...verdicts],
  };
}

/** The same plan with more answers: one to the same row takes the place of the one before. */
export function withAnswers(
  content: PlanContent,
  given: readonly GivenAnswer[],
  activities: readonly DecisionActivity[],
): PlanContent {
  const { sources, reference, generation, packVersion, answerTo, held, facts, answers } = content;
  const answered = sources.map(({ ordinal: _ordinal, erase: _erase, restrict: _restrict, ...source }) => source);
  const places = new Set(given.map(({ answer }) => placeOf(answer)));
  const others = answers.filter(({ answer }) => !places.has(placeOf(answer)));
  const basis = { reference, generation, packVersion, answerTo, held, facts, answered };
  return composePlan({ ...basis, answers: [...others, ...given] }, activities);
}
