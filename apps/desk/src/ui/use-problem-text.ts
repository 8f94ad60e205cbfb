import { useTranslation } from 'react-i18next';
import { Problem } from '../api/problem';
import { useKnownText } from '../i18n/use-known-text';

/** What went wrong, in the reader's words, with what to do about it. */
export function useProblemText(): (error: unknown) => string {
  const { t } = useTranslation();
  const known = useKnownText();
  return (error) => {
    if (!(error instanceof Problem)) return t('problem:unexpected');
    if (error.reason === 'too-many-tries') {
      return t('problem:too-many-tries', { count: Math.max(1, Math.ceil((error.retryAfter ?? 60) / 60)) });
    }
    const byStatus = known('problem:status', String(error.status), t('problem:unexpected'));
    return error.reason ? known('problem:reason', error.reason, error.detail ?? byStatus) : (error.detail ?? byStatus);
  };
}
