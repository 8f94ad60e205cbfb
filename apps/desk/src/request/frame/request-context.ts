import type { RequestView } from '@habeas/casework/requests/request-view';
import { createContext, useContext } from 'react';

/** The dialogs that can be opened from anywhere on the page of a request. */
export type DialogName =
  | 'approve'
  | 'approve-portability'
  | 'revoke-portability'
  | 'assign-reviewer'
  | 'record-view'
  | 'decide-review'
  | 'correct'
  | 'attend'
  | 'record-outcome'
  | 'change-matters'
  | 'answer-matter'
  | 'hand-over-matter'
  | 'record-mandate'
  | 'join'
  | 'separate'
  | 'restrict-data'
  | 'lift-restriction'
  | 'keep-restriction'
  | 'mark-not-a-request'
  | 'pause'
  | 'extend'
  | 'revoke'
  | 'hold-file'
  | 'lift-hold'
  | 'withdraw'
  | 'close'
  | 'reopen';

interface RequestContextValue {
  view: RequestView;
  openDialog: (name: DialogName) => void;
}

export const RequestContext = createContext<RequestContextValue | null>(null);

function useRequestContext(): RequestContextValue {
  const value = useContext(RequestContext);
  if (!value) throw new Error('used outside the page of a request');
  return value;
}

/** The request that the page shows. */
export const useView = (): RequestView => useRequestContext().view;

export const useOpenDialog = () => useRequestContext().openDialog;
