import type { TransferState } from '@habeas/casework/requests/portability-view';
import { Text } from '@mantine/core';
import { IconAlertOctagon, IconCircleCheck, IconCircleMinus, IconClock, IconSend, IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Tone } from '../../ui/term';

const SHOWN: Readonly<Record<TransferState, { tone: Tone; Icon: typeof IconClock }>> = {
  asked: { tone: 'neutral', Icon: IconClock },
  planned: { tone: 'attention', Icon: IconSend },
  sending: { tone: 'attention', Icon: IconSend },
  'by-hand': { tone: 'attention', Icon: IconUser },
  delivered: { tone: 'good', Icon: IconCircleCheck },
  refused: { tone: 'danger', Icon: IconCircleMinus },
  failed: { tone: 'danger', Icon: IconAlertOctagon },
  withdrawn: { tone: 'neutral', Icon: IconCircleMinus },
};

/** How far the transfer is, in words and with a shape of its own, and what that means. */
export function TransferStanding({ state }: { state: TransferState }) {
  const { t } = useTranslation();
  const { tone, Icon } = SHOWN[state];
  return (
    <>
      <span className="term" data-tone={tone}>
        <Icon aria-hidden size={18} />
        <span>{t(`transfer:state.${state}`)}</span>
      </span>
      <Text size="sm" mt={4}>
        {t(`transfer:meaning.${state}`)}
      </Text>
    </>
  );
}
