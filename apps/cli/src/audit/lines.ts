/** The lines of a text that comes in pieces, without their ends (LF or CRLF); what stands after the last end is a line too. */
export async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let begun = '';
  for await (const chunk of chunks) {
    const lines = (begun + chunk).split('\n');
    begun = lines.pop() ?? '';
    for (const line of lines) yield withoutReturn(line);
  }
  if (begun !== '') yield withoutReturn(begun);
}

const withoutReturn = (line: string) => (line.endsWith('\r') ? line.slice(0, -1) : line);
