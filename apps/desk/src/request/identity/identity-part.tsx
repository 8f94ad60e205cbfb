import { CandidateChoice } from './candidate-choice';
import { IdentifierTable } from './identifier-table';
import { MovePanel } from '../move/move-panel';
import { IdentityLevel } from './identity-level';

export function IdentityPart() {
  return (
    <div className="stacked-panels">
      <IdentityLevel />
      <MovePanel />
      <IdentifierTable />
      <CandidateChoice />
    </div>
  );
}
