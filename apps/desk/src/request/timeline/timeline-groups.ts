import type { AuditEvent } from '@habeas/domain';

/** The filters of the timeline; each event belongs to exactly one, by the thing that its name begins with. */
export const TIMELINE_GROUPS = ['request', 'messages', 'identity', 'sources', 'clock', 'package', 'other'] as const;
export type TimelineGroup = (typeof TIMELINE_GROUPS)[number];

const GROUP_OF: Readonly<Record<string, TimelineGroup>> = {
  request: 'request',
  receipt: 'request',
  'requested-right': 'request',
  decision: 'request',
  message: 'messages',
  letter: 'messages',
  acknowledgement: 'messages',
  identifier: 'identity',
  subject: 'identity',
  code: 'identity',
  identity: 'identity',
  'source-task': 'sources',
  clock: 'clock',
  extension: 'clock',
  reminder: 'clock',
  deadline: 'clock',
  'purge-hold': 'request',
  package: 'package',
};

export function groupOf(event: AuditEvent): TimelineGroup {
  return GROUP_OF[event.slice(0, event.indexOf('.'))] ?? 'other';
}
