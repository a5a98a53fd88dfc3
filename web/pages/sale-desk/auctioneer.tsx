import type { Child } from "hono/jsx";
import type { LotAtDesk } from "../../../workers/sale-desk/index.ts";
import { Button } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import { Island } from "../../components/island.tsx";
import { LotBoard } from "../../components/lot-board.tsx";
import { fill } from "../../components/lot-words.ts";
import { Notice } from "../../components/notice.tsx";
import { PostForm } from "../../components/post-form.tsx";
import { Columns, Stack } from "../../components/spread.tsx";
import { copyFor } from "../../copy/index.ts";
import { Chances } from "./chances.tsx";
import type { SaleDesk } from "./desk.ts";

type Props = {
  desk: SaleDesk;
  view: LotAtDesk;
  /** where its forms go */
  actions: { readonly commands: string; readonly chances: string };
  /** what the form just sent has done, or why it was refused */
  done: string | null;
  fault: string | null;
};

/** What the auctioneer sees and may do, in whatever frame. Bids come in live; maxima are shown to nobody. */
export function Auctioneer(props: Props) {
  const { desk, view } = props;
  const { locale } = desk;
  const { sale, snapshot } = view;
  const words = copyFor(locale, "auctions");
  const own = copyFor(locale, "auctionDesk");
  const board = { words: words.board, phases: words.phases, locale };
  return (
    <>
      <Told {...props} />
      <p class="ash small">
        <a href={`/${locale}/auctions/${sale.slug}`}>{own.room}</a> · {fill(own.watching, { n: view.watching })} ·{" "}
        {own.maxima}
      </p>
      <Columns>
        <Island name="lot-room" props={{ saleId: sale.id, snapshot: { ...snapshot, you: null }, ...board }}>
          <LotBoard {...snapshot} you={null} now={snapshot.lot.now} {...board} />
        </Island>
        <Stack>{desk.mayChange && <Commands {...props} />}</Stack>
      </Columns>
      <Chances desk={desk} view={view} action={props.actions.chances} />
    </>
  );
}

function Told({ desk, done, fault }: Props) {
  const words = copyFor(desk.locale, "auctionDesk");
  const { faults } = words;
  const code = fault?.split(".").at(-1) ?? "";
  if (fault)
    return (
      <Notice kind="error" urgent>
        {Object.hasOwn(faults, code) ? faults[code as keyof typeof faults] : faults.other}
      </Notice>
    );
  return done ? <Notice kind="success">{done === "chance" ? words.chances.done : words.told}</Notice> : null;
}

function Commands({ desk, view, actions: { commands: action } }: Props) {
  const words = copyFor(desk.locale, "auctionDesk");
  const { phase } = view.snapshot.lot;
  const over = phase === "closed" || phase === "withdrawn" || phase === "ending";
  const plain = (kind: "open" | "resume" | "close", label: string) => (
    <PostForm desk={desk} action={action}>
      <input type="hidden" name="kind" value={kind} />
      <Button kind={kind === "close" ? "primary" : "quiet"}>{label}</Button>
    </PostForm>
  );
  const asking = (kind: "pause" | "extend" | "tell" | "withdraw", label: string, fields: Child) => (
    <details>
      <summary class="button">{label}</summary>
      <PostForm desk={desk} action={action} class="stack">
        <input type="hidden" name="kind" value={kind} />
        {fields}
        <Button kind={kind === "withdraw" ? "danger" : "quiet"}>{label}</Button>
      </PostForm>
    </details>
  );
  const reason = (kind: string) => (
    <Field name="reason" id={`reason-${kind}`} label={words.reason} maxlength={280} required />
  );
  const minutes = <Field name="minutes" label={words.minutes} type="number" min={1} max={1_440} value={5} required />;
  return (
    <>
      {phase === "upcoming" && plain("open", words.open)}
      {phase === "paused" && plain("resume", words.resume)}
      {phase === "open" && plain("close", words.close)}
      {phase === "open" && asking("pause", words.pause, reason("pause"))}
      {!over &&
        asking(
          "extend",
          words.extend,
          <>
            {minutes}
            {reason("extend")}
          </>,
        )}
      {asking("tell", words.tell, <Field name="text" label={words.text} maxlength={280} required />)}
      {!over && asking("withdraw", words.withdraw, reason("withdraw"))}
    </>
  );
}
