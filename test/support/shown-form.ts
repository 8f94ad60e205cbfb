/** What somebody fills in: by the name of a field, its text, or the values that are ticked. */
export type Filled = Record<string, string | string[]>;

interface Field {
  name: string;
  value: string;
  kind: 'hidden' | 'choice' | 'text';
  isTicked: boolean;
}

/** A form as a page shows it to a browser without JavaScript. */
interface ShownForm {
  action: string;
  fields: Field[];
  /** Values of the buttons named `go`. */
  buttons: string[];
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

const decoded = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '');

const attributeOf = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : decoded(found);
};

function fieldOf(tag: string): Field[] {
  const name = attributeOf(tag, 'name');
  if (name === undefined) return [];
  const type = attributeOf(tag, 'type') ?? 'text';
  const value = attributeOf(tag, 'value') ?? '';
  const kind = type === 'hidden' ? 'hidden' : type === 'checkbox' || type === 'radio' ? 'choice' : 'text';
  return [{ name, value, kind, isTicked: /\schecked(?:[\s>=]|$)/.test(tag) }];
}

/** The forms of a page, in their order. */
export function formsOn(page: string): ShownForm[] {
  return [...page.matchAll(/<form\b[^>]*>[^]*?<\/form>/g)].map(([form]) => {
    const [start = ''] = /<form\b[^>]*>/.exec(form) ?? [];
    const inputs = [...form.matchAll(/<input\b[^>]*>/g)].flatMap(([tag]) => fieldOf(tag));
    const areas = [...form.matchAll(/(<textarea\b[^>]*>)([^<]*)<\/textarea>/g)].flatMap(([, tag = '', value = '']) =>
      fieldOf(tag).map((field) => ({ ...field, value: decoded(value) })),
    );
    const buttons = [...form.matchAll(/<button\b[^>]*\sname="go"[^>]*>/g)].map(([tag]) => attributeOf(tag, 'value'));
    const action = attributeOf(start, 'action') ?? '';
    return { action, fields: [...inputs, ...areas], buttons: buttons.filter((value) => value !== undefined) };
  });
}

/** What the browser posts when somebody fills this in and presses that button. `used` learns what the form offered. */
export function posted(form: ShownForm, filled: Filled, used: Set<string>, go?: string): URLSearchParams {
  const body = new URLSearchParams();
  for (const { name, value, kind, isTicked } of form.fields) {
    const wanted = filled[name];
    const ticks = [wanted].flat();
    if (kind === 'hidden') body.append(name, value);
    if (kind === 'text') body.append(name, typeof wanted === 'string' ? wanted : value);
    if (kind === 'choice' && (isTicked || ticks.includes(value))) body.append(name, value);
    if (kind === 'text' && wanted !== undefined) used.add(name);
    if (kind === 'choice' && ticks.includes(value)) used.add(`${name}=${value}`);
  }
  if (go !== undefined) body.append('go', go);
  return body;
}

/** What somebody wanted to fill in and no page asked for. */
export function unasked(filled: Filled, used: ReadonlySet<string>): string[] {
  return Object.entries(filled).flatMap(([name, wanted]) =>
    [wanted].flat().flatMap((value) => (used.has(name) || used.has(`${name}=${value}`) ? [] : [`${name}=${value}`])),
  );
}
