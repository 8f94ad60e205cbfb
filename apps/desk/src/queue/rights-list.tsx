import type { RequestListItem } from '@habeas/casework/requests/request-view';
import { Term } from '../ui/term';

export function RightsList({ rights }: { rights: RequestListItem['rights'] }) {
  if (rights.length === 0) return null;
  return (
    <span className="rights">
      {rights.map(({ right }) => (
        <Term key={right} of="right" value={right} />
      ))}
    </span>
  );
}
