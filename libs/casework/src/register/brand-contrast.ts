import type { Brand, BrandColours } from './files/brands-file';
import type { PackProblem } from './pack-invalid';
import { problemAt } from './validate-file';
import type { YamlFile } from './yaml-file';

/** WCAG 2.2, 1.4.3: text. */
const TEXT = 4.5;
/** WCAG 2.2, 1.4.11: borders of controls and the mark of the focused one. */
const GRAPHICS = 3;

const PAIRS: readonly [front: keyof BrandColours, behind: keyof BrandColours, least: number][] = [
  ['text', 'background', TEXT],
  ['text', 'surface', TEXT],
  ['mutedText', 'background', TEXT],
  ['mutedText', 'surface', TEXT],
  ['onPrimary', 'primary', TEXT],
  ['onPrimary', 'primaryHover', TEXT],
  ['link', 'background', TEXT],
  ['link', 'surface', TEXT],
  ['linkHover', 'background', TEXT],
  ['onFocus', 'focus', TEXT],
  ['error', 'background', TEXT],
  ['border', 'background', GRAPHICS],
];

function channel(value: number): number {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function luminance(colour: string): number {
  const digits = colour.replace('#', '');
  const full = digits.length < 6 ? [...digits].map((digit) => digit + digit).join('') : digits;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((start) => channel(parseInt(full.slice(start, start + 2), 16)));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours (#rgb or #rrggbb) as WCAG 2.2 defines it: 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Colour pairs of a brand under which a person with low vision could not read the portal (WCAG 2.2 AA). */
export function checkContrast(file: YamlFile, brands: readonly Brand[]): PackProblem[] {
  return brands.flatMap(({ colours }, position) =>
    PAIRS.flatMap(([front, behind, least]) => {
      const ratio = contrast(colours[front], colours[behind]);
      if (ratio >= least) return [];
      const message = `${front} on ${behind} has a contrast of ${ratio.toFixed(2)}, WCAG AA asks for ${least}`;
      return [problemAt(file, ['brands', position, 'colours', front], message)];
    }),
  );
}
