import type { FilledBlock, FilledLetter, Run } from './filled-letter';
import type { LetterHead } from './letter-head';

const plain = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');
const indented = (text: string): string => text.replace(/\r\n|\r|\n/g, '\n  ');

function blockText(block: FilledBlock): string {
  switch (block.kind) {
    case 'text':
    case 'heading':
      return plain(block.runs);
    case 'list':
      return block.items.map((lines) => `- ${indented(lines.map(plain).join('\n'))}`).join('\n');
    case 'quote':
      return block.text
        .split(/\r\n|\r|\n/)
        .map((line) => `> ${line}`.trimEnd())
        .join('\n');
    case 'code':
      return `    ${block.text}`;
    case 'link':
      return `${block.label}\n${block.url}`;
  }
}

/** The plain-text part of a mail: the same words as the HTML part. */
export function letterText(letter: FilledLetter, head: LetterHead): string {
  const body = letter.body.map(blockText).join('\n\n');
  const imprint = [head.brand.name, head.controller.name, ...head.controller.address, head.controller.email];
  if (head.controller.phone) imprint.push(head.controller.phone);
  const footer = letter.footer.map(blockText).join('\n');
  return `${body}\n\n-- \n${imprint.join('\n')}\n\n${footer}\n`;
}
