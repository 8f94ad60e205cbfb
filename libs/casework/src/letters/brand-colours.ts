/** The colours that a brand colour gives: every pair reaches 4.5:1 (WCAG 2.2, 1.4.3). */
export interface BrandColours {
  brand: string;
  /** Text on the brand colour. */
  onBrand: string;
  /** Links and headings on white and on the tint. */
  ink: string;
  /** A very light background of the same hue. */
  tint: string;
}

const BLACK = '#000000';
const WHITE = '#ffffff';
const READABLE = 4.5;

const channels = (colour: string): number[] => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
const hex = (values: number[]): string =>
  `#${values.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
const mix = (colour: string, other: string, share: number): string => {
  const to = channels(other);
  return hex(channels(colour).map((value, index) => value * (1 - share) + (to[index] ?? 0) * share));
};

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two `#rrggbb` colours, 1 to 21 (WCAG 2.2, relative luminance). */
export function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

/** Colours to write with, from `#rrggbb`. Throws RangeError when it is not such a colour. */
export function brandColours(colour: string): BrandColours {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new RangeError('A brand colour is written #rrggbb.');
  const tint = mix(colour, WHITE, 0.93);
  let ink = colour.toLowerCase();
  while (contrast(ink, tint) < READABLE) ink = mix(ink, BLACK, 0.1);
  return { brand: colour.toLowerCase(), onBrand: contrast(colour, WHITE) >= READABLE ? WHITE : BLACK, ink, tint };
}
