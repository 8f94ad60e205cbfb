import type { RequestView } from '@habeas/casework/requests/request-view';
import { useDisclosure } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { ActionDialogs } from './actions/action-dialogs';
import { ActionPanel } from './actions/action-panel';
import { RequestContext, type DialogName } from './frame/request-context';
import { RequestHeader } from './frame/request-header';
import { RequestTabs } from './frame/request-tabs';
import { useHashTarget } from './frame/use-hash-target';
import { PrintOnArrival } from './frame/print-on-arrival';
import { PartContent } from './part-content';
import { REQUEST_PARTS, type RequestPart } from './request-parts';

interface Props {
  view: RequestView;
  part: RequestPart | 'print';
}

/** The header stays, the parts change with the address; the dialogs can be opened from every part. */
export function RequestPage({ view, part }: Props) {
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const [opened, { open, close }] = useDisclosure(false);
  useHashTarget();
  const context = useMemo(
    () => ({
      view,
      openDialog: (name: DialogName) => {
        setDialog(name);
        open();
      },
    }),
    [view, open],
  );
  const printing = part === 'print';
  return (
    <RequestContext value={context}>
      <RequestHeader />
      {!printing && <RequestTabs part={part} />}
      <div className="request-body">
        <div className="request-parts">
          {printing ? REQUEST_PARTS.map((each) => <PartContent key={each} part={each} />) : <PartContent part={part} />}
        </div>
        <ActionPanel />
      </div>
      <ActionDialogs dialog={dialog} opened={opened} onClose={close} />
      {printing && <PrintOnArrival />}
    </RequestContext>
  );
}
