import type { SourceTaskState } from '@habeas/domain';
import {
  IconAlertOctagon,
  IconCircleCheck,
  IconCircleMinus,
  IconClock,
  IconKey,
  IconLoader,
  IconRefreshAlert,
  IconShieldOff,
} from '@tabler/icons-react';

const ICONS = {
  'waiting-for-keys': IconKey,
  queued: IconClock,
  running: IconLoader,
  found: IconCircleCheck,
  nothing: IconCircleMinus,
  exempt: IconShieldOff,
  error: IconRefreshAlert,
  stuck: IconAlertOctagon,
} as const satisfies Record<SourceTaskState, typeof IconKey>;

/** A shape of its own for each state. */
export function SourceIcon({ state }: { state: SourceTaskState }) {
  const Icon = ICONS[state];
  return <Icon aria-hidden size={18} />;
}
