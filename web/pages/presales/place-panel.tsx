import { mayGiveBack, mayPayBalance } from "../../../workers/drops/index.ts";
import { Button } from "../../components/button.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { Notice } from "../../components/notice.tsx";
import { PostForm } from "../../components/post-form.tsx";
import { Section, Stack } from "../../components/spread.tsx";
import { copyFor } from "../../copy/index.ts";
import { momentText } from "../orders/when.ts";
import { amountText } from "../projects/money-words.ts";
import type { PresalePageProps } from "./presale-page.tsx";

/** Reserve, or what became of one's own place and what may be done about it. */
export function PlacePanel(props: PresalePageProps) {
  const { view, shopper } = props;
  const { own } = view;
  const words = copyFor(shopper.locale, "presales");
  if (own && own.state !== "expired" && own.state !== "cancelled") return <Own {...props} />;
  return (
    <>
      {own?.state === "expired" && own.declineCode && <Notice kind="warning">{words.states.expired}</Notice>}
      <Reserve {...props} />
    </>
  );
}

function Reserve(props: PresalePageProps) {
  const { view, shopper } = props;
  const { locale } = shopper;
  const words = copyFor(locale, "presales");
  const { row, rule, phase, sale } = view;
  if (row?.ended) return <Notice>{words[row.ended]}</Notice>;
  if (phase !== "open") return <Notice>{phase === "soon" ? words.soon : words.over}</Notice>;
  const left = rule.units - (row?.taken ?? 0);
  if (left <= 0) return <Notice>{words.full}</Notice>;
  const path = `/${locale}/presales/${sale.slug}`;
  return (
    <Stack>
      <p class="small ash">{words.left(left, rule.units)}</p>
      {shopper.signedIn ? (
        <>
          <Act {...props} path="place" label={words.reserve} kind="primary" />
          <p class="small ash">{words.terms(amountText(rule.depositMinor, sale.currency, locale))}</p>
        </>
      ) : (
        <LinkButton href={`/${locale}/sign-in?back=${encodeURIComponent(path)}`} kind="primary" wide>
          {words.signIn}
        </LinkButton>
      )}
    </Stack>
  );
}

function Own(props: PresalePageProps) {
  const { view, shopper } = props;
  const { locale } = shopper;
  const words = copyFor(locale, "presales");
  const { own, row, rule, now } = view;
  if (!own) return null;
  const due = mayPayBalance(own, now);
  return (
    <Section id="place" title={words.own} quietTitle>
      <Stack>
        <Notice kind={["reserved", "paid"].includes(own.state) ? "success" : "info"}>{words.states[own.state]}</Notice>
        {row?.ended && <Notice kind="warning">{words[row.ended]}</Notice>}
        {own.state === "started" && <Act {...props} path="place" label={words.saveCard} kind="primary" />}
        {due && (
          <>
            <p>{words.payBy(momentText(own.dueAt ?? 0, locale))}</p>
            <Act {...props} path="place/order" label={words.pay} kind="primary" />
            <p class="small ash">{words.payHow}</p>
          </>
        )}
        {mayGiveBack(own, rule, row?.promise ?? 1) && (
          <Act {...props} path="place/cancellation" label={words.giveUp} kind="quiet" />
        )}
      </Stack>
    </Section>
  );
}

type ActProps = PresalePageProps & { path: string; label: string; kind: "primary" | "quiet" };
function Act({ view, shopper, formToken, path, label, kind }: ActProps) {
  const { locale } = shopper;
  return (
    <PostForm desk={{ formToken }} action={`/${locale}/presales/${view.sale.slug}/${path}`}>
      <Button kind={kind} wide={kind === "primary"} busyWord={copyFor(locale, "frame").verbs.wait}>
        {label}
      </Button>
    </PostForm>
  );
}
