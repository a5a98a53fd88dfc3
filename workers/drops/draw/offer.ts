/** What somebody drawn may buy, and until when. Its life on one screen. */
export type OfferState = "offered" | "paid" | "lapsed" | "declined" | "off";
export type Offer = {
  readonly id: string;
  readonly saleId: string;
  /** 1: the first name drawn */
  readonly rank: number;
  /** which of the sale's units this is */
  readonly unit: number;
  readonly accountId: string;
  readonly state: OfferState;
  readonly tries: number;
  readonly offeredAt: number;
  readonly dueAt: number;
  readonly endedAt: number | null;
};

const next = {
  offered: ["paid", "lapsed", "declined", "off"],
  paid: [],
  lapsed: [],
  declined: [],
  off: [],
} as const satisfies Record<OfferState, readonly OfferState[]>;

export const mayMoveOffer = (from: OfferState, to: OfferState): boolean =>
  (next[from] as readonly OfferState[]).includes(to);

/** The hold an order of this offer quotes; each try at ordering has its own, because a hold goes into one order. */
export const holdOfOffer = ({ id, tries }: Pick<Offer, "id" | "tries">): string => `draw.${id}-${tries}`;
export const offerOfHold = (holdId: string): string | null => /^draw\.(\w+)-\d+$/.exec(holdId)?.[1] ?? null;
/** Names the try in the log of receipts. */
export const unitOfOffer = ({ rank, tries }: Pick<Offer, "rank" | "tries">): string => `rank-${rank}-${tries}`;

export const mayOrderOffer = ({ state, dueAt }: Pick<Offer, "state" | "dueAt">, now: number): boolean =>
  state === "offered" && now < dueAt;
