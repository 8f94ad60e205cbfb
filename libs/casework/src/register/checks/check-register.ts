import type { ControllerPack } from '../controller-pack';
import type { Finding } from './finding';
import { inferredBasis } from './inferred-basis';
import { jointControllers } from './joint-controllers';
import { dutyWithoutHold } from './duty-without-hold';
import { marketingObjection } from './marketing-objection';
import { missingContent } from './missing-content';
import { missingOrigin } from './missing-origin';
import { objectionAndBasis } from './objection-and-basis';
import { generalQuestions, openQuestionsOf } from './open-questions';
import { questionedData } from './questioned-data';
import { repeatedCategories } from './repeated-categories';
import { retentionRules } from './retention-rules';
import { withdrawalAndConsent } from './withdrawal-and-consent';

export type { Finding, Severity } from './finding';

const CHECKS = [
  missingContent,
  missingOrigin,
  objectionAndBasis,
  withdrawalAndConsent,
  retentionRules,
  dutyWithoutHold,
  marketingObjection,
  questionedData,
  jointControllers,
  repeatedCategories,
  inferredBasis,
  openQuestionsOf,
];

/**
 * What is missing, contradictory or undecided in a valid register, in the order of its activities.
 * Nothing here stops the system: it is the DPO's work list.
 */
export function checkRegister(pack: ControllerPack): Finding[] {
  return [
    ...pack.activities.flatMap((activity) => CHECKS.flatMap((check) => check(activity))),
    ...generalQuestions(pack),
  ];
}
