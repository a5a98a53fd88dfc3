import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { writeProducts } from "../catalog/index.ts";
import type { Shop } from "../platform/shop.ts";
import { aShop as aQuietShop, clock } from "./fixtures/queue-by-hand.ts";
import { fetchPictures } from "./fetch-pictures.ts";

const asked: string[] = [];

const gif = new Uint8Array([...new TextEncoder().encode("GIF89a"), 40, 0, 30, 0, 0, 0, 0]);
const answers: { readonly [url: string]: () => Response } = {
  "https://cdn.example.com/good.gif": () => new Response(gif),
  "https://cdn.example.com/moved.gif": () => new Response(null, { status: 302, headers: { location: "/good.gif" } }),
  "https://cdn.example.com/inward.gif": () =>
    new Response(null, { status: 302, headers: { location: "https://169.254.169.254/x" } }),
  "https://cdn.example.com/loop.gif": () => new Response(null, { status: 302, headers: { location: "/loop.gif" } }),
  "https://cdn.example.com/drawing.svg": () =>
    new Response("<svg onload='alert(1)'/>", { headers: { "content-type": "image/png" } }),
  "https://cdn.example.com/endless.gif": () => new Response(endless(), { headers: { "content-length": "10" } }),
  "https://cdn.example.com/busy.gif": () => new Response("busy", { status: 503 }),
  "https://cdn.example.com/missing.gif": () => new Response("no", { status: 404 }),
};

function endless(): ReadableStream<Uint8Array> {
  let first = true;
  return new ReadableStream({
    pull(controller) {
      controller.enqueue(first ? gif : new Uint8Array(1024 * 1024));
      first = false;
    },
  });
}

/** The other shop's server, behind the shop's own door to the outside. */
const aShop = (): Shop => ({
  ...aQuietShop(),
  outbound: async (url) => {
    asked.push(url);
    const answer = answers[url];
    if (!answer) throw new Error("unreachable");
    return answer();
  },
});

const sources = [
  ...Object.keys(answers),
  "https://unreachable.example.net/x.gif",
  "https://127.0.0.1/x.gif",
  "https://localhost/x.gif",
];

beforeAll(async () => {
  await writeProducts(
    aShop(),
    [
      {
        externalId: "p:1",
        status: "active",
        title: { en: "Pictured" },
        variants: [{ sku: "P", options: {}, prices: [], stock: [] }],
        media: sources.map((source) => ({ kind: "photo", source })),
      },
    ],
    { at: clock.now() },
  );
});

const kinds = async () =>
  Object.fromEntries(
    (await aShop().db.all<{ source: string; kind: string }>(sql`SELECT source, kind FROM media`)).map(
      ({ source, kind }) => [source.split("/").at(-2) + "/" + source.split("/").at(-1), kind],
    ),
  );

it("good pictures arrive, what can never be one is marked broken, what may come later is waited for", async () => {
  await fetchPictures(aShop());
  expect(await kinds()).toEqual({
    "cdn.example.com/good.gif": "photo",
    "cdn.example.com/moved.gif": "photo",
    "cdn.example.com/inward.gif": "broken",
    "cdn.example.com/loop.gif": "broken",
    "cdn.example.com/drawing.svg": "broken",
    "cdn.example.com/endless.gif": "broken",
    "cdn.example.com/busy.gif": "pending",
    "cdn.example.com/missing.gif": "broken",
    "unreachable.example.net/x.gif": "pending",
    "127.0.0.1/x.gif": "broken",
    "localhost/x.gif": "broken",
  });
  expect(asked.filter((url) => /127|169|localhost/.test(url))).toEqual([]);
  const row = await aShop().db.first<{ id: string; key: string; width: number; height: number }>(
    sql`SELECT id, object_key AS key, width, height FROM media WHERE source LIKE '%/good.gif'`,
  );
  expect(row).toMatchObject({ key: `photo/${row!.id}/original`, width: 40, height: 30 });
  expect((await aShop().blobs.media.head(row!.key))!.httpMetadata).toEqual({ contentType: "image/gif" });
});

it("what was out of reach is asked again after a while, and not for ever", async () => {
  expect(await fetchPictures(aShop())).toBe(0);
  clock.advance(10 * 60_000);
  expect(await fetchPictures(aShop())).toBe(2);
  for (let day = 0; day < 10; day++) {
    clock.advance(24 * 60 * 60_000);
    await fetchPictures(aShop());
  }
  expect(asked.filter((url) => url.endsWith("/busy.gif")).length).toBe(6);
});
