import type { Language } from '@habeas/domain';
import type { RequestStatus } from '@habeas/casework/requests';
import { LOCALE } from '@habeas/casework/letters';

const STEPS = ['received', 'identity', 'collecting', 'checking', 'answered'] as const;
type Standing = 'done' | 'current' | 'upcoming';

/**
 * The steps of a request with how each stands. One that ended without an answer, was
 * refused, or is answered with another, has none: no step is shown done that was not.
 */
export function progressOf({
  stage,
  rights,
}: Pick<RequestStatus, 'stage' | 'rights'>): { step: (typeof STEPS)[number]; standing: Standing }[] {
  if (stage === 'ended' || stage === 'joined') return [];
  if (stage === 'answered' && !rights.some(({ state }) => state === 'answered')) return [];
  const at = stage === 'reading' ? 0 : STEPS.indexOf(stage);
  return STEPS.map((step, index) => {
    if (index < at || stage === 'answered') return { step, standing: 'done' };
    // Received is done as soon as there is a page to look at; what follows it is not begun while a colleague reads.
    if (index === 0) return { step, standing: 'done' };
    return { step, standing: index === at ? 'current' : 'upcoming' };
  });
}

/** Bytes in the largest unit that leaves at least one, as it is written in the language. */
export function shownSize(bytes: number, language: Language): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const at = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
  const options = {
    style: 'unit',
    unit: units[at],
    unitDisplay: at === 0 ? 'long' : 'short',
    maximumFractionDigits: 1,
  } as const;
  return new Intl.NumberFormat(LOCALE[language], options).format(bytes / 1000 ** at);
}
