import type { Award } from "../../../workers/drops/index.ts";
import type { LotAtDesk } from "../../../workers/sale-desk/index.ts";
import { Button } from "../../components/button.tsx";
import { dataTable } from "../../components/data-table.tsx";
import { fill, priceText } from "../../components/lot-words.ts";
import { PostForm } from "../../components/post-form.tsx";
import { Section, Stack } from "../../components/spread.tsx";
import { copyFor } from "../../copy/index.ts";
import { momentText } from "../orders/when.ts";
import type { SaleDesk } from "./desk.ts";

type Props = { desk: SaleDesk; view: LotAtDesk; action: string };

/** Who may buy a lot that was knocked down, who was asked before, and what the house may say to it now. */
export function Chances({ desk, view, action }: Props) {
  const { awards } = view.chances;
  if (awards.length === 0) return null;
  const words = copyFor(desk.locale, "auctionDesk");
  return (
    <Section id="awards" title={words.awards}>
      <Stack>
        <Awards desk={desk} view={view} action={action} />
        <p class="measure">{sentenceOf(desk, view)}</p>
        {desk.mayChange && view.sale.state === "closed" && <Words desk={desk} view={view} action={action} />}
      </Stack>
    </Section>
  );
}

function Awards({ desk, view: { chances, snapshot } }: Props) {
  const words = copyFor(desk.locale, "auctionDesk");
  const paddle = (award: Award) => fill(copyFor(desk.locale, "auctions").board.leads, { paddle: award.paddle });
  return dataTable<Award>({
    caption: words.awards,
    columns: [
      { head: words.round, cell: ({ round }) => new Intl.NumberFormat(desk.locale).format(round) },
      { head: "№", cell: (award) => <span title={paddle(award)}>{award.paddle}</span> },
      { head: words.hammer, numeric: true, cell: (award) => priceText(award.hammerMinor, snapshot.lot, desk.locale) },
      { head: words.state, cell: ({ state }) => <span class="nowrap">{words.awardStates[state]}</span> },
      { head: words.due, cell: ({ dueAt }) => momentText(dueAt, desk.locale) },
    ],
    rows: chances.awards,
    key: ({ id }) => id,
    empty: "",
  });
}

function sentenceOf(
  { locale }: SaleDesk,
  { chances: { step, mode, next, endedAt }, snapshot, sale }: LotAtDesk,
): string {
  const words = copyFor(locale, "auctionDesk").chances;
  if (step.of === "paid") return words.paid;
  if (step.of === "buyer")
    return fill(endedAt === null ? words.buyer[mode] : words.buyer.ended, { time: momentText(step.dueAt, locale) });
  if (sale.state !== "closed" || step.of === "over") return words.over;
  if (step.of === "ask") return words.ask;
  if (!next) return words.nobody;
  const time = momentText(step.decideBy, locale);
  if (next.hammerMinor === null) return fill(words.sealed, { paddle: next.paddle, time });
  return fill(words.house, { paddle: next.paddle, price: priceText(next.hammerMinor, snapshot.lot, locale), time });
}

function Words({ desk, view: { chances }, action }: Props) {
  const { step, next, endedAt } = chances;
  const words = copyFor(desk.locale, "auctionDesk").chances;
  const button = (word: "offer" | "end", label: string) => (
    <PostForm desk={desk} action={action}>
      <input type="hidden" name="word" value={word} />
      <Button kind={word === "offer" ? "primary" : "quiet"}>{label}</Button>
    </PostForm>
  );
  return (
    <div class="cluster">
      {step.of === "house" && next && button("offer", fill(words.offer, { paddle: next.paddle }))}
      {endedAt === null && step.of !== "paid" && step.of !== "over" && button("end", words.end)}
    </div>
  );
}
