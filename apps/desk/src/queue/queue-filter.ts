import { isLanguage, isRight } from '@habeas/domain';

export const QUEUE_VIEWS = ['open', 'mine', 'unassigned', 'needs-person', 'overdue', 'answered', 'closed'] as const;
export type QueueView = (typeof QUEUE_VIEWS)[number];

/** What the queue shows; an empty text is no filter. */
export interface QueueFilter {
  view: QueueView;
  right: string;
  brand: string;
  language: string;
  q: string;
}

const isView = (value: unknown): value is QueueView => QUEUE_VIEWS.some((view) => view === value);

/**
 * Reads the filter from the address. The words of a search may be a person's name, so they are never in the address: they
 * travel in the history entry (`searched`), which survives reload and the back button all the same.
 */
export function filterFrom(address: URLSearchParams, searched: unknown): QueueFilter {
  const [view, right, language] = ['view', 'right', 'language'].map((key) => address.get(key) ?? '');
  return {
    view: isView(view) ? view : 'open',
    right: isRight(right) ? right : '',
    language: isLanguage(language) ? language : '',
    brand: address.get('brand') ?? '',
    q: typeof searched === 'string' ? searched : '',
  };
}

/** The address of a filter, without what is standard and without the words of a search. */
export function addressOf(filter: QueueFilter): URLSearchParams {
  const address = new URLSearchParams();
  if (filter.view !== 'open') address.set('view', filter.view);
  for (const key of ['right', 'brand', 'language'] as const) if (filter[key]) address.set(key, filter[key]);
  return address;
}

/** Whether anything narrows the view. */
export const isNarrowed = ({ right, brand, language, q }: QueueFilter): boolean =>
  Boolean(right || brand || language || q);
