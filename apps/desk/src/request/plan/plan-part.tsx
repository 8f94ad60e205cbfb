import { useTranslation } from 'react-i18next';
import { Empty } from '../../ui/empty';
import { Panel } from '../../ui/panel';
import { useView } from '../frame/request-context';
import { RectificationPart } from '../rectification/rectification-part';
import { ChangePlan } from './change-plan';
import { usePlan } from './use-plan';

/** What goes and what stays, why, who approves it, and how far it is: the whole of a right that changes data. */
export function PlanPart() {
  const { t } = useTranslation();
  const plan = usePlan();
  const rectifies = useView().rights.some(({ right }) => right === 'rectification');
  if (!plan && rectifies) {
    return (
      <div className="stacked-panels">
        <RectificationPart />
      </div>
    );
  }
  if (!plan) {
    return (
      <Panel title={t('plan:title')}>
        <Empty why={t('plan:none')} next={t('plan:none-next')} />
      </Panel>
    );
  }
  return (
    <div className="stacked-panels">
      {rectifies && <RectificationPart />}
      <ChangePlan plan={plan} />
    </div>
  );
}
