import { Stack } from '@mantine/core';
import { MattersPanel } from '../matters/matters-panel';
import { OriginalMessage } from './original-message';
import { ReadingPanel } from './reading-panel';

/** What arrived, beside what was read from it. */
export function MessagePart() {
  return (
    <div className="side-by-side">
      <OriginalMessage />
      <Stack>
        <ReadingPanel />
        <MattersPanel />
      </Stack>
    </div>
  );
}
