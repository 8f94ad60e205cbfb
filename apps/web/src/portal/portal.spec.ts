import request from 'supertest';
import { LANGUAGES } from '@habeas/domain';
import { type PortalSite, startPortal } from '../../../../test/e2e/support/portal-site';
import { TEXTS } from './texts';

let site: PortalSite;
const http = () => request(site.app.getHttpServer());
beforeAll(async () => {
  site = await startPortal();
});
beforeEach(() => site.reset());
afterAll(() => site.close());

describe('the way in', () => {
  it.each([
    ['nl-BE,nl;q=0.9,fr;q=0.5', '/nl'],
    ['de', '/de'],
    ['es', '/fr'],
    ['', '/fr'],
  ])('leads %j to %s, without a cookie', async (wanted, to) => {
    const answer = await http().get('/').set('accept-language', wanted);
    expect([answer.status, answer.headers['location']]).toEqual([302, to]);
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(answer.headers['vary']).toMatch(/Accept-Language/i);
  });

  it('leads the path of a brand to its own start page', async () => {
    const answer = await http().get('/scarlet').set('accept-language', 'nl');
    expect(answer.headers['location']).toBe('/nl?brand=scarlet');
    const page = await http().get('/nl?brand=scarlet');
    expect(page.text).toContain('/assets/brand/scarlet.css');
    expect(page.text).toContain('privacy@scarlet.be');
    expect(page.text).toContain('href="/nl/request?brand=scarlet"');
  });

  it.each(LANGUAGES)('says on the first page in %s what one must know', async (language) => {
    const { text } = await http().get(`/${language}`);
    const { start } = TEXTS[language];
    expect(text).toContain(`<html lang="${language}"`);
    for (const said of [start.duration, ...start.facts.flatMap(({ paragraphs }) => paragraphs), start.other.heading])
      expect(text).toContain(said);
    expect(text).toMatch(/privacy@proximus\.com[\s\S]*0800 33 800/);
  });

  it('has no words for an unknown language but all four', async () => {
    const answer = await http().get('/xx/request');
    expect(answer.status).toBe(404);
    for (const language of LANGUAGES) expect(answer.text).toContain(TEXTS[language].errors.notFound.title);
    const known = await http().get('/nl/nowhere');
    expect(known.text).toContain(TEXTS.nl.errors.notFound.title);
    expect(known.text).not.toContain(TEXTS.en.errors.notFound.title);
  });

  it('weighs little, loads nothing of others and runs nothing inline', async () => {
    const { text, headers } = await http().get('/de');
    expect(headers['content-security-policy']).toMatch(/default-src 'none'/);
    expect(text).not.toMatch(
      /<style|style="|<script(?![^>]*src="\/)|\son\w+="|(src|href)="(https?:)?\/\/(?!www\.dataprot)/,
    );
    const files = [...text.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, address]) => address ?? '');
    const sizes = await Promise.all(
      files.map(async (address) => {
        const file = await http().get(address).set('accept-encoding', 'identity');
        expect([file.status, file.headers['cache-control']]).toEqual([200, expect.stringContaining('immutable')]);
        return Number(file.headers['content-length']);
      }),
    );
    expect(files.length).toBe(4);
    expect(sizes.reduce((sum, size) => sum + size, text.length)).toBeLessThan(150_000);
  });
});
