/** Parts of govuk-frontend that the portal does not show; with them go the Crown's crest, header and footer. */
const NOT_SHOWN = new RegExp(
  `\\.govuk-(\\\\!-|(${[
    'accordion|breadcrumbs|character-count|cookie-banner|date-input|exit-this-page|feedback|file-upload|footer',
    'generic-header|header|notification-banner|pagination|password-input|phase-banner|service-navigation|select',
    'language-navigation|table|tabs|task-list|panel|inset-text|tag|logo|warning-text|summary-card|section-break',
  ].join('|')})(?=__|--|[^\\w-]|$))`,
);
/** The typeface that only GOV.UK may use. */
const CROWN_FONT = /GDS Transport,\s*arial,\s*sans-serif/gi;

/**
 * The style sheet of govuk-frontend as ours: without the parts that are not shown, without the Crown's typeface, and with
 * the brand's instead. Takes the minified style sheet; answers a style sheet that names no file and no address.
 */
export function ownStyle(govukStyle: string): string {
  const withoutComments = govukStyle.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@charset "[^"]*";/, '');
  return keep(withoutComments).replace(CROWN_FONT, 'var(--brand-font-body)');
}

function keep(style: string): string {
  return rulesOf(style)
    .map(({ head, body }) => {
      if (/^@(font-face|-moz-document)/.test(head)) return '';
      if (/^@(media|supports)/.test(head)) return around(head, keep(body));
      if (head.startsWith('@')) return around(head, body);
      return around(
        selectorsOf(head)
          .filter((selector) => !NOT_SHOWN.test(selector))
          .join(','),
        body,
      );
    })
    .join('');
}

const around = (head: string, body: string): string => (head === '' || body === '' ? '' : `${head}{${body}}`);

/** The rules at the top level, each with what stands before its brace and inside it. */
function rulesOf(style: string): { head: string; body: string }[] {
  const rules: { head: string; body: string }[] = [];
  let [start, open, depth] = [0, 0, 0];
  for (const { 0: brace, index } of style.matchAll(/[{}]/g)) {
    depth += brace === '{' ? 1 : -1;
    if (brace === '{' && depth === 1) open = index;
    if (brace === '}' && depth === 0) {
      rules.push({ head: style.slice(start, open).trim(), body: style.slice(open + 1, index) });
      start = index + 1;
    }
  }
  return rules;
}

/** Splits at commas that stand outside parentheses. */
function selectorsOf(head: string): string[] {
  return head.split(/,(?![^(]*\))/).map((selector) => selector.trim());
}
