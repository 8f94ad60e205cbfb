import { useTranslation } from 'react-i18next';
import { Navigate, useSearchParams } from 'react-router';
import { useConfirmSecondFactor, useSession } from '../api/session';
import { Loading } from '../ui/loading';
import { wantedPath } from './deep-link';
import { Door } from './door';
import { EnrolForm } from './enrol-form';

/** The second factor is set up before anything else can be seen. */
export function EnrolRoom() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const session = useSession();
  const confirm = useConfirmSecondFactor();
  if (session.isPending) return <Loading />;
  if (!session.data) return <Navigate to="/sign-in" replace />;
  if (session.data.stage === 'complete') return <Navigate to={wantedPath(params.get('to'))} replace />;
  return (
    <Door title={t('sign-in:enrol-title')} lead={t('sign-in:enrol-lead')}>
      <EnrolForm busy={confirm.isPending} error={confirm.error} onCode={(code) => confirm.mutate({ code })} />
    </Door>
  );
}
