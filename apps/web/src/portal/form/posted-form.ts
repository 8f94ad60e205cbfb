/** A posted form as Express parses it, and as nobody vouches for it. */
export type PostedForm = Readonly<Record<string, unknown>>;

/** The first value of a field as text; empty for anything else. */
export function fieldOf(form: PostedForm, field: string): string {
  const value: unknown = Array.isArray(form[field]) ? (form[field] as unknown[])[0] : form[field];
  return typeof value === 'string' ? value : '';
}

/** Every value of a field that may be ticked more than once. */
export function valuesOf(form: PostedForm, field: string): string[] {
  const values: unknown[] = [form[field]].flat();
  return [...new Set(values.filter((value) => typeof value === 'string'))];
}
