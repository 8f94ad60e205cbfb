/** A piece of HTML that is safe as it stands. Only {@link markup} makes one. */
export class Markup {
  constructor(readonly html: string) {}

  toString(): string {
    return this.html;
  }
}

export type MarkupValue = Markup | string | number | null | undefined | false | readonly MarkupValue[];

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const NEEDS_ESCAPE = /[&<>"'\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff]/g;

/** Text as HTML text or attribute value. Control characters, which HTML cannot hold, become U+FFFD. */
export function escapeHtml(text: string): string {
  return text.replace(NEEDS_ESCAPE, (character) => ENTITIES[character] ?? '\ufffd');
}

function markupOf(value: MarkupValue): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Markup) return value.html;
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  return value.map(markupOf).join('');
}

/** Template tag: what is written in the source is markup, every value is escaped unless it is {@link Markup}. */
export function markup(strings: TemplateStringsArray, ...values: MarkupValue[]): Markup {
  return new Markup(strings.map((part, index) => part + markupOf(values[index])).join(''));
}
