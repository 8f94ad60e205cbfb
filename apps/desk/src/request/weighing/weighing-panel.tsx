import { Blockquote, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/panel';
import { useView } from '../frame/request-context';
import { SentBackList } from './sent-back-list';
import { WeighedActivity } from './weighed-activity';
import { WeighingApproval } from './weighing-approval';

/** An objection that is weighed: what the person says, the form of each use, and who approved the whole. */
export function WeighingPanel() {
  const { t } = useTranslation();
  const { weighing } = useView();
  if (!weighing) return null;
  const { reasons, reasonsAsked, activities } = weighing;
  return (
    <Panel title={t('weighing:title')}>
      <Text size="sm">{t('weighing:lead')}</Text>
      <Text fw={600}>{t('weighing:reasons')}</Text>
      {reasons === null ? (
        <Text size="sm">{t(reasonsAsked ? 'weighing:reasons-asked' : 'weighing:no-reasons')}</Text>
      ) : (
        <Blockquote p="sm" iconSize={0} className="typed">
          {reasons}
        </Blockquote>
      )}
      {activities.map((one) => (
        <WeighedActivity key={one.activity} activity={one} may={weighing.may.weigh === null} />
      ))}
      <SentBackList sentBack={weighing.sentBack} />
      <WeighingApproval weighing={weighing} />
    </Panel>
  );
}
