import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ownStyle } from './own-style';
import { GOVUK_DIST } from './portal-assets';

describe('ownStyle', () => {
  const govuk = readFileSync(path.join(GOVUK_DIST, 'govuk/govuk-frontend.min.css'), 'utf8');
  const own = ownStyle(govuk);

  it('leaves nothing of the Crown: no typeface, no crest, no header, no file of theirs', () => {
    expect(govuk).toMatch(/GDS Transport[\s\S]*crest/);
    const theirs = /.{0,60}(transport|crest|font-face|url\(|\.govuk-header|\.govuk-footer|gov\.uk).{0,60}/gi;
    expect(own.match(theirs)).toBeNull();
  });

  it('keeps the parts that the portal shows, and their media rules', () => {
    for (const part of [
      'button',
      'checkboxes__input',
      'radios__label',
      'error-summary',
      'summary-list__row',
      'details',
    ])
      expect(own).toContain(`.govuk-${part}`);
    expect(own).toMatch(/@media print\{/);
    expect(own.split('{')).toHaveLength(own.split('}').length);
  });

  it('drops one selector of several', () => {
    expect(ownStyle('.govuk-header,.govuk-body:not(.a,.b){color:red}.govuk-tabs{x:y}')).toBe(
      '.govuk-body:not(.a,.b){color:red}',
    );
  });
});
