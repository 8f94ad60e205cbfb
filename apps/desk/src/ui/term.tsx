import { Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords, type Vocabulary } from '../i18n/use-words';

interface Props {
  of: Vocabulary;
  value: string;
  icon?: ReactNode;
  tone?: Tone;
}

/** How a standing is coloured; the icon and the text say the same without it. */
export type Tone = 'calm' | 'good' | 'attention' | 'danger' | 'neutral';

/** A value of a vocabulary as a small label; its one sentence of meaning comes on hover. */
export function Term({ of, value, icon, tone = 'neutral' }: Props) {
  const { name, meaning } = useWords()(of, value);
  const label = (
    <span className="term" data-tone={tone}>
      {icon}
      <span>{name}</span>
    </span>
  );
  if (meaning === '') return label;
  return (
    <Tooltip label={meaning} multiline maw={320} withArrow>
      {label}
    </Tooltip>
  );
}
