import { ask } from './decide-common';
import type { DecisionReason } from './decision-reasons';
import { keptUntilEvent, type DecisionCase, type DecisionRule } from './decision-rule';
import { holdOf, standingHold } from './erasure-periods';
import { restsOn } from './legal-basis';
import { ALL_SETTLED, contractRuns, DISPUTE_END } from './relation';

const CLAIMS = 'GDPR Art. 17(3)(e)';
const LEGAL_CLAIM = 'justifications:LegalClaimImpaired';

/** One exception of Art. 17(3), kept by a hold of the register for as long as its rule says. */
function registered(
  name: string,
  letter: string,
  reason: DecisionReason,
  dpv: string,
  condition: string,
): DecisionRule {
  const hold = `GDPR 17(3)(${letter})`;
  return {
    name: `erasure-${name}`,
    outcome: 'kept-until',
    article: `GDPR Art. 17(3)(${letter})`,
    ...{ dpv, reason, condition },
    when: (seen) => standingHold(seen, hold) !== null,
    keeps: (seen) => standingHold(seen, hold),
  };
}

const hasClaimsHold = ({ activity }: DecisionCase) =>
  activity.retention.some(({ hold, namedOnly }) => hold?.article === 'GDPR 17(3)(e)' && !namedOnly);

/** Proof is found in what contract, duty or interest keep; never in what stands on consent or serves advertising. */
const isProof = ({ activity }: DecisionCase) =>
  restsOn(activity, 'b', 'c') || (restsOn(activity, 'e', 'f') && activity.objection === 'motivated');

/** While the contract runs, its own need comes first. */
const isContracts = ({ activity, facts }: DecisionCase) => restsOn(activity, 'b') && contractRuns(facts);

/** The exceptions of Art. 17(3), before which no ground of Art. 17(1) helps. */
export const HOLDS: readonly DecisionRule[] = [
  registered(
    'legal-obligation',
    'b',
    'kept-legal-duty',
    'justifications:LegalObligationImpaired',
    'a legal duty to keep the data still runs',
  ),
  registered('legal-claims', 'e', 'kept-legal-claims', LEGAL_CLAIM, 'evidence is kept for a period that still runs'),
  registered(
    'expression',
    'a',
    'kept-expression',
    'justifications:FreedomOfExpressionImpaired',
    'freedom of expression and information needs the data',
  ),
  registered(
    'public-health',
    'c',
    'kept-public-health',
    'justifications:PublicHealthCompromised',
    'public health needs the data',
  ),
  registered(
    'archives-research',
    'd',
    'kept-archives',
    'justifications:ScientificHistoricalResearchImpaired',
    'archives, research or statistics in the public interest need the data',
  ),
  {
    name: 'erasure-hold-end-unknown',
    outcome: 'needs-person',
    article: 'GDPR Art. 17(3)',
    dpv: null,
    reason: 'person-decides',
    condition: 'a hold exists and the day from which it runs is not known',
    when: (seen) => holdOf(seen).state === 'unknown',
    question: ask((seen) => {
      const hold = holdOf(seen);
      const rule = hold.state === 'unknown' ? hold.rule : null;
      return `from which day does ${rule?.dataKey} run (${rule?.duration ?? 'open'} from "${rule?.startsAt}")? Until then the hold stands.`;
    }),
  },
  {
    name: 'erasure-dispute',
    outcome: 'kept-until',
    article: CLAIMS,
    dpv: LEGAL_CLAIM,
    reason: 'kept-dispute',
    condition: 'a dispute is open and the data can be evidence',
    when: (seen) => seen.facts.disputeOpen && isProof(seen) && !isContracts(seen),
    keeps: () => keptUntilEvent(DISPUTE_END),
  },
  {
    name: 'erasure-unpaid-balance',
    outcome: 'kept-until',
    article: CLAIMS,
    dpv: LEGAL_CLAIM,
    reason: 'kept-unpaid-balance',
    condition: 'an amount is unpaid and the data prove the claim',
    when: (seen) =>
      seen.facts.openBalance && (restsOn(seen.activity, 'b') || hasClaimsHold(seen)) && !isContracts(seen),
    keeps: () => keptUntilEvent(ALL_SETTLED),
  },
];
