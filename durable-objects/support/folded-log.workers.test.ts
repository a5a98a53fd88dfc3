import { env } from "cloudflare:workers";
import { runInDurableObject } from "cloudflare:test";
import { expect, it } from "vitest";
import { brokenLink } from "../../workers/drops/chain.ts";
import type { Env } from "../../workers/platform/env.ts";
import { openFoldedLog } from "./folded-log.ts";

const bindings = env as unknown as Env;
type Counted = { readonly kind: "counted"; readonly n: number };

it("what was decided and could not be written leaves nothing: not in the log, not in memory, not in the next line", async () => {
  const room = bindings.DRAW.getByName("a-write-that-fails");
  await runInDurableObject(room, (_room, { storage }) => {
    const book = openFoldedLog<Counted, { sum: number }>(storage, {
      empty: () => ({ sum: 0 }),
      apply: (state, { n }) => void (state.sum += n),
      alongside(events) {
        if (events.some(({ n }) => n < 0)) throw new Error("the disk is full");
      },
    });
    book.log.name({ sale: "sal_1", chain: "draw" });
    const count = (n: number) => book.change(1_000 + n, () => ({ outcome: n, events: [{ kind: "counted", n }] }));
    count(1);
    expect(() => count(-5)).toThrow("the disk is full");
    expect(book.state()).toEqual({ sum: 1 });
    count(2);
    const lines = book.log.page(1, 10);
    expect(lines.map(({ seq, event }) => [seq, event.n])).toEqual([
      [1, 1],
      [2, 2],
    ]);
    expect(brokenLink(lines)).toBeNull();
    expect(book.log.head()).toMatchObject({ seq: 2, hash: lines[1]!.hash });
  });
});
