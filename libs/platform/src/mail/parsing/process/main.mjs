// The process that reads one message from standard input and reports over IPC. Started by parse-mail.ts only.
import { looksLikeMail, plainMail } from './not-mail.mjs';
import { parseStream } from './parse-stream.mjs';

const limits = JSON.parse(process.argv[2]);
const report = (message) => new Promise((sent) => process.send(message, sent));

// An exit may overtake the last report on its way to the parent, so this process waits to be ended by it.
process.on('disconnect', () => process.exit(0));

function watchMemory() {
  // Buffers lie outside the heap that --max-old-space-size bounds.
  const most = limits.heapMegabytes * 1024 * 1024 * 1.5;
  setInterval(() => {
    if (process.memoryUsage.rss() > most) report({ kind: 'unreadable', reason: 'memory' });
  }, 50);
}

function keepBeginning(stream) {
  const kept = [];
  let bytes = 0;
  stream.on('data', (chunk) => {
    if (bytes < limits.textCharacters) kept.push(chunk);
    bytes += chunk.length;
  });
  return () => Buffer.concat(kept);
}

async function main() {
  watchMemory();
  const beginning = keepBeginning(process.stdin);
  try {
    const mail = await parseStream(process.stdin, limits, (head) => {
      if (looksLikeMail(beginning())) report({ kind: 'head', head });
    });
    await report({ kind: 'mail', mail: looksLikeMail(beginning()) ? mail : plainMail(beginning(), limits) });
  } catch (error) {
    if (!looksLikeMail(beginning())) return report({ kind: 'mail', mail: plainMail(beginning(), limits) });
    await report({ kind: 'unreadable', reason: error.code === 'EMAXLEN' ? 'too-large' : 'malformed' });
  }
}

await main();
