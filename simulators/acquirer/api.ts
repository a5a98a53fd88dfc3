/** The merchant's side, under /v1: sessions, refunds, the day's report. Every request bears the secret key. */
import { isCurrency } from "../../workers/kernel/money.ts";
import type { Desk, NewSession } from "./desk.ts";
import type { FaultKind } from "./faults.ts";
import { json, problem, readJson, type Answer, type Json, type Request } from "./http.ts";
import type { Idempotency } from "./idempotency.ts";
import { report } from "./reports.ts";
import { planCharge, planSetup, readSetups } from "./setup-api.ts";
import { wireRefund } from "./wire.ts";

export type Api = (request: Request) => Promise<Answer>;
export type Deed = { operation: string; reference: string; amountMinor: number; run(): Answer };
export type Refusal = { status: number; code: string; extra?: Json };

export function createApi(desk: Desk, idempotency: Idempotency, sleep: (ms: number) => Promise<void>): Api {
  return async (request) => {
    if (request.method === "GET") return read(desk, request);
    if (request.method !== "POST") return problem(405, "method_not_allowed");
    const settled = idempotency.claim(request);
    if (settled) return settled;
    try {
      const deed = plan(desk, request);
      if (!("run" in deed)) return problem(deed.status, deed.code, deed.extra);
      return await perform(deed, request);
    } finally {
      idempotency.release(request);
    }
  };

  /** Faults strike the first attempt of a key only; the deed and its saved answer are one synchronous step. */
  async function perform(deed: Deed, request: Request): Promise<Answer> {
    const first = idempotency.isFirst(request);
    const hit = (kind: FaultKind) => (first ? desk.faults.hit(kind, deed) : null);
    if (hit("in_progress")) return problem(409, "idempotency_in_progress");
    if (hit("error_before")) return problem(503, "unavailable");
    const before = hit("hold_before");
    if (before) await sleep(before.ms);

    const answer = deed.run();
    idempotency.save(request, answer);
    idempotency.release(request);
    if (answer === "drop" || answer.status >= 300) return answer;

    const after = hit("hold_after");
    if (after) await sleep(after.ms);
    if (hit("error_after")) return problem(500, "internal_error");
    return hit("drop_after") ? "drop" : answer;
  }
}

function read(desk: Desk, { path, query }: Request): Answer {
  const [, , noun, id, rest] = path.split("/");
  if (rest !== undefined) return problem(404, "not_found");
  if (noun === "payment_sessions" && id === undefined) {
    const reference = query.get("merchant_reference");
    if (!reference) return problem(400, "merchant_reference_required");
    const found = desk.shelf.sessionsOf(reference).slice(0, 100);
    return json(200, { data: found.map(({ id }) => desk.show(desk.find(id)!)) });
  }
  if (noun === "payment_sessions" && id !== undefined) {
    const session = desk.find(id);
    return session ? json(200, desk.show(session)) : problem(404, "session_not_found");
  }
  if (noun === "refunds" && id !== undefined) {
    const refund = desk.shelf.refunds.get(id);
    return refund ? json(200, wireRefund(refund)) : problem(404, "refund_not_found");
  }
  if (noun === "card_setups") return readSetups(desk, id, query);
  if (noun === "reports" && id !== undefined) return report(desk.shelf, id, query);
  return problem(404, "not_found");
}

function plan(desk: Desk, { path, body }: Request): Deed | Refusal {
  const [, , noun, id, verb] = path.split("/");
  const input = readJson(body);
  if (!input) return { status: 400, code: "malformed_json" };
  if (noun === "payment_sessions" && id === undefined) return planSession(desk, input);
  if (noun === "payment_sessions" && id !== undefined && verb === "cancel") return planCancel(desk, id);
  if (noun === "refunds" && id === undefined) return planRefund(desk, input);
  if (noun === "card_setups" && id === undefined) return planSetup(desk, input);
  if (noun === "charges" && id === undefined) return planCharge(desk, input);
  return { status: 404, code: "not_found" };
}

function planSession(desk: Desk, input: Json): Deed | Refusal {
  const wanted = readSession(input, desk.clock.now());
  if (Array.isArray(wanted)) return { status: 422, code: "invalid_request", extra: { fields: wanted } };
  return {
    operation: "payment_sessions",
    reference: wanted.merchantReference,
    amountMinor: wanted.amountMinor,
    run() {
      const opened = desk.open(wanted);
      return opened.ok ? json(201, desk.show(opened.value)) : problem(503, opened.fault.code);
    },
  };
}

function planCancel(desk: Desk, id: string): Deed | Refusal {
  const known = desk.find(id);
  if (!known) return { status: 404, code: "session_not_found" };
  return {
    operation: "cancel",
    reference: known.merchantReference,
    amountMinor: known.amountMinor,
    run() {
      const session = desk.find(id)!;
      if (session.status === "cancelled") return json(200, desk.show(session));
      const shut = desk.shut(session, "cancelled");
      return shut.ok
        ? json(200, desk.show(shut.value))
        : problem(409, "session_settled", { status_now: session.status });
    },
  };
}

function planRefund(desk: Desk, input: Json): Deed | Refusal {
  const { payment_session: id, amount_minor: amountMinor, merchant_reference: merchantReference, reason = "" } = input;
  const fields = [
    ...(text(id, 100) ? [] : ["payment_session"]),
    ...(isAmount(amountMinor) ? [] : ["amount_minor"]),
    ...(text(merchantReference, 100) ? [] : ["merchant_reference"]),
    ...(typeof reason === "string" && reason.length <= 500 ? [] : ["reason"]),
  ];
  if (fields.length > 0) return { status: 422, code: "invalid_request", extra: { fields } };
  const session = desk.find(id as string);
  if (!session) return { status: 404, code: "session_not_found" };
  const wanted = {
    session,
    amountMinor: amountMinor as number,
    merchantReference: merchantReference as string,
    reason: reason as string,
  };
  return {
    operation: "refunds",
    reference: session.merchantReference,
    amountMinor: session.amountMinor,
    run() {
      const made = desk.refund({ ...wanted, session: desk.find(session.id)! });
      return made.ok ? json(201, wireRefund(made.value)) : problem(422, made.fault.code, made.fault);
    },
  };
}

/** A new session, or the names of the fields that are wrong. */
export function readSession(input: Json, now: number): NewSession | string[] {
  const { metadata = {}, locale = "en", description = "", expires_at: expires } = input;
  const expiresAt = typeof expires === "string" ? Date.parse(expires) : null;
  const sound: Record<string, boolean> = {
    merchant_reference: text(input["merchant_reference"], 100),
    amount_minor: isAmount(input["amount_minor"]),
    currency: isCurrency(input["currency"]),
    method: ["card", "alipay", "wechat"].includes(input["method"] as string),
    return_url: isUrl(input["return_url"]),
    cancel_url: isUrl(input["cancel_url"]),
    locale: text(locale, 35),
    description: typeof description === "string" && description.length <= 500,
    metadata: isMetadata(metadata),
    expires_at: expires === undefined || (expiresAt !== null && expiresAt > now),
  };
  const wrong = Object.keys(sound).filter((field) => !sound[field]);
  if (wrong.length > 0) return wrong;
  return {
    merchantReference: input["merchant_reference"] as string,
    amountMinor: input["amount_minor"] as number,
    currency: input["currency"] as NewSession["currency"],
    method: input["method"] as NewSession["method"],
    returnUrl: input["return_url"] as string,
    cancelUrl: input["cancel_url"] as string,
    locale: locale as string,
    description: description as string,
    metadata: metadata as NewSession["metadata"],
    expiresAt,
  };
}

export const text = (value: unknown, max: number): boolean =>
  typeof value === "string" && value !== "" && value.length <= max;
export const isAmount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) > 0;
const isUrl = (value: unknown): boolean =>
  text(value, 2_000) && URL.canParse(value as string) && /^https?:$/.test(new URL(value as string).protocol);
const isMetadata = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  Object.keys(value).length <= 20 &&
  Object.values(value).every((one) => typeof one === "string" && one.length <= 200);
