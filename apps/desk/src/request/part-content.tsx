import { ClockPart } from './clock/clock-part';
import { DecisionsPart } from './decisions/decisions-part';
import { IdentityPart } from './identity/identity-part';
import { LettersPart } from './letters/letters-part';
import { MessagePart } from './message/message-part';
import { OutsidePart } from './outside/outside-part';
import { PackagePart } from './package/package-part';
import { PlanPart } from './plan/plan-part';
import type { RequestPart } from './request-parts';
import { SourcesPart } from './sources/sources-part';
import { TimelinePart } from './timeline/timeline-part';

const PARTS: Readonly<Record<RequestPart, () => React.ReactNode>> = {
  message: MessagePart,
  identity: IdentityPart,
  clock: ClockPart,
  sources: SourcesPart,
  outside: OutsidePart,
  decisions: DecisionsPart,
  plan: PlanPart,
  package: PackagePart,
  letters: LettersPart,
  timeline: TimelinePart,
};

export function PartContent({ part }: { part: RequestPart }) {
  const Part = PARTS[part];
  return <Part />;
}
