import {
  ASSURANCE_LEVELS,
  AUDIT_EVENTS,
  LANGUAGES,
  PAUSE_REASONS,
  REQUEST_STATES,
  REQUESTED_RIGHT_STATES,
  RIGHTS,
  SOURCE_TASK_STATES,
} from '@habeas/domain';
import { REQUEST_ACTIONS } from '@habeas/casework/requests/request-view';
import { STAFF_ROLES } from '@habeas/casework/staff/staff-view';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { flatten } from './locale-check.fixture';

const read = (language: string, namespace: string) => {
  const file = path.resolve('apps/desk/src/i18n/locales', language, `${namespace}.json`);
  return new Map(flatten(JSON.parse(readFileSync(file, 'utf8')), ''));
};

const VOCABULARIES: Record<string, readonly string[]> = {
  right: RIGHTS,
  requestState: REQUEST_STATES,
  rightState: REQUESTED_RIGHT_STATES,
  taskState: SOURCE_TASK_STATES,
  assurance: ASSURANCE_LEVELS,
  role: STAFF_ROLES,
};

/** Actions that have their own words in the part where they are taken. */
const IN_THEIR_PART = [
  'decide-identity',
  'retry-source',
  'exempt-source',
  'complete-pause',
  'answer-question',
  'review-others',
  'approve-plan',
  'stop-plan',
  'collect-again',
  'retry-step',
  'tell-under-way',
];

const deadlineKeys = () => {
  const source = readFileSync(path.resolve('libs/domain/src/deadline-reason.ts'), 'utf8');
  return [...source.matchAll(/^ {2}'([a-z]+\.[a-z-]+)':/gm)].map(([, key]) => key ?? '');
};

describe.each(LANGUAGES)('every value that the desk can show has words in %s', (language) => {
  it.each(Object.entries(VOCABULARIES))('a name and one sentence of meaning for each %s', (vocabulary, values) => {
    const words = read(language, 'words');
    for (const value of values) {
      expect([value, words.get(`${vocabulary}.${value}.name`)]).toEqual([value, expect.any(String)]);
      expect(words.get(`${vocabulary}.${value}.meaning`)).toMatch(/\.$/);
    }
  });

  it('each event of the audit', () => {
    const words = read(language, 'events');
    expect(AUDIT_EVENTS.filter((event) => !words.has(`event.${event}`))).toEqual([]);
  });

  it('each reason of a date, as the domain names them', () => {
    const words = read(language, 'clock');
    expect(deadlineKeys().length).toBeGreaterThan(20);
    expect(deadlineKeys().filter((key) => !words.has(`reason.${key}`))).toEqual([]);
    expect(PAUSE_REASONS.filter((reason) => !words.has(`pause-reason.${reason}`))).toEqual([]);
  });

  it('each action', () => {
    const words = read(language, 'actions');
    const shown = REQUEST_ACTIONS.filter((action) => !IN_THEIR_PART.includes(action));
    expect(shown.filter((action) => !words.has(`name.${action}`))).toEqual([]);
  });
});
