/** Draws as people meet them: API, pages and letters over `drops`, which knows nothing of mailboxes and baskets. No room calls this one. */
export type { DrawMoment, DrawPageView } from "./view-draw.ts";
