import type { Locale } from "../../../workers/kernel/locale.ts";

/** What pages of sales need of whatever frame they hang in: admin or a seller's studio. */
export type SaleDesk = {
  readonly locale: Locale;
  readonly formToken: string;
  /** "/admin/sales" or "/studio/sel_…/sales" */
  readonly base: string;
  /** where projects are planned: "/admin/projects" */
  readonly projects: string;
  readonly mayChange: boolean;
  /** names and addresses of those who buy */
  readonly mayReadBuyers: boolean;
  /** the house's own desk, for sales of every seller */
  readonly house: boolean;
};
