import { CandidateChoice } from './candidate-choice';
import { IdentifierTable } from './identifier-table';
import { IdentityLevel } from './identity-level';

export function IdentityPart() {
  return (
    <div className="stacked-panels">
      <IdentityLevel />
      <IdentifierTable />
      <CandidateChoice />
    </div>
  );
}
