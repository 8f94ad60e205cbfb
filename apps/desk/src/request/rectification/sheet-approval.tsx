import type { RectificationView } from '@habeas/casework/requests/rectification-view';
import { useTranslation } from 'react-i18next';
import { BoundApproval } from '../actions/bound-approval';

/** Who approved this very sheet, or why this account may not. */
export function SheetApproval({ sheet }: { sheet: RectificationView }) {
  const { t } = useTranslation();
  const { approvals, hash, may, answerTo } = sheet;
  if (hash === null) return null;
  return (
    <BoundApproval
      {...{ approvals, hash, answerTo, refusal: may.approve, path: 'rectification/approval' }}
      words={{
        by: (name) => t('rectification:approved-by', { name }),
        approve: t('rectification:approve'),
        lead: t(sheet.nothingHeld ? 'rectification:approve-nothing' : 'rectification:approve-lead'),
        done: t('rectification:approved'),
      }}
      facts={sheet.corrections.map((one) => ({
        term: `${one.label} – ${one.sourceTitle}`,
        value: `${one.was ?? t('rectification:empty')} → ${one.after ?? one.asked} (${t(`rectification:decided.${one.decision}`)})`,
      }))}
    />
  );
}
