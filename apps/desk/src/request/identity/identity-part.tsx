import { CandidateChoice } from './candidate-choice';
import { IdentifierTable } from './identifier-table';
import { MovePanel } from '../move/move-panel';
import { MandatePanel } from './mandate-panel';
import { IdentityLevel } from './identity-level';

export function IdentityPart() {
  return (
    <div className="stacked-panels">
      <IdentityLevel />
      <MandatePanel />
      <MovePanel />
      <IdentifierTable />
      <CandidateChoice />
    </div>
  );
}
