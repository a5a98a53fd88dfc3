/**
 * The live room of a lot. The board is drawn anew at every frame; the bid form stays the server's and is only hurried: a
 * bid goes over the socket, under the number the form brought, so that sending the form after all is no second bid.
 */
import { useEffect, useRef, useState } from "hono/jsx";
import type { LotLine, LotScene, OwnPlace } from "../components/lot-scene.ts";
import { say } from "../client/live.ts";
import { openRoom, type Heard } from "../client/lot-socket.ts";
import { LotBoard } from "../components/lot-board.tsx";
import { clockText, fill, lineText, priceText, resultText, youText, type BoardWords } from "../components/lot-words.ts";

type Props = {
  readonly saleId: string;
  readonly snapshot: {
    readonly lot: LotScene;
    readonly entries: readonly LotLine[];
    readonly you: OwnPlace | null;
  };
  readonly words: BoardWords;
  readonly phases: { readonly [phase in LotScene["phase"]]: string };
  readonly locale: string;
};
type Scene = Props["snapshot"] & {
  /** null: the line has not been tried yet */
  readonly live: boolean | null;
  /** server time less this machine's */ readonly ahead_ms: number;
};

const lines_max = 50;

export default function LotRoom(props: Record<string, unknown>) {
  const { saleId, snapshot, words, phases, locale } = props as unknown as Props;
  const [scene, setScene] = useState<Scene>({ ...snapshot, live: null, ahead_ms: snapshot.lot.now - Date.now() });
  const [, tick] = useState(0);
  const latest = useRef(scene);
  useEffect(() => {
    const change = (next: Scene) => setScene((latest.current = next));
    const room = openRoom(
      saleId,
      () => latest.current!.lot.seq,
      (heard) => change(heardOf(latest.current!, heard, words, locale)),
    );
    const clock = setInterval(() => tick((n) => n + 1), 1_000);
    hurryBids(room.bid);
    return () => {
      clearInterval(clock);
      room.close();
    };
  }, []);
  return (
    <>
      <LotBoard {...scene} now={Date.now() + scene.ahead_ms} words={words} phases={phases} locale={locale} />
      <p class="small ash">{scene.live === null ? "\u00a0" : scene.live ? words.live : words.lost}</p>
    </>
  );
}

function heardOf(scene: Scene, heard: Heard, words: BoardWords, locale: string): Scene {
  if (heard.type === "line") return { ...scene, live: heard.up };
  if (heard.type === "refused") return scene;
  if (heard.type === "accepted") return { ...scene, you: heard.you };
  const { lot, you = scene.you } = heard;
  const fresh = heard.entries.filter(({ seq }) => seq > (scene.entries.at(-1)?.seq ?? 0));
  tellChange(scene, { ...heard, entries: fresh, you }, words, locale);
  const ahead_ms = lot.now - Date.now();
  return { lot, you, live: true, ahead_ms, entries: [...scene.entries, ...fresh].slice(-lines_max) };
}

/** Says aloud what matters, and nothing twice: an end moved, being outbid, the price, the hammer. */
function tellChange(before: Scene, after: Props["snapshot"], words: BoardWords, locale: string): void {
  const { lot, you, entries } = after;
  const hint = document.querySelector("[data-bid-hint]");
  const template = hint?.getAttribute("data-bid-hint");
  if (hint && template)
    hint.textContent = fill(template, { price: priceText(lot.nextMinor, lot, locale), currency: lot.currency });
  if (lot.result && !before.lot.result) {
    say(resultText(lot, you, words, locale));
    // The form has had its day; what follows is the server's to show. Not all at once.
    setTimeout(() => location.reload(), 500 + Math.random() * 1_500);
    return;
  }
  const last = entries.at(-1);
  if (!last) return;
  const outbid = before.you?.leading && you && !you.leading ? words.outbid : "";
  const moved = last.extended ? fill(words.extended, { time: clockText(last.closesAt, locale) }) : "";
  say(
    [outbid || youText(lot, you, words), lineText({ ...last, extended: false }, lot, words, locale), moved]
      .filter(Boolean)
      .join(" "),
  );
}

/** The form goes over the wire when there is one; refused or unanswered, it goes the way of all forms. */
function hurryBids(bid: (id: string, maxMinor: number) => Promise<boolean>): void {
  const form = document.querySelector<HTMLFormElement>("form[data-bid]");
  form?.addEventListener("submit", (event) => {
    const digits = Number(form.dataset["digits"]);
    const typed = Number(new FormData(form).get("amount")?.toString().replace(",", "."));
    const id = form.querySelector<HTMLInputElement>('[name="bid_id"]');
    const maxMinor = Math.round(typed * 10 ** digits);
    if (!id || !Number.isSafeInteger(maxMinor) || maxMinor <= 0) return;
    event.preventDefault();
    void bid(id.value, maxMinor).then((taken) => {
      if (!taken) return HTMLFormElement.prototype.submit.call(form);
      form.querySelector<HTMLInputElement>('[name="amount"]')!.value = "";
      id.value = crypto.randomUUID();
      say(form.dataset["placed"] ?? "");
    });
  });
}
