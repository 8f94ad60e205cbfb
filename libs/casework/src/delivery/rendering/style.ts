import { brandColours } from '../../letters';
import { shownAsRecords } from './collection-view';
import type { PageContext } from './page-frame';

/** Text as a CSS string: everything but letters, digits and blanks is written as its code point. */
function cssString(text: string): string {
  const escaped = Array.from(text, (character) =>
    /[\p{L}\p{N} ]/u.test(character) ? character : `\\${(character.codePointAt(0) ?? 0xfffd).toString(16)} `,
  );
  return `"${escaped.join('')}"`;
}

/** On a phone each row is a card whose cells say which column they are: as style, so that no row repeats it. */
function cellLabels({ layout }: PageContext): string {
  const tables = layout.input.collections.filter((item) => !shownAsRecords(item, layout.count(item)));
  const rules = tables.flatMap((collection) =>
    collection.fields.map(
      (field, index) =>
        `.${layout.anchor(collection)} td:nth-child(${index + 1})::before{content:${cssString(field.label)}}`,
    ),
  );
  return rules.join('\n');
}

const screen = `
*{box-sizing:border-box}
html{font-size:100%;-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:#f5f4f7;color:#1c1b22;font:1rem/1.55 -apple-system,BlinkMacSystemFont,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Liberation Sans",sans-serif;overflow-wrap:break-word}
.wide{max-width:76rem;margin:0 auto;padding:0 1.25rem}
.band{background:var(--brand);color:var(--on-brand)}
.band .wide{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:.25rem 2rem;padding-top:1.1rem;padding-bottom:1.1rem}
.band p{margin:0}
.brand{font-size:1.5rem;font-weight:700;letter-spacing:-.01em}
.ref{font-size:.95rem}
.skip{position:absolute;left:-999rem;top:0;padding:.75rem 1.25rem;background:#fff;color:var(--ink)}
.skip:focus{left:0;z-index:2}
a{color:var(--ink);text-decoration-thickness:1px;text-underline-offset:.18em}
a:hover{text-decoration-thickness:3px}
:focus-visible{outline:3px solid var(--ink);outline-offset:2px;border-radius:3px}
main:focus{outline:none}
.columns{display:grid;grid-template-columns:minmax(0,1fr);gap:0 2.5rem;padding-top:1.25rem}
.columns>nav li{margin:0}
.columns>nav ul{display:flex;flex-wrap:wrap;gap:.4rem;margin:0;padding:0;list-style:none}
.columns>nav a{display:block;padding:.4rem .8rem;border:1px solid #d8d4e0;border-radius:2rem;background:#fff;font-size:.95rem;text-decoration:none}
.columns>nav a:hover{border-color:var(--ink);text-decoration:underline}
.columns>nav a[aria-current]{border-color:var(--brand);background:var(--brand);color:var(--on-brand);font-weight:600}
h1,h2,h3{margin:0;line-height:1.2;text-wrap:balance}
h1{margin:1.75rem 0 1rem;font-size:clamp(1.75rem,1.3rem + 2vw,2.5rem);letter-spacing:-.02em}
h2{margin-bottom:.75rem;font-size:1.4rem;letter-spacing:-.01em}
h3{margin:1.25rem 0 .4rem;font-size:1.1rem}
p,ul,dl,address{margin:0 0 1rem;max-width:46rem}
ul{padding-left:1.25rem}
li{margin-bottom:.3rem}
address{font-style:normal}
main>section{margin:0 0 1.25rem;padding:1.5rem 1.5rem .75rem;border:1px solid #e4e1ea;border-radius:.75rem;background:#fff}
.lead{font-size:1.15rem}
.answer{border-left:.4rem solid var(--brand)!important}
.quiet{color:#56535f;font-size:.95rem}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.facts,.terms{max-width:none}
.facts>div,.terms>div{display:grid;grid-template-columns:minmax(0,15rem) minmax(0,1fr);gap:.1rem 1.5rem;padding:.55rem 0;border-top:1px solid #ebe9f0}
.facts>div:first-child,.terms>div:first-child{border-top:0}
dt{color:#56535f}
.terms dt{color:inherit;font-weight:600}
dd{margin:0;max-width:46rem;white-space:pre-line}
dd ul,dd p{margin:0;white-space:normal}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(15rem,100%),1fr));gap:.75rem;max-width:none;padding:0;list-style:none}
.cards li{position:relative;margin:0;padding:1rem 1.1rem;border:1px solid #d8d4e0;border-radius:.6rem;background:var(--tint)}
.cards a{display:block;font-size:1.1rem;font-weight:600}
.cards a::after{content:"";position:absolute;inset:0}
.cards li:hover{border-color:var(--ink)}
.cards span{color:#4a4753;font-size:.95rem}
.scroll{overflow-x:auto;margin:0 0 1rem}
table{width:100%;border-collapse:collapse;font-size:.95rem;font-variant-numeric:tabular-nums}
.sources{margin-bottom:1rem}
th,td{padding:.55rem .9rem .55rem 0;border-bottom:1px solid #ebe9f0;text-align:left;vertical-align:top}
td{white-space:pre-line}
thead th{border-bottom:2px solid var(--brand);font-weight:600;vertical-align:bottom}
tbody th{font-weight:600}
.n{padding-right:1.75rem;text-align:right}
td.n{white-space:nowrap}
tbody tr:hover{background:var(--tint)}
.state{display:inline-block;padding:.05rem .6rem;border-radius:1rem;background:#ebe9f0;color:#3b3944;font-size:.9rem;font-weight:600;white-space:nowrap}
.state.found{background:#dcf2e3;color:#14532d}
.state.exempt{background:#fdf0d0;color:#6b4a00}
.state.failed{background:#fde3e1;color:#8c1d18}
.held{padding:.05rem .5rem;border-radius:.3rem;background:#ebe9f0;color:#3b3944;font-style:italic}
.none{color:#6a6773}
.note{margin:0 0 1rem;padding:.8rem 1rem .1rem;border-left:.3rem solid #b98900;background:#fff8e6}
.note p,.note ul{margin-bottom:.6rem}
.record{padding:0}
.record h3{margin-top:.75rem;padding:.35rem .75rem;border-radius:.4rem;background:var(--tint)}
.files{padding:0;list-style:none}
.files li{margin:0 0 1rem;padding:0 0 .5rem;border-bottom:1px solid #ebe9f0}
.files p{margin-bottom:.4rem}
.files img{max-width:100%;height:auto;border-radius:.4rem}
audio{display:block;width:100%;max-width:32rem;margin-bottom:.4rem}
.pager{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.5rem 1.5rem;margin:0 0 1rem;padding:.6rem 1rem;border-radius:.5rem;background:var(--tint)}
.pager p{margin:0;font-weight:600}
.pager ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:0;padding:0;list-style:none}
.pager li,.contents li,.links li{margin:0}
.pager a{display:inline-block;padding:.25rem 0}
.contents li,.links li{padding:.25rem 0}
.contents{margin:0 0 1.25rem;padding:1.25rem 1.5rem .5rem;border:1px solid #e4e1ea;border-radius:.75rem;background:#fff}
.next{margin-top:1.5rem;font-size:1.1rem}
body>footer{margin-top:2rem;padding:1.25rem 0 2rem;border-top:1px solid #d8d4e0;color:#56535f;font-size:.95rem}
@media (min-width:64em){.columns{grid-template-columns:15rem minmax(0,1fr);padding-top:2rem}.columns>nav{position:sticky;top:1.5rem;align-self:start}.columns>nav ul{flex-direction:column;gap:.15rem}.columns>nav a{border-color:transparent;border-radius:.5rem;background:none}h1{margin-top:0}}
`;

const phone = (labels: string): string => `
@media (max-width:46em){
.wide{padding-left:1rem;padding-right:1rem}
main>section{padding:1.1rem 1rem .5rem;border-radius:.6rem}
.facts>div,.terms>div{grid-template-columns:minmax(0,1fr)}
.stack,.stack tbody,.stack tr,.stack td,.stack tbody th{display:block}
.stack thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.stack tr{padding:.6rem 0;border-bottom:2px solid #d8d4e0}
.stack td,.stack tbody th{padding:.2rem 0;border:0}
.stack tbody th{font-size:1.05rem}
.stack td{display:grid;grid-template-columns:minmax(0,8.5rem) minmax(0,1fr);gap:0 .75rem;justify-items:start;text-align:left}
.stack td::before{color:#56535f}
.columns>nav a{padding:.3rem .7rem;font-size:.9rem}
.state{white-space:normal}
td.n{white-space:pre-line}
.sources td{display:block}
.sources td::before,.sources .zero{display:none}
${labels}
}
`;

const print = `
@media print{
@page{margin:18mm 15mm}
body{background:#fff;font-size:10pt}
.columns{display:block;padding:0}
.columns>nav,.skip,.pager,.below,audio,.next{display:none}
.band{background:none;color:#000;border-bottom:2pt solid #000}
.wide{max-width:none;padding-left:0;padding-right:0}
main>section,.contents{padding:0;border:0;break-inside:auto}
.answer{padding-left:4mm!important}
h2,h3{break-after:avoid}
tr,.facts>div,.record h3,.cards li{break-inside:avoid}
thead{display:table-header-group}
.scroll{overflow:visible}
table{font-size:8.5pt}
a{color:#000}
}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media (forced-colors:active){.state,.held,.answer{border:1px solid}}
`;

/** `style.css`: the one style sheet; nothing is fetched and nothing is styled inline. */
export function styleSheet(context: PageContext): string {
  const { brand, onBrand, ink, tint } = brandColours(context.layout.input.head.brand.colour);
  const variables = `:root{--brand:${brand};--on-brand:${onBrand};--ink:${ink};--tint:${tint}}`;
  return `@charset "utf-8";\n${variables}${screen}${phone(cellLabels(context))}${print}`;
}
