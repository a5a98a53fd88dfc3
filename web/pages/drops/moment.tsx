import type { DropView } from "../../../workers/drop-desk/index.ts";
import { LinkButton } from "../../components/link-button.tsx";
import { copyFor } from "../../copy/index.ts";
import type { Locale } from "../../../workers/kernel/locale.ts";
import { clockText } from "../orders/when.ts";
import { Clock } from "./clock.tsx";
import { Act, Said } from "./sale-frame.tsx";

type Props = { view: DropView; locale: Locale; formToken: string };

type Moments = DropView["moment"];
type Of<K extends Moments["kind"]> = Props & { moment: Extract<Moments, { kind: K }> };

/** The one thing that is so now, and what can be done about it. Its first line is spoken when it changes. */
export function Moment(props: Props) {
  const { moment } = props.view;
  switch (moment.kind) {
    case "soon":
    case "sign_in":
      return <Soon {...props} />;
    case "waiting":
      return <Waiting {...props} moment={moment} />;
    case "turn":
      return <Turn {...props} moment={moment} />;
    case "held":
      return <Held {...props} moment={moment} />;
    case "sold_out":
      return <SoldOut {...props} moment={moment} />;
    default:
      return <Quiet {...props} kind={moment.kind} />;
  }
}

function Soon({ view, locale, formToken }: Props) {
  const words = copyFor(locale, "drops");
  const { sale, now, opensAt } = view;
  const early = now < opensAt;
  const mayJoin = view.waitingRoom && view.moment.kind === "soon";
  return (
    <Said title={early ? words.soonTitle : words.openTitle}>
      <Clock
        label={early ? words.clock.opens : words.clock.ends}
        until={early ? opensAt : sale.endsAt}
        now={now}
        locale={locale}
      />
      {early && view.lanes.some(({ own }) => own) && <p>{words.lanes.own}</p>}
      {mayJoin && <p>{words.joinWhy}</p>}
      {mayJoin && <Post {...{ locale, formToken }} slug={sale.slug} to="tickets" label={words.join} primary />}
      {view.moment.kind === "sign_in" && <p>{words.signInWhy}</p>}
      {view.moment.kind === "sign_in" && (
        <LinkButton href={`/${locale}/sign-in`} kind="primary" wide>
          {words.signIn}
        </LinkButton>
      )}
      <Renews view={view} locale={locale} />
    </Said>
  );
}

function Waiting({ view, locale, moment }: Of<"waiting">) {
  const words = copyFor(locale, "drops");
  const { place, present } = moment;
  return (
    <Said title={words.waitingTitle}>
      <p>{place === null ? words.present(present) : words.ahead(place.ahead)}</p>
      {place === null ? (
        <Clock label={words.clock.opens} until={view.opensAt} now={view.now} locale={locale} />
      ) : (
        <p>{words.wait(Math.max(1, Math.ceil(place.wait_seconds / 60)))}</p>
      )}
      {place === null && <p>{words.drawLater}</p>}
      <Renews view={view} locale={locale} />
    </Said>
  );
}

function Turn({ view, locale, formToken, moment }: Of<"turn">) {
  const words = copyFor(locale, "drops");
  const { sale } = view;
  return (
    <Said title={moment.queued ? words.turnTitle : words.openTitle}>
      {view.free !== null && <p>{words.now(view.free)}</p>}
      <Clock label={words.clock.ends} until={sale.endsAt} now={view.now} locale={locale} />
      <Post {...{ locale, formToken }} slug={sale.slug} to="holds" label={words.hold} attempt={view.attempt} primary />
      <p class="small ash">{words.holdWhy(view.hold_minutes)}</p>
    </Said>
  );
}

function Held({ view, locale, formToken, moment }: Of<"held">) {
  const words = copyFor(locale, "drops");
  return (
    <Said title={words.heldTitle}>
      <Clock label={words.clock.held} until={moment.until} now={view.now} locale={locale} />
      <p>{words.heldText(clockText(moment.until, locale))}</p>
      <LinkButton href={`/${locale}/checkout`} kind="primary" wide>
        {words.checkout}
      </LinkButton>
      <Post {...{ locale, formToken }} slug={view.sale.slug} to="returns" label={words.giveBack} />
    </Said>
  );
}

/** Politely: nobody did anything wrong, and what may still happen is said. */
function SoldOut({ view, locale, moment }: Of<"sold_out">) {
  const words = copyFor(locale, "drops");
  return (
    <Said title={words.soldOutTitle}>
      <p>{words.soldOutText}</p>
      {moment.mayReturn > 0 && (
        <>
          <p>{words.mayReturn(moment.mayReturn)}</p>
          <LinkButton href={`/${locale}/drops/${view.sale.slug}`} wide>
            {words.lookAgain}
          </LinkButton>
        </>
      )}
    </Said>
  );
}

function Quiet({ view, locale, kind }: Props & { kind: "busy" | "paused" | "over" | "void" }) {
  const words = copyFor(locale, "drops");
  const ended = kind === "over" || kind === "void";
  return (
    <Said title={words[`${kind}Title`]}>
      <p>{words[`${kind}Text`]}</p>
      {ended && (
        <p>
          <a href={`/${locale}/sales/${view.sale.id}/audit`}>{copyFor(locale, "audit").link}</a>
        </p>
      )}
      <Renews view={view} locale={locale} />
    </Said>
  );
}

const Renews = ({ view, locale }: { view: DropView; locale: Locale }) =>
  view.renew_seconds === null ? null : <p class="small ash">{copyFor(locale, "drops").renews}</p>;

type PostProps = Omit<Parameters<typeof Act>[0], "action" | "busy"> & {
  readonly locale: Locale;
  readonly slug: string;
  readonly to: "tickets" | "holds" | "returns";
};

const Post = ({ locale, slug, to, ...act }: PostProps) => (
  <Act action={`/${locale}/drops/${slug}/${to}`} busy={copyFor(locale, "drops").busyWord} {...act} />
);
