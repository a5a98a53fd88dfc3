/** Crowdfunding as people meet it: pages and API over `drops`, which knows nothing of them. No room calls this one. */
export { pledgedOf, type ProjectSummary, type ProjectView } from "./view-project.ts";
