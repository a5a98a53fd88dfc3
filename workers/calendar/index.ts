/** The calendar of sales: what comes, what runs, what was; files for other calendars, and letters before the opening. */
export type { CalendarEntry, CalendarView } from "./view-calendar.ts";
export { sealOldReminders } from "./store.ts";
