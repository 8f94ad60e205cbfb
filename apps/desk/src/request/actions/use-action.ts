import type { RequestAction } from '@habeas/casework/requests/request-view';
import { useView } from '../frame/request-context';

/** Whether an action is open to this account now. */
export const useAllowed = (action: RequestAction): boolean => useView().actions.allowed.includes(action);
