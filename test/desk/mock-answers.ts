import type { RequestListView, RequestView, TimelineView } from '@habeas/casework/requests/request-view';
import { OUTSIDE } from './fixture-outside';
import { DUE_LIST, DUE_REPORT, HELD, NEW_FEED, SETTINGS } from './fixture-dates';
import { MATTER_OPTIONS } from './fixture-matters';
import { SWITCHES } from './fixture-plan';
import { ENTERED, LETTERS_TO_POST, SCAN } from './fixture-post';
import { RECEIVED } from './fixture-received';
import { RECTIFICATION } from './fixture-rectification';
import { REQUEST } from './fixture-request';
import { ACCOUNTS, QUEUE, SESSION } from './fixture-requests';
import { TIMELINE } from './fixture-timeline';
import type { MockDesk } from './mock-desk';

export interface MockAnswer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
  type?: string;
}

interface Call {
  method: string;
  path: string;
  body: Record<string, unknown>;
}

const ok = (body: unknown): MockAnswer => ({ status: 200, body });
const problem = (status: number, reason: string, headers?: Record<string, string>): MockAnswer => ({
  status,
  headers,
  body: { type: 'about:blank', title: 'problem', status, reason },
  type: 'application/problem+json',
});

const LETTER = {
  template: 'access-answer',
  language: 'fr',
  subject: 'Votre demande',
  html: '<!doctype html><html lang="fr"><title>Lettre</title><body><main><h1>Votre demande</h1><p>Voici la réponse.</p></main></body></html>',
  text: 'Voici la réponse.',
};
const TEMPLATES = [
  { template: 'acknowledgement', title: 'Acknowledgement of receipt' },
  { template: 'access-answer', title: 'Answer to an access request' },
];
const INVITATION = {
  account: ACCOUNTS[2],
  oneTimeSignInUrl: 'https://desk.example/desk/first-sign-in#token=synthetic',
  expiresAt: '2026-02-05T10:00:00.000Z',
};
const QR = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h4v4H0zM4 4h4v4H4z"/></svg>';

function list({ method, path, body }: Call): RequestListView {
  const query = new URLSearchParams(method === 'POST' ? (body as Record<string, string>) : path.split('?')[1]);
  const after = Number(query.get('after') ?? 0);
  const fits = query.get('q') === 'nobody' ? [] : QUEUE;
  return {
    items: fits.slice(after, after + 5),
    next: fits.length > after + 5 ? String(after + 5) : null,
    counts: { open: 41, overdue: 1, dueWithin5WorkingDays: 4, unassigned: 3, needsPerson: 2 },
  };
}

function signIn({ body }: Call, desk: MockDesk): MockAnswer {
  if (body['password'] === 'often') return problem(429, 'too-many-tries', { 'retry-after': '120' });
  if (body['password'] !== 'right') return problem(401, 'wrong-credentials');
  if (!body['code']) return problem(401, 'second-factor-required');
  desk.signedIn = true;
  return ok(SESSION);
}

function sessionAnswer(call: Call, desk: MockDesk): MockAnswer | null {
  if (call.path === '/session' && call.method === 'POST') return signIn(call, desk);
  if (call.path === '/session' && call.method === 'DELETE') {
    desk.signedIn = false;
    return { status: 204 };
  }
  if (call.path === '/first-sign-in') {
    desk.signedIn = true;
    return ok({ ...SESSION, stage: 'enrol-second-factor', permissions: [] });
  }
  if (!desk.signedIn) return problem(401, 'signed-out');
  if (call.path === '/session') return ok(SESSION);
  if (call.path === '/second-factor/enrolment')
    return ok({ secret: 'JBSWY3DPEHPK3PXP', otpauthUrl: 'otpauth://totp/Habeas', qrSvg: QR });
  if (call.path === '/second-factor') return call.body['code'] === '123456' ? ok(SESSION) : problem(400, 'wrong-code');
  return null;
}

/** What a spec wants the next writing call to answer. */
function instead(desk: MockDesk): MockAnswer | null {
  const answer = desk.nextWriting;
  desk.nextWriting = null;
  return answer;
}

function requestAnswer({ method, path }: Call, desk: MockDesk): MockAnswer {
  if (path.includes('/package/entries/')) {
    const html = `<!doctype html><html lang="fr"><title>Dossier</title><body><main><h1>Vos données</h1><p>${path}</p></main></body></html>`;
    return {
      status: 200,
      body: html,
      type: 'text/html',
      headers: { 'content-security-policy': "default-src 'none'; sandbox allow-same-origin" },
    };
  }
  if (path.includes('/package/others/')) return ok({ values: ['Ring the neighbour on 0470 00 00 98.'], more: false });
  if (path.includes('/extension/preview')) return ok({ ...LETTER, extendedDue: '2026-04-13', postBy: null });
  if (path.includes('/preview')) return ok(LETTER);
  if (method === 'GET') return ok(REQUEST);
  return instead(desk) ?? ok({ ...REQUEST, version: REQUEST.version + 1 } satisfies RequestView);
}

const TIMELINE_PAGE = 50;

function timelinePage(query: URLSearchParams): TimelineView {
  const ordered = query.get('order') === 'oldest' ? TIMELINE : TIMELINE.toReversed();
  const begin = query.has('after') ? ordered.findIndex(({ seq }) => seq === Number(query.get('after'))) + 1 : 0;
  const items = ordered.slice(begin, begin + TIMELINE_PAGE);
  const isLast = begin + TIMELINE_PAGE >= ordered.length;
  return { items, next: isLast ? null : (items.at(-1)?.seq ?? null), total: TIMELINE.length };
}

/** What the mock says to a call; a path that the contract does not know is 404, so that a typing error shows. */
export function answerOf(call: Call, desk: MockDesk): MockAnswer {
  const session = sessionAnswer(call, desk);
  if (session) return session;
  const { method, path } = call;
  if (path.startsWith('/effects')) return ok(SWITCHES);
  if (path === '/settings/calendar-feeds') return ok(NEW_FEED);
  if (path.startsWith('/settings')) return ok(SETTINGS);
  if (path.startsWith('/reports/due/requests')) return ok(DUE_LIST);
  if (path === '/entries/matters') return ok(MATTER_OPTIONS);
  if (path.startsWith('/holds')) return ok(HELD);
  if (path.startsWith('/reports/due?')) return ok(DUE_REPORT);
  if (path.startsWith('/requests?') || path === '/requests/search') return ok(list(call));
  if (path.endsWith('/outside')) return ok(OUTSIDE);
  if (path.endsWith('/rectification')) return ok(RECTIFICATION);
  if (path.includes('/timeline?')) return ok(timelinePage(new URLSearchParams(path.slice(path.indexOf('?')))));
  if (path.startsWith('/requests/')) return requestAnswer(call, desk);
  if (path.startsWith('/received-transfers')) return ok(RECEIVED);
  if (path === '/post') return ok(LETTERS_TO_POST);
  if (path === '/entries/scans') return ok(SCAN);
  if (path === '/entries') return instead(desk) ?? { status: 201, body: ENTERED };
  if (path === '/letters') return ok(TEMPLATES);
  if (path.startsWith('/letters/')) return ok(LETTER);
  if (path === '/accounts') return ok(method === 'GET' ? ACCOUNTS : INVITATION);
  if (path.endsWith('/invitation')) return ok(INVITATION);
  if (path.startsWith('/accounts/')) return ok(ACCOUNTS[1]);
  return problem(404, 'not-found');
}
