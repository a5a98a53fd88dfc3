import { LinkButton } from "../../components/link-button.tsx";
import { clockText, fill, lineText, priceText } from "../../components/lot-words.ts";
import { Stack } from "../../components/spread.tsx";
import { copyFor } from "../../copy/index.ts";
import type { LotPageProps } from "./lot-page.tsx";

/** A finished lot, line by line: one at a time with links to walk, or all at once. */
export function Replay({ view, shopper: { locale }, step, origin }: LotPageProps) {
  const all = copyFor(locale, "auctions");
  const words = all.replay;
  const { replay, snapshot, sale } = view;
  const place = `/${locale}/auctions/${sale.slug}`;
  const shown = step === null ? replay : replay.slice(0, step);
  const now = shown.at(-1);
  const at = (n: number) => `${place}?step=${n}#replay`;
  const log = `/api/v1/sales/${sale.id}/log`;
  return (
    <Stack>
      <nav class="cluster" aria-label={words.title}>
        <LinkButton href={at(1)}>{words.start}</LinkButton>
        {step !== null && step > 1 && <LinkButton href={at(step - 1)}>{words.back}</LinkButton>}
        {step !== null && step < replay.length && <LinkButton href={at(step + 1)}>{words.next}</LinkButton>}
        {step !== null && <a href={`${place}#replay`}>{words.all}</a>}
      </nav>
      {step !== null && (
        <p class="strong">
          {fill(words.step, { n: step, all: replay.length })}
          {now && now.priceMinor !== null && (
            <>
              {" "}
              · <bdi class="money">{priceText(now.priceMinor, snapshot.lot, locale)}</bdi>
            </>
          )}
        </p>
      )}
      <ol class="lot-replay">
        {shown.map((entry) => (
          <li aria-current={step !== null && entry === now ? "step" : undefined}>
            <span class="small ash">{clockText(entry.at, locale)}</span>{" "}
            <span dir="auto">{lineText(entry, snapshot.lot, all.board, locale)}</span>
          </li>
        ))}
      </ol>
      <p class="small ash lot-check">
        <a href={`/${locale}/sales/${sale.id}/audit`}>{copyFor(locale, "audit").link}</a>. <a href={log}>{words.log}</a>
        . {fill(words.check, { command: `yaji verify-sale ${origin}${log}` })}
      </p>
    </Stack>
  );
}
