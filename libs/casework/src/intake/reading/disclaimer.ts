const SECRET = /confidenti|vertrouwelijk|vertraulich|disclaimer|privileged/;
const ADDRESSEE = /destinat|recipient|geadresseerde|bestemmeling|bestemd|empfanger|adressat|intended|legal notice/;
const FOOTER =
  /^(?:(?:envoye|verzonden|verstuurd|gesendet|sent|get) (?:de(?:puis)?|vanaf|via|met|von|mit|from|using|outlook)\b.{0,80}|von meinem .{0,40} gesendet|(?:virus-free|sans virus|virusvrij|virenfrei).{0,80}|(?:please consider|pensez a|denk aan het milieu|bitte denken sie an die umwelt).{0,120}|_{5,}|-{5,})$/;

/** Whether a folded paragraph is the confidentiality notice that organisations put below every mail. */
export function isDisclaimer(paragraph: string): boolean {
  return SECRET.test(paragraph) && ADDRESSEE.test(paragraph);
}

/** Whether a folded line was put there by the mail program. */
export function isFooterLine(line: string): boolean {
  return FOOTER.test(line);
}
