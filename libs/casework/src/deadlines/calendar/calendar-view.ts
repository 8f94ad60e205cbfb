/** Whose legal dates a calendar address shows: of the colleague's own requests, or of every open one. */
export const CALENDAR_SCOPES = ['own', 'office'] as const;
export type CalendarScope = (typeof CALENDAR_SCOPES)[number];

/** A calendar address as the desk lists it; its secret is never shown again. */
export interface CalendarFeedView {
  id: string;
  scope: CalendarScope;
  createdAt: string;
}

/** Answer of `POST /desk/api/settings/calendar-feeds`: the address, shown this once. */
export interface NewCalendarFeedView {
  feed: CalendarFeedView;
  url: string;
}
