/** After the sale as people see it: a shopper's page of an order, a seller's desk, the API of both. */
export { readCaseForm, type CaseForm } from "./case-form.ts";
export { actOnClaim, actOnDispute, actOnReturn } from "./desk-actions.ts";
export { disputesOf, returnsOf, type DeskCases } from "./desk-cases.ts";
export type { OrderCasesView } from "./view-order-cases.ts";
