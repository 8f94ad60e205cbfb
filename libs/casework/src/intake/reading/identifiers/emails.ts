const EMAIL = /[\p{L}\d][\p{L}\d._%+'-]{0,63}@(?:[\p{L}\d-]{1,63}\.){1,6}[\p{L}]{2,24}/gu;
/** How people write "@" where they fear machines that collect addresses. */
const AT = / ?[[({] ?(?:at|arobase|apenstaartje|@) ?[\])}] ?/giu;
const DOT = / ?[[({] ?(?:dot|point|punt|punkt) ?[\])}] ?/giu;

/** E-mail addresses written in a text, lower-cased. */
export function emailsIn(text: string): string[] {
  return [...text.replace(AT, '@').replace(DOT, '.').matchAll(EMAIL)].map(([address]) => address.toLowerCase());
}
