/** Presales as people meet them: pages and API over `drops`. No room calls this one. */
export type { PresaleSummary, PresaleView } from "./view-presale.ts";
