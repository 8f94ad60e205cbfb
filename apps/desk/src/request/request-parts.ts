export const REQUEST_PARTS = [
  'message',
  'identity',
  'clock',
  'sources',
  'outside',
  'decisions',
  'plan',
  'package',
  'letters',
  'timeline',
] as const;
export type RequestPart = (typeof REQUEST_PARTS)[number];

/** The part that an address names; the first where it names none. `print` is all of them on one page. */
export function partFrom(address: string | undefined): RequestPart | 'print' {
  return address === 'print' ? 'print' : (REQUEST_PARTS.find((part) => part === address) ?? 'message');
}
