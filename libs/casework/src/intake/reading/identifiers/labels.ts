const CUSTOMER_LABELS = [
  String.raw`(?:num[ée]ro|n°|nº|no\.?|nr\.?|num\.?) (?:de )?(?:mon )?(?:client|compte client)e?`,
  'client n[°ºo]?',
  String.raw`r[ée]f(?:[ée]rence)?\.? client`,
  String.raw`klant(?:en)?[- ]?(?:nummer|nr\.?|id|code|ref(?:erentie)?\.?)`,
  String.raw`(?<!\p{L})(?:klant|kunde|customer|client)(?= ?:? ?\d)`,
  'klant nummer',
  String.raw`kunden[- ]?(?:nummer|nr\.?|konto)`,
  String.raw`kd\.?[- ]?nr\.?`,
  String.raw`(?:customer|client|account) (?:number|no\.?|nr\.?|id|ref(?:erence)?)`,
].join('|');

/** A customer number with the words that announce it; the digits are group 1. */
export const CUSTOMER_NUMBER = new RegExp(
  String.raw`(?:${CUSTOMER_LABELS})(?: (?:est(?: le)?|is|ist|lautet|=))?[ \t]{0,3}[:#°=(]{0,2}[ \t]{0,3}(\d(?:[ .\-/]?\d){5,11})(?!\d)`,
  'giu',
);
