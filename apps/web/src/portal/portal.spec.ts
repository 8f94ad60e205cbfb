import request from 'supertest';
import { LANGUAGES } from '@habeas/domain';
import { type PortalSite, startPortal } from '../../../../test/e2e/support/portal-site';

let site: PortalSite;
const http = () => request(site.app.getHttpServer());
beforeAll(async () => {
  site = await startPortal();
});
afterAll(() => site.close());

describe('pages', () => {
  it.each(LANGUAGES)('start page %s', async (language) => {
    const answer = await http().get(`/${language}`);
    expect(answer.status).toBe(200);
    expect(answer.text).toContain(`<html lang="${language}"`);
  });
});
