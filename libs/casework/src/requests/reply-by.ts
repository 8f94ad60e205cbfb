import { addWorkingDays, type HolidaySet, type IsoDate } from '@habeas/domain';

/** Working days that the person gets to answer a question. */
const DAYS_TO_ANSWER = 10;
/** Working days until a letter on paper is printed, posted and delivered: the days to answer run from then on. */
const DAYS_BY_POST = 5;

/** The day that a question names for its answer. @param today on which it is written, in the request's zone */
export function replyBy(today: IsoDate, onPaper: boolean, holidays: HolidaySet): IsoDate {
  return addWorkingDays(today, DAYS_TO_ANSWER + (onPaper ? DAYS_BY_POST : 0), holidays);
}
