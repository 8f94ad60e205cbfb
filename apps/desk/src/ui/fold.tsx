import { Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  /** What stands beside the title whether it is folded or not. */
  summary: ReactNode;
  open: boolean;
  onToggle: (open: boolean) => void;
  /** Order of the heading. */
  order?: 3 | 4;
  children: ReactNode;
}

/** A part that can be folded under its heading; on paper it is always open. */
export function Fold({ title, summary, open, onToggle, order = 3, children }: Props) {
  return (
    <details className="fold" open={open} onToggle={({ currentTarget }) => onToggle(currentTarget.open)}>
      <summary>
        <Title order={order}>{title}</Title>
        <span className="fold-summary">{summary}</span>
      </summary>
      {children}
    </details>
  );
}
