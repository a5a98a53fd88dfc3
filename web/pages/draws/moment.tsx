import { Facts } from "../../components/facts.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { copyFor } from "../../copy/index.ts";
import { Clock } from "../drops/clock.tsx";
import { Act, Said } from "../drops/sale-frame.tsx";
import { momentText } from "../orders/when.ts";
import type { DrawPageProps } from "./draw-page.tsx";

/** The one thing that is so now, and what can be done about it. Its first line is spoken when it changes. */
export function DrawMomentPart(props: DrawPageProps) {
  const { view, shopper } = props;
  const { locale } = shopper;
  const words = copyFor(locale, "draws");
  const { moment } = view;
  switch (moment) {
    case "soon":
      return (
        <Said title={words.soonTitle}>
          <Until {...props} label={words.opensIn} at={view.sale.startsAt} />
          <p>{words.soonText}</p>
        </Said>
      );
    case "sign_in":
    case "unconfirmed":
    case "may_enter":
      return <MayEnter {...props} />;
    case "entered":
      return (
        <Said title={words.enteredTitle}>
          <Until {...props} label={words.endsIn} at={view.sale.endsAt} />
          <p>{words.enteredText}</p>
          <Mine {...props} />
          <Post {...props} to="leaving" label={words.leave} />
        </Said>
      );
    case "offered":
      return <Offered {...props} />;
    case "ranked":
    case "bought":
    case "passed":
      return (
        <Said title={words[`${moment}Title`]}>
          <p>{words[`${moment}Text`]}</p>
          <Mine {...props} />
        </Said>
      );
    case "waiting":
      return (
        <Said title={words.waitingTitle}>
          <p>{view.draw.round ? words.beaconText : words.waitingText}</p>
          <Mine {...props} />
        </Said>
      );
    default:
      return (
        <Said title={words[`${moment}Title`]}>
          <p>{words[`${moment}Text`]}</p>
        </Said>
      );
  }
}

function MayEnter(props: DrawPageProps) {
  const { view, shopper } = props;
  const { locale } = shopper;
  const words = copyFor(locale, "draws");
  const { moment } = view;
  const unconfirmed = moment === "unconfirmed";
  return (
    <Said title={unconfirmed ? words.unconfirmedTitle : words.openTitle}>
      <Until {...props} label={words.endsIn} at={view.sale.endsAt} />
      <p>{unconfirmed ? words.unconfirmedText : words.onePerson}</p>
      {moment === "may_enter" && <Post {...props} to="entries" label={words.enter} primary />}
      {moment === "sign_in" && (
        <LinkButton href={`/${locale}/sign-in`} kind="primary" wide>
          {words.signIn}
        </LinkButton>
      )}
      {unconfirmed && (
        <LinkButton href={`/${locale}/account/sign-in`} kind="primary" wide>
          {words.confirm}
        </LinkButton>
      )}
    </Said>
  );
}

function Offered(props: DrawPageProps) {
  const { view, shopper } = props;
  const words = copyFor(shopper.locale, "draws");
  const dueAt = view.offer?.dueAt ?? view.now;
  return (
    <Said title={words.offeredTitle}>
      <Until {...props} label={words.payIn} at={dueAt} />
      <p>{words.offeredText(momentText(dueAt, shopper.locale))}</p>
      <Post {...props} to="order" label={words.buy} primary />
      <Post {...props} to="declining" label={words.decline} />
      <Mine {...props} />
    </Said>
  );
}

function Mine({ view, shopper }: DrawPageProps) {
  const words = copyFor(shopper.locale, "draws");
  const { mine } = view.draw;
  if (!mine) return null;
  const number = new Intl.NumberFormat(shopper.locale);
  return (
    <Facts
      facts={[
        { term: words.rank, detail: mine.rank === null ? "" : number.format(mine.rank) },
        { term: words.line, detail: number.format(mine.seq) },
        { term: words.name, detail: <code class="draw-hash">{mine.person}</code> },
        { term: words.hash, detail: <code class="draw-hash">{mine.hash}</code> },
      ]}
    />
  );
}

const Until = ({ view, shopper, label, at }: DrawPageProps & { label: string; at: number }) => (
  <Clock label={label} until={at} now={view.now} locale={shopper.locale} />
);

type PostProps = DrawPageProps & {
  to: "entries" | "leaving" | "order" | "declining";
  label: string;
  primary?: boolean;
};

const Post = ({ view, shopper: { locale }, formToken, to, label, primary }: PostProps) => (
  <Act
    action={`/${locale}/draws/${view.sale.slug}/${to}`}
    busy={copyFor(locale, "draws").wait}
    {...{ formToken, label, primary }}
  />
);
