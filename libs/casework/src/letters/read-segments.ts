import type { Segment } from './wording';

const PLACE = /\{\{([^{}]*)\}\}/g;
const NAME = /^[a-zA-Z]+$/;

/** Signs of another template language: refused, so that nobody believes that they do something. */
const FOREIGN = /\{\{|\}\}|\{%|%\}|\{#|#\}|<%|%>|\$\{/;

/**
 * Cuts a wording into literals and `{{place}}`s. There are no expressions, filters or conditions: what is not a name from `allowed` is an
 * error, told to `fault`.
 */
export function readSegments(text: string, allowed: ReadonlySet<string>, fault: (message: string) => void): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  const literal = (to: number) => {
    const part = text.slice(from, to);
    if (FOREIGN.test(part)) fault(`"${part.match(FOREIGN)?.[0]}" is not allowed: only {{place}} fills something in`);
    if (part) segments.push({ literal: part });
  };
  for (const match of text.matchAll(PLACE)) {
    literal(match.index);
    from = match.index + match[0].length;
    const place = (match[1] ?? '').trim();
    if (!NAME.test(place)) fault(`{{${place}}} is not the name of a place`);
    else if (!allowed.has(place)) fault(`unknown place {{${place}}}; known here: ${[...allowed].join(', ')}`);
    else segments.push({ place });
  }
  literal(text.length);
  return segments;
}
