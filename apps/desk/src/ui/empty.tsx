import { Stack, Text } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import type { ReactNode } from 'react';

/** Why there is nothing here, and what to do next. */
export function Empty({ why, next }: { why: string; next: ReactNode }) {
  return (
    <Stack align="center" gap={4} py="xl" px="md" ta="center">
      <IconInbox aria-hidden size={30} stroke={1.4} />
      <Text fw={600}>{why}</Text>
      <Text component="div" c="dimmed" size="sm">
        {next}
      </Text>
    </Stack>
  );
}
