import type { PlanView } from '@habeas/casework/requests/plan-view';
import { useView } from '../frame/request-context';

/** The plan of the right that changes data; null while there is none. */
export const usePlan = (): PlanView | null => useView().plan;
