/**
 * What can go wrong between a shop and its acquirer, on demand. A rule hits by rate or by count; with a rate the draw
 * depends only on seed, kind and payment, so one seed gives one run, whatever order the requests arrive in.
 */
export const faultKinds = {
  hold_before: "the answer and the deed come late; a second request with the same key meets 409 meanwhile",
  hold_after: "the deed is done, the answer is held back past the caller's patience",
  error_before: "503 and nothing done",
  error_after: "the deed is done, the answer is 500",
  drop_after: "the deed is done, the connection breaks",
  in_progress: "409 idempotency_in_progress at the first attempt, nothing done",
  mismatched_capture: "another amount is captured than was asked",
  late_success: "a cancelled or expired session is captured all the same, a little later",
  refund_pending: "the refund is pending and succeeds later",
  refund_fails: "the refund is pending and fails later",
  webhook_duplicate: "the message is sent three times at once",
  webhook_delay: "the message waits",
  webhook_reorder: "the message waits a random part of the time, so that later ones overtake it",
  webhook_forged: "a second message with another amount, signed with a wrong key",
  webhook_stale: "a second, rightly signed copy dated six minutes ago",
  webhook_mismatch: "the message says another amount than the record; a query shows the right one",
  webhook_withheld: "the message is never sent until it is redelivered by hand",
} as const;
export type FaultKind = keyof typeof faultKinds;
export const isFaultKind = (text: unknown): text is FaultKind =>
  typeof text === "string" && Object.hasOwn(faultKinds, text);

/** `rate` 0–1 of payments; `times` how often it may still hit; `ms` how long it holds; `reference` only that payment. */
export type FaultRule = {
  readonly kind: FaultKind;
  readonly rate: number;
  readonly times: number;
  readonly ms: number;
  readonly operation: string | null;
  readonly reference: string | null;
};

/** What the fault is about; `amountMinor` lets a magic amount ask for a fault without any rule. */
export type Occasion = { readonly operation: string; readonly reference: string; readonly amountMinor: number };
export type Hit = { readonly kind: FaultKind; readonly ms: number };

export const faultLimits = { rules_max: 100, ms_max: 120_000, default_ms: 2_000 } as const;

/** Exact totals, far from any price of the shop, so that no shopper meets one by chance. */
export const magicAmounts: Readonly<Record<number, FaultKind>> = {
  66_660_001: "hold_after",
  66_660_002: "error_after",
  66_660_003: "in_progress",
  66_660_004: "drop_after",
  66_660_005: "mismatched_capture",
  66_660_006: "late_success",
  66_660_007: "refund_pending",
  66_660_008: "refund_fails",
  66_660_009: "webhook_duplicate",
  66_660_010: "webhook_delay",
  66_660_011: "webhook_reorder",
  66_660_012: "webhook_forged",
  66_660_013: "webhook_stale",
  66_660_014: "webhook_mismatch",
  66_660_015: "webhook_withheld",
};

export type Faults = {
  add(rule: FaultRule): boolean;
  list(): readonly FaultRule[];
  clear(): void;
  hit(kind: FaultKind, occasion: Occasion): Hit | null;
  /** A number in [0, 1) that depends only on the seed and the words. */
  draw(...words: string[]): number;
};

export function createFaults(seed: number, first: readonly FaultRule[] = []): Faults {
  let rules: FaultRule[] = [...first];
  const draw = (...words: string[]) => unit(`${seed}|${words.join("|")}`);

  function spend(rule: FaultRule): Hit {
    rules = rules.map((one) => (one === rule ? { ...one, times: one.times - 1 } : one)).filter((one) => one.times > 0);
    return { kind: rule.kind, ms: rule.ms };
  }

  return {
    add(rule) {
      if (rules.length >= faultLimits.rules_max) return false;
      rules.push(rule);
      return true;
    },
    list: () => rules,
    clear() {
      rules = [];
    },
    hit(kind, { operation, reference, amountMinor }) {
      if (magicAmounts[amountMinor] === kind) return { kind, ms: faultLimits.default_ms };
      const rule = rules.find(
        (one) =>
          one.kind === kind &&
          (one.operation === null || one.operation === operation) &&
          (one.reference === null || one.reference === reference) &&
          (one.rate >= 1 || draw(kind, operation, reference) < one.rate),
      );
      return rule ? spend(rule) : null;
    },
    draw,
  };
}

/** "hold_after:0.1:9000" → kind, rate, ms; null when it is none. For the command line and the control API. */
export function readFault(text: string): FaultRule | null {
  const [kind = "", rate = "1", ms = String(faultLimits.default_ms)] = text.split(":");
  return makeFault({ kind, rate: Number(rate), ms: Number(ms) });
}

export function makeFault(input: Readonly<Record<string, unknown>>): FaultRule | null {
  const { kind, rate = 1, times = Number.MAX_SAFE_INTEGER, ms = faultLimits.default_ms } = input;
  const { operation = null, reference = null } = input;
  if (!isFaultKind(kind)) return null;
  if (typeof rate !== "number" || !(rate >= 0 && rate <= 1)) return null;
  if (!Number.isSafeInteger(times) || (times as number) < 1) return null;
  if (!Number.isSafeInteger(ms) || (ms as number) < 0 || (ms as number) > faultLimits.ms_max) return null;
  if (operation !== null && typeof operation !== "string") return null;
  if (reference !== null && typeof reference !== "string") return null;
  return { kind, rate, times: times as number, ms: ms as number, operation, reference };
}

/** FNV-1a, then the finaliser of MurmurHash3: even enough for drawing lots. */
function unit(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
