/** A dry run of a draw, a presale and an auction: what is known of ranks, and of the highest of many values. Pure. */

export type DrawEstimate = {
  readonly entries: number;
  /** of one entry: to be asked sooner or later */
  readonly chance: number;
  readonly sold: number;
  /** how many people will have been asked, and how many times the time to pay must pass */
  readonly asked: number;
  readonly rounds: number;
};

/** Units go out in rank order; those not paid for go on, a round each time. */
export function estimateDraw(units: number, people: number, pay: number): DrawEstimate {
  const asked = pay === 0 ? people : Math.min(people, Math.ceil(units / pay));
  let [left, rank, rounds] = [units, 0, 0];
  while (left >= 0.5 && rank < people && rounds < 100) {
    const offers = Math.min(left, people - rank);
    rank += offers;
    left -= offers * pay;
    rounds++;
  }
  return {
    entries: people,
    chance: people === 0 ? 1 : asked / people,
    sold: Math.min(units, Math.round(people * pay)),
    asked,
    rounds,
  };
}

export type PresaleEstimate = {
  readonly taken: number;
  readonly left: number;
  /** of somebody who comes and would pay the deposit: to have a place */
  readonly chance: number;
  readonly depositsMinor: number;
  readonly balancesMinor: number;
};

/** First come, first served: `pay` of those who come pay the deposit, and whoever has paid it pays the balance. */
export function estimatePresale(
  terms: { readonly units: number; readonly priceMinor: number; readonly depositMinor: number },
  people: number,
  pay: number,
): PresaleEstimate {
  const wanting = Math.round(people * pay);
  const taken = Math.min(terms.units, wanting);
  return {
    taken,
    left: terms.units - taken,
    chance: wanting === 0 ? 1 : taken / wanting,
    depositsMinor: taken * terms.depositMinor,
    balancesMinor: taken * (terms.priceMinor - terms.depositMinor),
  };
}

export type AuctionEstimate = {
  readonly hammerMinor: number | null;
  /** that the reserve is reached */
  readonly sells: number;
  /** messages a second to everybody who watches, while bids come */
  readonly frames: number;
};
const frames_a_second = 4;

/**
 * Bidders who would pay anything between `low` and `high`, evenly: of n such values the second highest, which sets the
 * price, lies at (n−1)/(n+1) of the way; the reserve is reached unless all of them are below it.
 */
export function estimateAuction(
  { openingMinor, reserveMinor }: { readonly openingMinor: number; readonly reserveMinor: number | null },
  { bidders, low, high, watching }: AuctionCrowd,
): AuctionEstimate {
  const least = Math.max(openingMinor, reserveMinor ?? 0);
  const below = Math.min(1, Math.max(0, (least - low) / Math.max(1, high - low)));
  const second = low + ((high - low) * Math.max(0, bidders - 1)) / (bidders + 1);
  const sells = bidders === 0 ? 0 : 1 - below ** bidders;
  const hammerMinor = bidders === 0 || least > high ? null : Math.round(Math.max(second, least));
  return { hammerMinor, sells, frames: frames_a_second * watching };
}
export type AuctionCrowd = {
  readonly bidders: number;
  readonly low: number;
  readonly high: number;
  readonly watching: number;
};
