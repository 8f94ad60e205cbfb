import { escapeHtml, markup } from './markup';

describe('markup', () => {
  it('escapes every value, in text and in attributes', () => {
    const hostile = `"><script>alert(1)</script>'`;
    const link = markup`<a title="${hostile}">${hostile}</a>`.html;
    expect(link).not.toContain('<script');
    expect(link).toBe(
      '<a title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&#39;">&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&#39;</a>',
    );
  });

  it('keeps what is markup already, joins lists, leaves out what is absent', () => {
    const items = ['a', '<b>'].map((item) => markup`<li>${item}</li>`);
    expect(markup`<ul>${items}${null}${false}</ul>`.html).toBe('<ul><li>a</li><li>&lt;b&gt;</li></ul>');
    expect(markup`<p>${3}</p>`.html).toBe('<p>3</p>');
  });

  it('replaces control characters and leaves line ends', () => {
    expect(escapeHtml('a\u0000b\u001bc\nd\te')).toBe('a\ufffdb\ufffdc\nd\te');
  });
});
