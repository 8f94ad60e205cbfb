import type { IdentityView } from '@habeas/casework/requests/request-view';
import { Text } from '@mantine/core';
import { useKnownText } from '../../i18n/use-known-text';
import { Moment } from '../../ui/moment';
import { useView } from '../frame/request-context';

/** By what an identifier was verified, and when. */
export function VerifiedBy({ identifier }: { identifier: IdentityView['identifiers'][number] }) {
  const known = useKnownText();
  const { zone } = useView().clock;
  if (!identifier.verifiedBy) return null;
  return (
    <Text span size="sm" c="dimmed">
      {known('identity:method', identifier.verifiedBy)}
      {identifier.verifiedAt && (
        <>
          {' · '}
          <Moment value={identifier.verifiedAt} zone={zone} focusable />
        </>
      )}
    </Text>
  );
}
