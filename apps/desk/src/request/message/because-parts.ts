/**
 * Parts why a right was read, `asks for their data: “…”`, into the rule, the key of its words and the person's own words.
 * A text of another form is a rule without a quotation.
 */
export function becauseParts(because: string): { rule: string; ruleKey: string; quote: string | null } {
  const [, rule = because, quote = null] = /^([^:“]+): “(.*)”$/su.exec(because) ?? [];
  return { rule, ruleKey: rule.replace(/\s+/g, '-'), quote };
}
