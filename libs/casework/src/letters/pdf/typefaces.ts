import { readFileSync } from 'node:fs';
import path from 'node:path';
import { unpackWoff } from './unpack-woff';

/**
 * The files of Noto Sans that a letter may need, and what each holds. The first that holds a sign draws it; the pieces of a word that come
 * from two files stand on one line (text-lines). A spec draws every one of these signs.
 */
const SCRIPTS = {
  latin:
    /[ -~\u00a0-\u00ff\u0131\u0152\u0153\u02c6\u02dc\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u2039\u203a\u20ac\u2122\u2212]/,
  'latin-ext': /[\u0100-\u024f\u1e00-\u1e9f\u2020\u2113\u20a4\u20a6\u20a9\u20ae\u20b1\u20b9\u20ba]/,
  vietnamese: /[\u1ea0-\u1ef9\u20ab]/,
  greek: /[\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03e1]/,
  'greek-ext':
    /[\u1f00-\u1f15\u1f18-\u1f1d\u1f20-\u1f45\u1f48-\u1f4d\u1f50-\u1f57\u1f59\u1f5b\u1f5d\u1f5f-\u1f7d\u1f80-\u1fb4\u1fb6-\u1fc4\u1fc6-\u1fd3\u1fd6-\u1fdb\u1fdd-\u1fef\u1ff2-\u1ff4\u1ff6-\u1ffe]/,
  cyrillic: /[\u0400-\u045f\u0490\u0491\u04b0\u04b1\u2116]/,
  'cyrillic-ext': /[\u0460-\u048f\u0492-\u04af\u04b2-\u052f\u20b4]/,
} as const;

/** One file of the typeface, without its weight. */
export type Script = keyof typeof SCRIPTS;
const ORDER = Object.keys(SCRIPTS) as Script[];

/** The file that holds this sign; undefined where none does. */
export function scriptOf(character: string): Script | undefined {
  return ORDER.find((script) => SCRIPTS[script].test(character));
}

const read = new Map<string, Buffer>();

/** The bytes of one file, as a TrueType font. */
export function typeface(script: Script, strong: boolean): Buffer {
  const name = `noto-sans-${script}-${strong ? 700 : 400}-normal.woff`;
  const known = read.get(name);
  if (known) return known;
  const font = unpackWoff(readFileSync(require.resolve(path.posix.join('@fontsource/noto-sans/files', name))));
  read.set(name, font);
  return font;
}
