import type { RequestView } from '@habeas/casework/requests';
import type { DeskBrowser, ProblemBody } from '../../support/desk-browser';
import { DeskOffice } from '../../support/desk-office';
import { DeskWork } from '../../support/desk-work';

jest.setTimeout(120_000);

/** A place that nobody filled, a key that nobody translated, a value that is no text. */
const OPEN = /\{\{|\}\}|\{[a-z]|undefined|\[object|NaN|Invalid Date/;

interface Shown {
  subject: string;
  html: string;
  text: string;
}

describe('the letters at the desk', () => {
  let office: DeskOffice;
  let dpo: DeskBrowser;
  let page: RequestView;
  beforeAll(async () => {
    office = await DeskOffice.open();
    dpo = await office.colleague('dpo');
    page = await new DeskWork(office, dpo).received('2026-01-12', { language: 'de' });
  });
  afterAll(() => office?.close());

  it('are all there, in every language, as page, text and PDF, with nothing left open', async () => {
    const letters = (await dpo.get<{ template: string; title: string }[]>('/letters')).body;
    expect(letters.map(({ template }) => template)).toEqual(
      expect.arrayContaining(['erasure-answer', 'right-refused', 'notice-to-recipient', 'human-task']),
    );
    for (const { template } of letters) {
      for (const language of ['fr', 'nl', 'de', 'en']) {
        const shown = (await dpo.get<Shown>(`/letters/${template}/preview?language=${language}`)).body;
        expect(Object.keys(shown).sort()).toEqual(['html', 'language', 'subject', 'template', 'text']);
        expect(`${shown.subject}\n${shown.text}\n${shown.html.replace(/<style[\s\S]*?<\/style>/g, '')}`).not.toMatch(
          OPEN,
        );
        const pdf = await dpo.get(`/letters/${template}/pdf?language=${language}`);
        expect(pdf.status).toBe(200);
        expect(pdf.headers.get('content-type')).toBe('application/pdf');
        expect(pdf.text).toMatch(/^%PDF-1\.7/);
        expect(pdf.text).toContain(`/Lang (${language})`);
        expect(pdf.text).toContain('/StructTreeRoot');
      }
    }
    expect((await dpo.get('/letters/no-such-letter/pdf')).status).toBe(404);
  });

  describe('that were written to a person', () => {
    const pdfOf = (id: string, messageId: string, address: string) =>
      dpo.post<ProblemBody>(`/requests/${id}/messages/${messageId}/pdf`, { address });
    const viewed = async (): Promise<unknown[]> => {
      const rows = await office.asOwner<{ details: unknown }>(
        `select details from audit_entry where event = 'message.viewed' and request_id = $1`,
        [page.id],
      );
      return rows.map(({ details }) => details);
    };

    it('come as a PDF for the post, and the reading is recorded', async () => {
      const [message] = page.messages;
      if (!message) throw new Error('no acknowledgement');
      const answer = await pdfOf(page.id, message.id, 'Jürgen Müller\nNeustraße 12\n4700 EUPEN');
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-disposition')).toBe(
        `attachment; filename="${page.reference}-acknowledgement.pdf"`,
      );
      expect(answer.headers.get('cache-control')).toContain('no-store');
      expect(answer.text).toContain('/Lang (de)');
      expect(await viewed()).toContainEqual({ about: 'letter-pdf', message: message.id });
      const everywhere = await office.asOwner<{ found: string }>(
        `select details::text as found from audit_entry where details::text like '%Neustra%'`,
      );
      expect(everywhere).toEqual([]);
    });

    it('are refused where a name cannot be written right, and not found for another request', async () => {
      const [message] = page.messages;
      if (!message) throw new Error('no acknowledgement');
      const unprintable = await pdfOf(page.id, message.id, '山田太郎');
      expect(unprintable).toMatchObject({ status: 409, body: { reason: 'unprintable-letter' } });
      expect(unprintable.text).not.toContain('山田');
      const other = await new DeskWork(office, dpo).received('2026-01-12');
      expect((await pdfOf(other.id, message.id, '')).status).toBe(404);
      expect(
        (await dpo.post(`/requests/${page.id}/messages/${message.id}/pdf`, { address: 'x'.repeat(401) })).status,
      ).toBe(400);
    });
  });
});
