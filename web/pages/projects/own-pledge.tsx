import type { RewardParcel } from "../../../workers/drops/index.ts";
import { localized, type Locale } from "../../../workers/kernel/locale.ts";
import { carrierName, trackingUrl } from "../../../workers/logistics/index.ts";
import { Button } from "../../components/button.tsx";
import { Facts } from "../../components/facts.tsx";
import { Money } from "../../components/money.tsx";
import { Notice } from "../../components/notice.tsx";
import { PostForm } from "../../components/post-form.tsx";
import { Cluster } from "../../components/spread.tsx";
import { StatusTag } from "../../components/status-tag.tsx";
import { Words } from "../../components/words.tsx";
import { copyFor } from "../../copy/index.ts";
import { dayText, momentText } from "../orders/when.ts";
import { amountText } from "./money-words.ts";
import type { PledgePageProps } from "./pledge-page.tsx";

const tones = {
  started: "wait",
  standing: "good",
  due: "wait",
  charging: "wait",
  captured: "good",
  dropped: "bad",
  expired: "plain",
  cancelled: "plain",
  let_go: "plain",
} as const;

/** What somebody has promised, in which state it is, and what may be done about it. */
export function OwnPledge({ view, shopper, formToken }: PledgePageProps) {
  const { locale } = shopper;
  const words = copyFor(locale, "projects");
  const { own, ownCard, rule, sale, phase } = view;
  if (!own) return null;
  const tier = rule.tiers.find(({ id }) => id === own.tierId);
  const declined = own.state === "due" && own.tries > 0 && own.dueAt !== null;
  const running = phase === "open" || phase === "paused";
  return (
    <>
      <Notice kind={tones[own.state] === "good" ? "success" : tones[own.state] === "bad" ? "warning" : "info"}>
        {declined ? words.own.declined(momentText(own.dueAt, locale)) : words.own.states[own.state]}
      </Notice>
      {own.refundedMinor > 0 && (
        <Notice>{words.own.refunded(amountText(own.refundedMinor, own.currency, locale))}</Notice>
      )}
      {view.ownParcel && <OnItsWay parcel={view.ownParcel} locale={locale} />}
      <Facts
        facts={[
          {
            term: words.own.reward,
            detail: tier ? <Words of={localized(tier.title, locale)} locale={locale} /> : words.own.noReward,
          },
          { term: words.own.amount, detail: <Money of={own} locale={locale} /> },
          { term: words.own.card, detail: ownCard?.label ? <bdi dir="ltr">{ownCard.label}</bdi> : "" },
          {
            term: words.own.state,
            detail: (
              <StatusTag tone={tones[own.state]}>
                {view.row.outcome ? words.outcomes[view.row.outcome] : words.phases[phase]}
              </StatusTag>
            ),
          },
          { term: words.form.address, detail: view.ownAddress ? <span class="address">{view.ownAddress}</span> : "" },
        ]}
      />
      <Cluster>
        {["started", "standing", "due"].includes(own.state) && (
          <Act path="card" label={own.state === "started" ? words.own.resume : words.own.otherCard} />
        )}
        {running && ["started", "standing"].includes(own.state) && <Act path="cancellation" label={words.own.cancel} />}
      </Cluster>
    </>
  );

  function Act({ path, label }: { path: string; label: string }) {
    return (
      <PostForm desk={{ formToken }} action={`/${locale}/projects/${sale.slug}/pledge/${path}`}>
        <Button kind={path === "card" && own?.state === "started" ? "primary" : "quiet"}>{label}</Button>
      </PostForm>
    );
  }
}

function OnItsWay({ parcel, locale }: { parcel: RewardParcel; locale: Locale }) {
  const words = copyFor(locale, "projects").own;
  const { carrier, trackingNumber, sentAt } = parcel;
  const follow = trackingUrl(carrier, trackingNumber);
  return (
    <Notice kind="success">
      {words.sent(dayText(sentAt, locale))}
      {carrier && <> {carrierName(carrier)}</>}
      {trackingNumber && (
        <>
          {" "}
          {follow ? (
            <a href={follow} rel="noreferrer">
              <bdi dir="ltr">{trackingNumber}</bdi>
            </a>
          ) : (
            <bdi dir="ltr">{trackingNumber}</bdi>
          )}
        </>
      )}
    </Notice>
  );
}
