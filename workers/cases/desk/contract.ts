/** What a seller and a mediator may do to a case over HTTP. */
import * as v from "valibot";
import type { Endpoint } from "../../platform/http/endpoint.ts";
import { cases, cursor, id, minor, moved, note, pieces, seller_id } from "../contract.ts";

export const readSellerReturns = {
  method: "GET",
  path: "/sellers/:seller_id/returns",
  summary: "Returns and claims of a seller, newest first",
  access: "seller",
  input: v.object({ seller_id, cursor }),
  output: cases,
  faults: ["seller.not_found", "seller.forbidden"],
} as const satisfies Endpoint;

export const readSellerDisputes = {
  ...readSellerReturns,
  path: "/sellers/:seller_id/disputes",
  summary: "Disputes of a seller, newest first",
} as const satisfies Endpoint;

export const moveReturn = {
  method: "PATCH",
  path: "/sellers/:seller_id/returns/:id",
  summary: "Approve (with instructions), refuse or receive a return",
  access: "seller",
  input: v.object({
    seller_id,
    id,
    state: v.picklist(["approved", "refused", "received"]),
    instructions: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(2_000)), ""),
    note,
  }),
  output: moved,
  faults: [
    "seller.not_found",
    "return.not_found",
    "return.illegal_move",
    "return.instructions_missing",
    "return.raced",
  ],
} as const satisfies Endpoint;

export const inspectReturn = {
  method: "POST",
  path: "/sellers/:seller_id/returns/:id/inspection",
  summary: "What came back and is accepted is paid back or exchanged",
  access: "seller",
  input: v.object({
    seller_id,
    id,
    accepted: v.pipe(v.array(v.object({ ...pieces.entries, restock: v.optional(v.boolean(), true) })), v.maxLength(50)),
    note,
  }),
  output: moved,
  faults: [
    "seller.not_found",
    "return.not_found",
    "return.illegal_move",
    "return.pieces_invalid",
    "refund.too_much",
    "exchange.not_for_sale",
    "exchange.sold_out",
    "exchange.other_product",
    "return.raced",
  ],
} as const satisfies Endpoint;

export const answerClaim = {
  method: "POST",
  path: "/sellers/:seller_id/claims/:id/answer",
  summary: "Accept a claim, paying back what was asked or what is offered, or refuse it",
  access: "seller",
  input: v.object({
    seller_id,
    id,
    state: v.picklist(["accepted", "refused"]),
    amount_minor: v.optional(minor),
    note,
  }),
  output: moved,
  faults: ["seller.not_found", "claim.not_found", "claim.illegal_move", "refund.too_much", "claim.raced"],
} as const satisfies Endpoint;

export const answerDispute = {
  method: "POST",
  path: "/sellers/:seller_id/disputes/:id/answer",
  summary: "The seller's side of a dispute; or, to a proposal, its acceptance",
  access: "seller",
  input: v.object({ seller_id, id, accept: v.optional(v.boolean(), false), note }),
  output: moved,
  faults: ["seller.not_found", "dispute.not_found", "dispute.illegal_move", "dispute.no_proposal", "dispute.raced"],
} as const satisfies Endpoint;

export const mediateDispute = {
  method: "POST",
  path: "/admin/disputes/:id/proposal",
  summary: "Propose how much goes back and how much of it the seller bears (basis points); the platform bears the rest",
  access: "operator",
  input: v.object({
    id,
    minor,
    seller_bp: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000)),
    note,
  }),
  output: moved,
  faults: ["operator.forbidden", "dispute.not_found", "dispute.illegal_move", "dispute.too_much", "dispute.raced"],
} as const satisfies Endpoint;

export const decideDispute = {
  ...mediateDispute,
  path: "/admin/disputes/:id/decision",
  summary: "Decide a dispute that was not settled; final",
} as const satisfies Endpoint;
