import { randomUUID } from 'node:crypto';
import { METHOD_METADATA, MODULE_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { RequestMethod } from '@nestjs/common';
import { STAFF_ROLES, type StaffRole } from '@habeas/casework/staff';
import { DeskModule } from '../../../apps/web/src/desk/desk.module';
import type { DeskBrowser, ProblemBody } from '../../support/desk-browser';
import { DeskOffice } from '../../support/desk-office';

jest.setTimeout(120_000);

const EVERYBODY: StaffRole[] = [...STAFF_ROLES];
const NOT_THE_AUDITOR: StaffRole[] = ['agent', 'handler', 'dpo', 'administrator'];
const WORKING: StaffRole[] = ['handler', 'dpo', 'administrator'];
const DECIDING: StaffRole[] = ['dpo', 'administrator'];

/** Every route of the desk behind a full sign-in, and the roles it is for. Written by hand. */
const ROUTES: Record<string, StaffRole[]> = {
  'GET accounts': EVERYBODY,
  'POST accounts': ['administrator'],
  'PATCH accounts/:id': ['administrator'],
  'POST accounts/:id/invitation': ['administrator'],
  'GET requests': EVERYBODY,
  'POST requests/search': EVERYBODY,
  'POST entries': NOT_THE_AUDITOR,
  'POST entries/scans': NOT_THE_AUDITOR,
  'GET entries/matters': NOT_THE_AUDITOR,
  'GET post': NOT_THE_AUDITOR,
  'POST requests/:id/messages/:messageId/posting': NOT_THE_AUDITOR,
  'POST requests/:id/messages/:messageId/withdrawal': NOT_THE_AUDITOR,
  'GET requests/:id': EVERYBODY,
  'GET requests/:id/pulse': EVERYBODY,
  'GET requests/:id/timeline': EVERYBODY,
  'GET requests/:id/receipt/raw': EVERYBODY,
  'GET requests/:id/receipt/attachments/:file': EVERYBODY,
  'GET letters': EVERYBODY,
  'GET letters/:template/preview': EVERYBODY,
  'GET letters/:template/pdf': EVERYBODY,
  'GET requests/:id/letters/:template/preview': EVERYBODY,
  'POST requests/:id/messages/:messageId/pdf': EVERYBODY,
  'POST requests/:id/assignment': NOT_THE_AUDITOR,
  'POST requests/:id/corrections': NOT_THE_AUDITOR,
  'POST requests/:id/not-a-request': NOT_THE_AUDITOR,
  'POST requests/:id/mandate': WORKING,
  'POST requests/:id/matters': NOT_THE_AUDITOR,
  'POST requests/:id/matters/:matterId/answer': WORKING,
  'POST requests/:id/matters/:matterId/hand-over': WORKING,
  'POST requests/:id/identity/choice': WORKING,
  'POST requests/:id/identity/verification': WORKING,
  'POST requests/:id/joining': WORKING,
  'POST requests/:id/separation': WORKING,
  'GET requests/:id/outside': EVERYBODY,
  'POST requests/:id/source-tasks/:taskId/question': WORKING,
  'POST requests/:id/human-tasks/:taskId/message': WORKING,
  'POST requests/:id/human-tasks/:taskId/taking-over': WORKING,
  'POST requests/:id/human-tasks/:taskId/cancellation': WORKING,
  'POST requests/:id/human-tasks/:taskId/answer': WORKING,
  'POST requests/:id/notices/:noticeId/message': WORKING,
  'POST requests/:id/notices/:noticeId/answer': WORKING,
  'POST requests/:id/source-tasks/:taskId/retry': WORKING,
  'POST requests/:id/source-tasks/:taskId/exemption': DECIDING,
  'POST requests/:id/pauses': WORKING,
  'POST requests/:id/pauses/:pauseId/completion': WORKING,
  'POST requests/:id/extension': DECIDING,
  'POST requests/:id/extension/preview': DECIDING,
  'POST requests/:id/package/approval': WORKING,
  'POST requests/:id/package/revocation': DECIDING,
  'POST requests/:id/package/composition': WORKING,
  'GET requests/:id/package/entries/*path': WORKING,
  'POST requests/:id/package/others': WORKING,
  'GET requests/:id/package/others/:groupId': WORKING,
  'POST requests/:id/plan/answers': WORKING,
  'POST requests/:id/plan/approval': WORKING,
  'POST requests/:id/plan/stop': WORKING,
  'POST requests/:id/plan/collection': WORKING,
  'POST requests/:id/plan/interim-answer': WORKING,
  'POST requests/:id/steps/:stepId/retry': WORKING,
  'POST requests/:id/portability/answers': WORKING,
  'POST requests/:id/portability/package/approval': WORKING,
  'POST requests/:id/portability/package/revocation': DECIDING,
  'POST requests/:id/portability/package/composition': WORKING,
  'GET requests/:id/portability/package/entries/*path': WORKING,
  'POST requests/:id/portability/transfer': WORKING,
  'POST requests/:id/portability/transfer/retry': WORKING,
  'POST requests/:id/portability/transfer/outcome': WORKING,
  'GET received-transfers': WORKING,
  'GET received-transfers/:id/content': WORKING,
  'POST received-transfers/:id/taking': WORKING,
  'POST received-transfers/:id/refusal': WORKING,
  'POST requests/:id/review/reviewer': NOT_THE_AUDITOR,
  'POST requests/:id/review/view': NOT_THE_AUDITOR,
  'POST requests/:id/review/decision': WORKING,
  'POST requests/:id/objection/uses': NOT_THE_AUDITOR,
  'POST requests/:id/objection/weighings': WORKING,
  'POST requests/:id/objection/approval': DECIDING,
  'POST requests/:id/objection/return': DECIDING,
  'POST requests/:id/restriction': WORKING,
  'POST requests/:id/restriction/end': WORKING,
  'GET requests/:id/rectification': WORKING,
  'POST requests/:id/rectification/corrections': WORKING,
  'POST requests/:id/rectification/corrections/:correctionId/removal': WORKING,
  'POST requests/:id/rectification/approval': WORKING,
  'POST requests/:id/rectification/collection': WORKING,
  'POST requests/:id/restriction/end/cancellation': WORKING,
  'GET requests/:id/plan/proof': ['handler', 'dpo', 'auditor', 'administrator'],
  'GET holds': EVERYBODY,
  'POST requests/:id/hold': DECIDING,
  'POST requests/:id/hold/lifting': DECIDING,
  'GET effects': DECIDING,
  'POST effects': DECIDING,
  'POST effects/untold': DECIDING,
  'POST requests/:id/withdrawal': WORKING,
  'POST requests/:id/closure': WORKING,
  'POST requests/:id/outcomes': WORKING,
  'POST requests/:id/attention': NOT_THE_AUDITOR,
  'POST requests/:id/reopening': WORKING,
  'GET settings': EVERYBODY,
  'PATCH settings': EVERYBODY,
  'POST settings/calendar-feeds': EVERYBODY,
  'DELETE settings/calendar-feeds/:id': EVERYBODY,
  'GET reports/due': EVERYBODY,
  'GET reports/due/requests': EVERYBODY,
  'GET reports/due/csv': EVERYBODY,
};

const FOR_SIGNING_IN = [
  'POST session',
  'GET session',
  'DELETE session',
  'POST first-sign-in',
  'POST second-factor/enrolment',
  'POST second-factor',
];

/** The routes that the code has, read from the controllers themselves. */
function routesInCode(): string[] {
  const controllers = Reflect.getMetadata(MODULE_METADATA.CONTROLLERS, DeskModule) as { prototype: object }[];
  return controllers.flatMap((controller) => {
    const base = String(Reflect.getMetadata(PATH_METADATA, controller)).replace(/^desk\/api\/?/, '');
    return handlersOf(controller.prototype).flatMap((handler) => {
      if (typeof handler !== 'function') return [];
      const path = Reflect.getMetadata(PATH_METADATA, handler) as string | undefined;
      if (path === undefined) return [];
      const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number];
      return [`${method} ${[base, path].filter((part) => part !== '' && part !== '/').join('/')}`];
    });
  });
}

/** Those of the class itself, and those that it shares with others. */
function handlersOf(prototype: object): unknown[] {
  const own = Object.entries(Object.getOwnPropertyDescriptors(prototype)).filter(([name]) => name !== 'constructor');
  const parent = Object.getPrototypeOf(prototype) as object;
  return [...own.map(([, { value }]) => value as unknown), ...(parent === Object.prototype ? [] : handlersOf(parent))];
}

const called = (path: string) =>
  path
    .replace(':template', 'love-letter')
    .replace('*path', 'x')
    .replace(/:\w+/g, () => randomUUID());

describe('who may call what', () => {
  let office: DeskOffice;
  const browsers = new Map<StaffRole, DeskBrowser>();
  beforeAll(async () => {
    office = await DeskOffice.open();
    for (const role of STAFF_ROLES) browsers.set(role, await office.colleague(role));
  });
  afterAll(() => office?.close());

  it('the table names every route of the desk, and no other', () => {
    const known = [...Object.keys(ROUTES), ...FOR_SIGNING_IN, 'ALL *path'];
    expect(routesInCode().sort()).toEqual(known.sort());
  });

  it.each(Object.keys(ROUTES))('%s', async (route) => {
    const [method = '', path = ''] = route.split(' ');
    const allowed: StaffRole[] = [];
    for (const [role, browser] of browsers) {
      const body = method === 'GET' ? undefined : {};
      const answer = await browser.call<ProblemBody>(method, `/${called(path)}`, body);
      if (answer.status === 403) expect(answer.body.reason).toBe('not-permitted');
      else allowed.push(role);
      // 409: whoever may call it sent nothing that could be taken (a scan without a file).
      expect([200, 400, 403, 404, 409]).toContain(answer.status);
    }
    expect(allowed.sort()).toEqual([...(ROUTES[route] ?? [])].sort());
  });

  it.each([
    ...Object.keys(ROUTES),
    'GET session',
    'DELETE session',
    'POST second-factor',
    'POST second-factor/enrolment',
  ])('%s, by nobody who is signed in', async (route) => {
    const [method = '', path = ''] = route.split(' ');
    const answer = await office
      .browser()
      .call<ProblemBody>(method, `/${called(path)}`, method === 'GET' ? undefined : {});
    expect(answer.body).toMatchObject({ status: 401, reason: 'not-signed-in' });
  });

  it.each(Object.keys(ROUTES).filter((route) => !route.startsWith('GET')))(
    '%s, by a page of somebody else',
    async (route) => {
      const [method = '', path = ''] = route.split(' ');
      const headers = { 'x-csrf-token': '' };
      const answer = await browsers.get('administrator')?.call<ProblemBody>(method, `/${called(path)}`, {}, headers);
      expect(answer?.body).toMatchObject({ status: 403, reason: 'forged-call' });
    },
  );
});
