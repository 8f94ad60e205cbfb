import { Anchor } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useRequest } from '../api/requests';
import { Loading } from '../ui/loading';
import { ProblemNotice } from '../ui/problem-notice';
import { RequestPage } from './request-page';
import { partFrom } from './request-parts';

/** One request, from its message to its answer. */
export function RequestRoom() {
  const { t } = useTranslation();
  const { id = '', part } = useParams();
  const request = useRequest(id);
  return (
    <>
      <Anchor component={Link} to="/" size="sm" className="no-print back">
        <IconArrowLeft aria-hidden size={14} /> {t('request:back')}
      </Anchor>
      {request.isPending && <Loading lines={10} />}
      {request.error && <ProblemNotice error={request.error} retry={() => void request.refetch()} />}
      {request.data && <RequestPage key={id} view={request.data} part={partFrom(part)} />}
    </>
  );
}
