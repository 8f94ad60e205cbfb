import type { SourceTaskView } from '@habeas/casework/requests/request-view';

const task = (id: string, title: string, over: Partial<SourceTaskView>): SourceTaskView => ({
  id,
  source: id,
  title,
  operation: 'export',
  state: 'found',
  attempts: 1,
  records: 0,
  files: 0,
  errorCode: null,
  lastTryAt: '2026-02-03T07:00:00.000Z',
  nextTryAt: null,
  waitsFor: [],
  exemptReason: null,
  exemptWords: null,
  ...over,
});

/** One source in each kind of standing. */
export const SOURCES: SourceTaskView[] = [
  task('crm', 'Customer records', { records: 1384 }),
  task('recordings', 'Call recordings', { records: 48, files: 3 }),
  task('marketing', 'Marketing and consent', { state: 'nothing' }),
  task('legacy', 'Archive of 2009', {
    state: 'exempt',
    errorCode: 'unreachable', // what it failed with before somebody took it out
    exemptReason: 'Taken out of service, nothing left.',
  }),
  task('billing', 'Billing', {
    state: 'error',
    attempts: 3,
    errorCode: 'timeout',
    nextTryAt: '2026-02-03T09:00:00.000Z',
  }),
  task('calls', 'Call records', { state: 'waiting-for-keys', attempts: 0, lastTryAt: null, waitsFor: ['billing'] }),
  task('shop', 'Shops', { state: 'stuck', attempts: 5, errorCode: 'code-of-tomorrow' }),
];
