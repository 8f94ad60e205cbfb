import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useShortcuts } from '../../shell/use-shortcuts';
import { REQUEST_PARTS, type RequestPart } from '../request-parts';
import { useView } from './request-context';

/** The parts of a request, each with an address of its own; n and p walk through them. */
export function RequestTabs({ part }: { part: RequestPart }) {
  const { t } = useTranslation();
  const { id } = useView();
  const navigate = useNavigate();
  const addressOf = (each: RequestPart) => `/requests/${id}/${each}`;
  const step = (by: 1 | -1) => {
    const next = REQUEST_PARTS[REQUEST_PARTS.indexOf(part) + by];
    if (next) void navigate(addressOf(next));
  };
  const nav = useRef<HTMLElement>(null);
  // On a phone the row of parts is wider than the screen: the part that is open is brought into its middle.
  useEffect(() => {
    const row = nav.current;
    const open = row?.querySelector<HTMLElement>('[aria-current]');
    if (row && open) row.scrollLeft = open.offsetLeft - row.offsetLeft - (row.clientWidth - open.offsetWidth) / 2;
  }, [part]);
  useShortcuts({ n: () => step(1), p: () => step(-1) });
  return (
    <nav ref={nav} aria-label={t('request:parts')} className="tabs no-print">
      {REQUEST_PARTS.map((each) => (
        <Link key={each} to={addressOf(each)} aria-current={each === part ? 'page' : undefined}>
          {t(`request:part.${each}`)}
        </Link>
      ))}
    </nav>
  );
}
