const CLOSING = new RegExp(
  `^(?:${[
    // fr
    'bien a vous',
    '(?:tres |bien )?cordialement(?: votre)?',
    'salutations(?: distinguees| cordiales)?',
    '(?:avec )?mes (?:meilleures |sinceres |cordiales )?salutations.{0,20}',
    "(?:veuillez|je vous prie|nous vous prions|recevez|agreez|dans l'attente).{0,120}salutations.{0,30}",
    "(?:veuillez|je vous prie).{0,80}(?:l'expression|l'assurance) de .{0,60}",
    // nl
    '(?:met )?(?:de )?(?:vriendelijke?|hartelijke?|beleefde|oprechte|hoogachtende?|beste) (?:groet(?:en|jes)?|achting)',
    'm\\.?v\\.?g\\.?',
    'mvg.{0,20}',
    'hoogachtend',
    'groet(?:en|jes)?',
    'gr',
    // de
    '(?:mit )?(?:den )?(?:freundlichen?|besten?|herzlichen?|schonen?|vorzuglicher|lieben?|viele) (?:gruss(?:en|e)?|gruse?n?|hochachtung)',
    'mfg',
    'hochachtungsvoll',
    'gruss',
    // en
    '(?:kind|best|warm|with kind)(?:est)? (?:regards|wishes)',
    'regards',
    'yours(?: (?:sincerely|faithfully|truly))?',
    'sincerely(?: yours)?',
    'cheers',
  ].join('|')})[ ,.!]*$`,
);

/** Whether a folded line is a letter's closing words and nothing else, or ends a paragraph with them. */
export function isClosing(line: string): boolean {
  const end = line.slice(Math.max(line.lastIndexOf('. '), line.lastIndexOf('! '), line.lastIndexOf('? ')) + 1).trim();
  return end.length <= 160 && CLOSING.test(end);
}
