import {
  IconAlertTriangle,
  IconArrowsDiff,
  IconEyeOff,
  IconHandStop,
  IconHelpCircle,
  IconUser,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Mark } from './plan-marks';

const ICONS = {
  undecided: IconHelpCircle,
  trouble: IconAlertTriangle,
  refused: IconHandStop,
  answered: IconUser,
  masked: IconEyeOff,
  changed: IconArrowsDiff,
} as const satisfies Record<Mark, typeof IconUser>;

/** Why a part of the plan is open: each reason a word with a shape of its own. */
export function MarkWords({ marks }: { marks: readonly Mark[] }) {
  const { t } = useTranslation();
  return marks.map((mark) => {
    const Icon = ICONS[mark];
    return (
      <span
        key={mark}
        className="term"
        data-tone={mark === 'undecided' || mark === 'trouble' ? 'attention' : 'neutral'}
      >
        <Icon aria-hidden size={14} />
        <span>{t(`plan:mark.${mark}`)}</span>
      </span>
    );
  });
}
