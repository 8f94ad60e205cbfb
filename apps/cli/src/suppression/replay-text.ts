import type { Replayed } from './replay';

/** What the search of the sources gave, for a terminal. */
export function replayText(replayed: readonly Replayed[], dryRun: boolean): string {
  return replayed.map((one) => section(one, dryRun)).join('');
}

function section({ source, compared, present, lookedAgain, purged }: Replayed, dryRun: boolean): string {
  const how = compared === null ? 'this source cannot be searched by hash' : `${compared} identifiers compared`;
  const found = present.map(
    ({ collection, identifiers, requests }) =>
      `  ${collection}: ${identifiers} identifiers of erased persons (${requests} requests): kept by decision, or come back\n`,
  );
  const looks = `  ${lookedAgain} erasures ${dryRun ? 'would be' : 'are being'} looked at again\n`;
  const old = purged > 0 ? `  ${purged} erasures have no file any more: a person must look at what is present\n` : '';
  return `${source}: ${how}\n${found.join('')}${looks}${old}`;
}
