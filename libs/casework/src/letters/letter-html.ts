import type { Language } from '@habeas/domain';
import { brandColours, type BrandColours } from './brand-colours';
import type { FilledBlock, FilledLetter, Run } from './filled-letter';
import { markup, type Markup, type MarkupValue } from './markup';
import type { LetterHead } from './letter-head';

const FONT = 'font-family:-apple-system,BlinkMacSystemFont,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif';
const HEADING = 'margin:28px 0 8px;font-size:19px;line-height:1.3';
const CODE =
  'margin:8px 0 24px;padding:16px;border-radius:8px;color:#1c1b22;font:700 30px/1.2 ui-monospace,Menlo,Consolas,monospace;letter-spacing:6px;text-align:center';
const BUTTON =
  'display:inline-block;padding:14px 22px;border-radius:8px;font-size:16px;font-weight:600;line-height:1.3;text-decoration:none';
const ADDRESS =
  'display:inline-block;padding-top:8px;font-size:14px;line-height:1.4;overflow-wrap:anywhere;color:#56535f';
const PARAGRAPH = 'margin:0 0 16px;font-size:16px;line-height:1.55';

/** Line ends of the data stay line ends. `bdi` keeps a change of direction in the data away from our words. */
function lines(text: string): MarkupValue {
  return text.split(/\r\n|\r|\n/).map((line, index) => (index === 0 ? markup`${line}` : markup`<br />${line}`));
}

function runHtml({ text, as }: Run, ink: string): Markup {
  if (as === 'link') return markup`<a href="${text}" style="color:${ink}">${text}</a>`;
  return as === 'strong' ? markup`<strong><bdi>${text}</bdi></strong>` : markup`${lines(text)}`;
}

/** `bdi` also around plain runs: an item is data from beginning to end. */
function itemLines(item: readonly Run[][], run: (part: Run) => Markup): MarkupValue {
  return item.map((line, index) => markup`${index > 0 && markup`<br />`}<bdi>${line.map(run)}</bdi>`);
}

function blockHtml(block: FilledBlock, colours: BrandColours): Markup {
  const run = (part: Run) => runHtml(part, colours.ink);
  switch (block.kind) {
    case 'heading':
      return markup`<h2 style="${HEADING};color:${colours.ink}">${block.runs.map(run)}</h2>`;
    case 'text':
      return markup`<p style="${PARAGRAPH}">${block.runs.map(run)}</p>`;
    case 'list':
      return markup`<ul style="${PARAGRAPH};padding:0 0 0 22px">${block.items.map(
        (item) => markup`<li style="margin:0 0 8px">${itemLines(item, run)}</li>`,
      )}</ul>`;
    case 'quote':
      return markup`<blockquote style="${PARAGRAPH};padding:12px 16px;border-left:4px solid ${colours.ink};background:${
        colours.tint
      }"><bdi>${lines(block.text)}</bdi></blockquote>`;
    case 'code':
      return markup`<p style="${CODE};background:${colours.tint}">${block.text}</p>`;
    case 'link':
      return linkHtml(block, colours);
  }
}

function linkHtml({ url, label }: { url: string; label: string }, { brand, onBrand }: BrandColours): Markup {
  const button = markup`<a href="${url}" style="${BUTTON};background:${brand};color:${onBrand}">${label}</a>`;
  return markup`<p style="margin:8px 0 24px">${button}<br><span style="${ADDRESS}">${url}</span></p>`;
}

function imprint(head: LetterHead, ink: string): Markup {
  const { controller } = head;
  return markup`<p style="margin:0 0 12px">
    <strong>${head.brand.name}</strong><br />${controller.name}<br />${controller.address.map(
      (line) => markup`${line}<br />`,
    )}<a href="mailto:${controller.email}" style="color:${ink}">${controller.email}</a
    >${controller.phone ? markup`<br />${controller.phone}` : null}
  </p>`;
}

/** The HTML part of a mail: one column, no image, no script, nothing fetched. */
export function letterHtml(letter: FilledLetter, language: Language, head: LetterHead): string {
  const colours = brandColours(head.brand.colour);
  const footer = letter.footer.map((block) =>
    block.kind === 'text'
      ? markup`<p style="margin:0 0 8px">${block.runs.map((part) => runHtml(part, colours.ink))}</p>`
      : blockHtml(block, colours),
  );
  return markup`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <title>${letter.subject}</title>
      </head>
      <body style="margin:0;padding:0;background:#f4f3f6;color:#1c1b22;${FONT}">
        <div lang="${language}" style="max-width:640px;margin:0 auto;padding:16px">
          <header
            style="padding:18px 24px;border-radius:10px 10px 0 0;background:${colours.brand};color:${colours.onBrand};font-size:22px;font-weight:700;line-height:1.2"
          >
            ${head.brand.name}
          </header>
          <main style="padding:28px 24px 12px;background:#ffffff;overflow-wrap:break-word">
            ${letter.body.map((block) => markup`${blockHtml(block, colours)} `)}
          </main>
          <footer
            style="padding:20px 24px;border-top:1px solid #dedbe5;border-radius:0 0 10px 10px;background:#ffffff;font-size:14px;line-height:1.5;color:#56535f"
          >
            ${imprint(head, colours.ink)} ${footer}
          </footer>
        </div>
      </body>
    </html> `.html;
}
