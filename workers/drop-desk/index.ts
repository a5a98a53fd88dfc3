/** Sales as people meet them: API and pages over `drops`, which knows nothing of baskets and sign-in. No room calls this one. */
export type { DropMoment, DropView } from "./view-drop.ts";
export { presentSale } from "./present.ts";
export type { AuditView } from "./view-audit.ts";
