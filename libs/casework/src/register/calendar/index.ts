export { CALENDARS, holidayNames, holidaysOf, isCalendar, type CalendarKey, type Holiday } from './calendar';
