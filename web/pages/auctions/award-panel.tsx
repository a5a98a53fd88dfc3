import { Button } from "../../components/button.tsx";
import { fill, priceText } from "../../components/lot-words.ts";
import { Notice } from "../../components/notice.tsx";
import { Section, Stack } from "../../components/spread.tsx";
import { copyFor } from "../../copy/index.ts";
import { momentText } from "../orders/when.ts";
import type { LotPageProps } from "./lot-page.tsx";

/** For whoever may buy what was knocked down, or might have. */
export function AwardPanel({ view, shopper: { locale }, formToken }: LotPageProps) {
  const words = copyFor(locale, "auctions").award;
  const { award, sale, snapshot } = view;
  if (!award) return null;
  if (award.state !== "offered" || snapshot.lot.now >= award.dueAt) {
    const said = {
      paid: words.paid,
      declined: words.declined,
      lapsed: words.lapsed,
      off: words.lapsed,
      offered: words.lapsed,
    };
    return <Notice kind={award.state === "paid" ? "success" : "info"}>{said[award.state]}</Notice>;
  }
  const price = (minor: number) => priceText(minor, snapshot.lot, locale);
  const total = price(award.hammerMinor + award.premiumMinor);
  const time = momentText(award.dueAt, locale);
  const counts = view.deposit?.state === "held" ? view.deposit.minor : 0;
  const path = `/${locale}/auctions/${sale.slug}`;
  return (
    <Section id="award" title={award.round === 1 ? words.won : words.second}>
      <Stack>
        {award.round > 1 && <p>{words.late}</p>}
        <p>{fill(words.text, { hammer: price(award.hammerMinor), premium: price(award.premiumMinor), total, time })}</p>
        {counts > 0 && <p>{fill(words.counts, { price: price(counts) })}</p>}
        <form method="post" action={`${path}/order`}>
          <input type="hidden" name="form_token" value={formToken} />
          <Button kind="primary" wide busyWord={copyFor(locale, "frame").verbs.wait}>
            {fill(words.pay, { total })}
          </Button>
        </form>
        {award.round > 1 && (
          <form method="post" action={`${path}/decline`}>
            <input type="hidden" name="form_token" value={formToken} />
            <Button>{words.decline}</Button>
          </form>
        )}
      </Stack>
    </Section>
  );
}
