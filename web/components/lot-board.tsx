import type { LotLine, LotScene, OwnPlace } from "./lot-scene.ts";
import { clockText, fill, lineText, momentOf, priceLine, resultText, youText, type BoardWords } from "./lot-words.ts";

export type BoardView = {
  readonly lot: LotScene;
  /** the latest, oldest first */
  readonly entries: readonly LotLine[];
  readonly you: OwnPlace | null;
  readonly now: number;
  readonly words: BoardWords;
  readonly phases: { readonly [phase in LotScene["phase"]]: string };
  readonly locale: string;
};

const tones = { upcoming: "wait", open: "good", paused: "wait", ending: "wait", closed: "plain", withdrawn: "plain" };

/** Price, time and what has happened. The same on the server and in the browser, which draws it anew at every frame. */
export function LotBoard({ lot, entries, you, now, words, phases, locale }: BoardView) {
  const price = priceLine(lot, words, locale);
  const result = resultText(lot, you, words, locale);
  const own = youText(lot, you, words);
  return (
    <div class="lot-board">
      <p>
        <span class={`tag ${tones[lot.phase]}`}>{phases[lot.phase]}</span>{" "}
        <span>{momentOf(lot, now, words, locale)}</span>
      </p>
      <p class="lot-price">
        <span class="ash small">{price.label}</span>
        <bdi class="money">{price.amount}</bdi>
      </p>
      {result && <p class="strong">{result}</p>}
      {you && (
        <p>
          {fill(words.paddle, { paddle: you.paddle })}{" "}
          {own && <strong class={you.leading ? "good" : "wait"}>{own}</strong>}
        </p>
      )}
      <p class="small ash">{factsOf(lot, words)}</p>
      <Lines lot={lot} entries={entries} words={words} locale={locale} />
    </div>
  );
}

function factsOf(lot: LotScene, words: BoardWords): string {
  const bids = lot.bids === 0 ? words.noBids : fill(words.bids, { n: lot.bids });
  const leads =
    lot.leader !== null && !lot.result && lot.kind === "english" ? fill(words.leads, { paddle: lot.leader }) : "";
  return [bids, leads, words[`reserve_${lot.reserve}`]].filter(Boolean).join(" · ");
}

function Lines({ lot, entries, words, locale }: Pick<BoardView, "lot" | "entries" | "words" | "locale">) {
  if (entries.length === 0) return null;
  return (
    <section class="lot-lines" aria-label={words.history}>
      <ol>
        {[...entries].reverse().map((entry) => (
          <li key={String(entry.seq)}>
            <time class="small ash" dateTime={new Date(entry.at).toISOString()}>
              {clockText(entry.at, locale)}
            </time>{" "}
            <span dir="auto">{lineText(entry, lot, words, locale)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
