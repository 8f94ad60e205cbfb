import type { RequestView, TimelineView } from '@habeas/casework/requests';
import { formOf } from './access-way';
import type { DeskBrowser, ProblemBody } from './desk-browser';
import type { DeskOffice } from './desk-office';

/** Ten in the morning of a winter day in Brussels. */
export const at = (day: string): Date => new Date(`${day}T10:00:00+01:00`);

/** What a colleague does with requests, over HTTP. */
export class DeskWork {
  private submitted = 0;

  constructor(
    private readonly office: DeskOffice,
    private readonly colleague: DeskBrowser,
  ) {}

  /** A request that came in on this day; the office's clock stands there afterwards. */
  async received(day: string, changes: Partial<Parameters<typeof formOf>[0]> = {}): Promise<RequestView> {
    this.office.setClock(at(day));
    const email = `person-${(this.submitted += 1)}@courriel.example`;
    const { id } = await this.office.submit(formOf({ email, ...changes }));
    return this.view(id);
  }

  async view(id: string): Promise<RequestView> {
    const answer = await this.colleague.get<RequestView>(`/requests/${id}`);
    if (answer.status !== 200) throw new Error(`The page answered ${answer.status} ${answer.text}`);
    return answer.body;
  }

  /** What happened to a request, page by page, oldest first. */
  async events(id: string): Promise<string[]> {
    const events: string[] = [];
    for (let after: number | null = 0; after !== null;) {
      const page: TimelineView = (
        await this.colleague.get<TimelineView>(`/requests/${id}/timeline?order=oldest&limit=100&after=${after}`)
      ).body;
      events.push(...page.items.map(({ event }) => event));
      after = page.next;
    }
    return events;
  }

  /** One writing call with the version that was seen; answers the fresh page. */
  async act({ id, version }: RequestView, path: string, body: object): Promise<RequestView> {
    const answer = await this.colleague.post<RequestView>(`/requests/${id}/${path}`, { version, ...body });
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status} ${answer.text}`);
    return answer.body;
  }

  /** The same call where it is to be refused; answers the problem. */
  async refused({ id, version }: RequestView, path: string, body: object): Promise<ProblemBody> {
    return (await this.colleague.post<ProblemBody>(`/requests/${id}/${path}`, { version, ...body })).body;
  }
}
