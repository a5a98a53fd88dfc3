import type { Dispute } from "../disputes/index.ts";
import { iso } from "../kernel/clock.ts";
import type { OutputOf } from "../platform/http/endpoint.ts";
import type { CaseEvent, Claim, Return } from "../returns/index.ts";
import type { readOrderCases } from "./contract.ts";

type Cases = {
  readonly returns: readonly Return[];
  readonly claims: readonly Claim[];
  readonly disputes: readonly Dispute[];
  readonly events: readonly CaseEvent[];
  readonly next: string | null;
};

const timelineOf = (events: readonly CaseEvent[], id: string) =>
  events
    .filter(({ caseId }) => caseId === id)
    .map(({ kind, side, note, at }) => ({ kind, by: side, note, at: iso(at) }));
const about = ({ id, orderId, sellerId, state }: Return | Claim | Dispute) => ({
  id,
  order_id: orderId,
  seller_id: sellerId,
  state,
});

export const presentCases = ({ returns, claims, disputes, events, next }: Cases): OutputOf<typeof readOrderCases> => ({
  returns: returns.map((one) => ({
    ...about(one),
    reason: one.reason,
    lines: one.lines.map(({ lineId, quantity }) => ({ line_id: lineId, quantity })),
    instructions: one.instructions,
    tracking: one.tracking,
    timeline: timelineOf(events, one.id),
  })),
  claims: claims.map((one) => ({
    ...about(one),
    kind: one.kind,
    wanted_minor: one.wantedMinor,
    answer_by: iso(one.answerBy),
    timeline: timelineOf(events, one.id),
  })),
  disputes: disputes.map((one) => ({
    ...about(one),
    source: one.source,
    reason: one.reason,
    wanted_minor: one.wantedMinor,
    proposal: one.proposal && { minor: one.proposal.minor, seller_bp: one.proposal.sellerBp },
    due_at: one.dueAt === null ? null : iso(one.dueAt),
    timeline: timelineOf(events, one.id),
  })),
  next_cursor: next,
});

export const presentMoved = ({ id, state }: { readonly id: string; readonly state: string }) => ({ id, state });
