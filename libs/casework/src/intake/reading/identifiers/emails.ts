const EMAIL = /[\p{L}\d][\p{L}\d._%+'-]{0,63}@(?:[\p{L}\d-]{1,63}\.){1,6}[\p{L}]{2,24}/gu;

/** E-mail addresses written in a text, lower-cased. */
export function emailsIn(text: string): string[] {
  return [...text.matchAll(EMAIL)].map(([address]) => address.toLowerCase());
}
