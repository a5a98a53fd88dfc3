import { decimal, minorDigits } from "../../../workers/kernel/money.ts";
import { Button } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import { Notice } from "../../components/notice.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { fill, priceText, spanText } from "../../components/lot-words.ts";
import { percentText } from "../../components/percent.ts";
import { Section, Stack } from "../../components/spread.tsx";
import { copyFor } from "../../copy/index.ts";
import { isOnItsWay } from "../../../workers/drops/index.ts";
import type { LotView } from "../../../workers/auction-house/index.ts";
import type { Locale } from "../../../workers/kernel/locale.ts";
import type { LotPageProps } from "./lot-page.tsx";

/** What somebody can do about a lot that is not over: sign in, take a paddle, bid. */
export function BidPanel(props: LotPageProps) {
  const { view, shopper } = props;
  const { locale } = shopper;
  const words = copyFor(locale, "auctions");
  const { phase } = view.snapshot.lot;
  if (phase === "closed" || phase === "withdrawn" || phase === "ending") return null;
  const path = `/${locale}/auctions/${view.sale.slug}`;
  if (!shopper.signedIn)
    return (
      <p>
        <LinkButton href={`/${locale}/sign-in?back=${encodeURIComponent(path)}`} kind="primary" wide>
          {words.bid.signIn}
        </LinkButton>
      </p>
    );
  return view.bidder ? <BidForm {...props} /> : <PaddleForm {...props} />;
}

function PaddleForm({ view, shopper: { locale }, formToken }: LotPageProps) {
  const words = copyFor(locale, "auctions");
  const { register } = words;
  const { rules, snapshot, sale } = view;
  const deposit = priceText(rules.depositMinor, snapshot.lot, locale);
  return (
    <Section id="paddle" title={register.title} quietTitle>
      <form method="post" action={`/${locale}/auctions/${sale.slug}/paddle`}>
        <input type="hidden" name="form_token" value={formToken} />
        <Stack>
          <DepositSaid view={view} locale={locale} />
          <p>{register.text}</p>
          <p>{rules.depositMinor > 0 ? fill(register.deposit, { price: deposit }) : register.none}</p>
          <p class="small ash">
            {fill(register.terms, { time: spanText(rules.payment_ms, locale) })}{" "}
            {rules.depositMinor > 0 && register[rules.unpaidDeposit]}
          </p>
          <Button kind="primary" wide busyWord={copyFor(locale, "frame").verbs.wait}>
            {register.submit}
          </Button>
          {view.byCard && (
            <Button wide formaction={`/${locale}/auctions/${sale.slug}/deposit`}>
              {register.byCard}
            </Button>
          )}
        </Stack>
      </form>
    </Section>
  );
}

/** What has become of a deposit that was to come from a card. */
function DepositSaid({ view: { deposit }, locale }: { view: LotView; locale: Locale }) {
  const words = copyFor(locale, "auctions").register;
  if (!deposit) return null;
  if (isOnItsWay(deposit)) return <Notice kind="info">{words.waiting}</Notice>;
  const late = deposit.state === "returned" || deposit.declineCode === "lot_over";
  return <Notice kind="warning">{late ? words.tooLate : words.failed}</Notice>;
}

function BidForm(props: LotPageProps) {
  const { view, shopper, formToken, bidId, still } = props;
  const { locale } = shopper;
  const words = copyFor(locale, "auctions").bid;
  const { lot } = view.snapshot;
  const price = priceText(lot.nextMinor, lot, locale);
  const dutch = lot.kind === "dutch";
  const asked = fill(words.hint, { price, currency: lot.currency });
  return (
    <Section id="bid" title={words.title} quietTitle>
      <form
        method="post"
        action={`/${locale}/auctions/${view.sale.slug}/bids`}
        data-bid={dutch ? undefined : ""}
        data-digits={minorDigits[lot.currency]}
        data-placed={words.placed}
      >
        <input type="hidden" name="form_token" value={formToken} />
        <input type="hidden" name="bid_id" value={bidId} />
        <Stack>
          {dutch ? (
            <input type="hidden" name="amount" value={decimal({ minor: lot.nextMinor, currency: lot.currency })} />
          ) : (
            <>
              <Field
                name="amount"
                label={lot.kind === "sealed" ? words.offer : words.label}
                inputmode="decimal"
                autocomplete="off"
                dir="ltr"
                maxlength={20}
                required
              />
              <p class="small ash" data-bid-hint={words.hint}>
                {asked}
              </p>
              {!still && (
                <noscript>
                  <p class="small">
                    <a href="?still=1#bid">{words.still}</a>
                  </p>
                </noscript>
              )}
            </>
          )}
          <Button kind="primary" wide>
            {dutch ? fill(words.take, { price }) : submitWord(props)}
          </Button>
          <Premium {...props} />
        </Stack>
      </form>
    </Section>
  );
}

function submitWord({ view: { snapshot }, shopper }: LotPageProps): string {
  const words = copyFor(shopper.locale, "auctions").bid;
  if (snapshot.lot.kind === "sealed") return words.seal;
  return snapshot.you?.leading ? words.raise : words.submit;
}

function Premium({ view: { rules, snapshot }, shopper: { locale } }: LotPageProps) {
  const words = copyFor(locale, "auctions").bid;
  if (rules.premiumBp === 0) return <p class="small ash">{words.noPremium}</p>;
  const { lot } = snapshot;
  const total = lot.nextMinor + Math.round((lot.nextMinor * rules.premiumBp) / 10_000);
  return (
    <p class="small ash">
      {fill(words.premium, {
        percent: percentText(rules.premiumBp, locale),
        price: priceText(lot.nextMinor, lot, locale),
        total: priceText(total, lot, locale),
      })}
    </p>
  );
}
