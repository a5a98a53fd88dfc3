/** Saved cards: a card kept by the acquirer for later, and charges made with it while its owner is away. */
import { randomBytes } from "node:crypto";
import { iso } from "../../workers/kernel/clock.ts";
import { err, ok, type Result } from "../../workers/kernel/result.ts";
import { chargeFateOf, fateOf } from "./cards.ts";
import type { Session } from "./book.ts";
import { deskLimits, type Desk, type NewSession } from "./desk.ts";

export type SetupStatus = "open" | "requires_action" | "ready" | "declined" | "cancelled" | "expired";
/** `amountMinor` is what the shop says it will charge at most. `number` is that of a test card, which nobody owns. */
export type Setup = Pick<
  Session,
  | "id"
  | "merchantReference"
  | "amountMinor"
  | "currency"
  | "returnUrl"
  | "cancelUrl"
  | "locale"
  | "description"
  | "createdAt"
  | "expiresAt"
  | "wrongCodes"
> & {
  readonly status: SetupStatus;
  readonly number: string | null;
  /** what the shop charges later; only of a setup that is ready */
  readonly card: string | null;
  readonly declineCode: string | null;
};
export type NewSetup = Omit<NewSession, "method" | "metadata">;

const next = {
  open: ["requires_action", "ready", "declined", "cancelled", "expired"],
  requires_action: ["ready", "declined", "cancelled", "expired"],
  ready: [],
  declined: [],
  cancelled: [],
  expired: [],
} as const satisfies Record<SetupStatus, readonly SetupStatus[]>;

const newId = (prefix: string): string => `${prefix}_${randomBytes(18).toString("base64url")}`;
export const isOver = ({ status }: Setup): boolean => status !== "open" && status !== "requires_action";

export function openSetup({ shelf, clock }: Desk, wanted: NewSetup): Result<Setup, { code: "too_many_setups" }> {
  if (shelf.setups.size >= deskLimits.sessions_max) return err({ code: "too_many_setups" });
  const now = clock.now();
  const value: Setup = {
    ...wanted,
    id: newId("cs"),
    createdAt: now,
    expiresAt: wanted.expiresAt ?? now + deskLimits.session_ms,
    status: "open",
    wrongCodes: 0,
    number: null,
    card: null,
    declineCode: null,
  };
  shelf.put({ kind: "setup", value });
  return ok(value);
}

/** As it is now, its end included. */
export function findSetup(desk: Desk, id: string): Setup | null {
  const setup = desk.shelf.setups.get(id);
  if (!setup || isOver(setup) || desk.clock.now() < setup.expiresAt) return setup ?? null;
  return moveSetup(desk, setup, { status: "expired" });
}

export function moveSetup({ shelf }: Desk, setup: Setup, change: Partial<Setup>): Setup {
  const to = change.status ?? setup.status;
  const allowed: readonly SetupStatus[] = next[setup.status];
  if (to !== setup.status && !allowed.includes(to)) return setup;
  const card = to === "ready" ? (setup.card ?? newId("card")) : null;
  const value = { ...setup, ...change, card };
  shelf.put({ kind: "setup", value });
  return value;
}

/** What its owner has typed on the hosted page. */
export function saveCard(desk: Desk, setup: Setup, number: string): Setup {
  const fate = fateOf(number);
  if (fate.kind === "challenge") return moveSetup(desk, setup, { status: "requires_action", number });
  if (fate.kind === "declined") return moveSetup(desk, setup, { status: "declined", number, declineCode: fate.code });
  return moveSetup(desk, setup, { status: "ready", number });
}

export type NewCharge = {
  readonly card: string;
  readonly merchantReference: string;
  readonly amountMinor: number;
  readonly currency: Session["currency"];
  readonly description: string;
};

/** A payment like any other, only that nobody is asked: captured or declined at once. */
export function chargeCard(desk: Desk, wanted: NewCharge): Result<Session, { code: string }> {
  const setup = desk.shelf.setupOfCard(wanted.card);
  // As real acquirers have them: a name for each test card that needs no page.
  const number = setup?.number ?? /^card_test_(\d{12,19})$/.exec(wanted.card)?.[1];
  if (!number) return err({ code: "card_not_found" });
  const before = desk.shelf.chargesOf(wanted.card).length;
  const opened = desk.open({
    merchantReference: wanted.merchantReference,
    amountMinor: wanted.amountMinor,
    currency: wanted.currency,
    method: "card",
    returnUrl: "",
    cancelUrl: "",
    locale: setup?.locale ?? "en",
    description: wanted.description,
    metadata: { card: wanted.card },
    expiresAt: null,
  });
  if (!opened.ok) return opened;
  const facts = { card: number.slice(-4) };
  const fate = chargeFateOf(number, before);
  return fate.kind === "declined"
    ? desk.move(opened.value, "declined", { ...facts, declineCode: fate.code })
    : desk.capture(opened.value, facts);
}

export const wireSetup = (setup: Setup, publicUrl: string) => ({
  id: setup.id,
  object: "card_setup",
  status: setup.status,
  merchant_reference: setup.merchantReference,
  amount_minor: setup.amountMinor,
  currency: setup.currency,
  card: setup.card,
  last_four: setup.number?.slice(-4) ?? null,
  decline_code: setup.declineCode,
  redirect_url: isOver(setup) ? null : `${publicUrl}/save/${setup.id}?locale=${encodeURIComponent(setup.locale)}`,
  created_at: iso(setup.createdAt),
  expires_at: iso(setup.expiresAt),
});
