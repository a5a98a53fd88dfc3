import { env, exports } from "cloudflare:workers";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { systemClock } from "../kernel/clock.ts";
import { placeFixtureOrder, type Placed } from "../payments/fixture-store.ts";
import type { Env } from "../platform/env.ts";
import { openShopForJob, type Actor, type Shop } from "../platform/shop.ts";
import { call, somebody } from "../admin/fixture.ts";
import { shipFixtureOrder, summaryRowOf } from "./fixture-store.ts";
import { answerReview, judgeReview, reportReview } from "./judge-review.ts";
import { summaryOf } from "./review.ts";
import { findReview, listReviews } from "./store.ts";
import { changeOwnReview, writeReview, type Words } from "./write-review.ts";

const house = openShopForJob(env as unknown as Env, systemClock, "test", () => {});
const worker = (exports as unknown as { default: { fetch(request: Request): Promise<Response> } }).default;
const as = (actor: Partial<Extract<Actor, { kind: "account" }>>): Shop => ({
  ...house,
  actor: {
    kind: "account",
    id: "acc_ann",
    role: "shopper",
    person: async () => ({ email: "a@b.example", name: "Ann" }),
    sellers: [],
    scopes: null,
    ...actor,
  },
});
const ann = as({});
const moderator = as({ id: "acc_mod", role: "moderator" });
const key = "fixture-access-token-of-this-order";
const good: Words = { rating: 5, title: "Cool", body: "Holds its tea.", author: "Ann", photos: [] };
const about = { kind: "product", bought: "l1" } as const;

let placed: Placed;
beforeAll(async () => {
  placed = await placeFixtureOrder(house, { minor: 4800, currency: "EUR" });
});

describe("a review", () => {
  it("waits until the order is on its way", async () => {
    expect(await writeReview(ann, placed.orderId, key, about, good)).toEqual({
      ok: false,
      fault: { code: "review.too_early" },
    });
    await shipFixtureOrder(house, placed.orderId);
  });

  it("is the buyer's alone, once for each thing, and counted", async () => {
    const stranger = await writeReview(ann, placed.orderId, null, about, good);
    expect(stranger).toEqual({ ok: false, fault: { code: "order.not_found" } });
    const other = await writeReview(ann, placed.orderId, key, { kind: "product", bought: "l2" }, good);
    expect(other).toMatchObject({ fault: { code: "review.not_bought" } });

    const [first, second] = await Promise.all([
      writeReview(ann, placed.orderId, key, about, good),
      writeReview(ann, placed.orderId, key, about, { ...good, rating: 1 }),
    ]);
    expect([first.ok, second.ok].filter(Boolean)).toHaveLength(1);
    const counts = await summaryRowOf(house, `prd_${placed.variantId}`);
    expect(summaryOf(counts).count).toBe(1);
  });

  it("is on the product's page and in its JSON, with who may answer answering once", async () => {
    const listed = await call("GET", `/products/${placed.variantId}/reviews`);
    expect(listed).toMatchObject({ status: 200, body: { summary: { count: 1 }, reviews: [{ verified: true }] } });
    const { id } = (listed.body as { reviews: { id: string }[] }).reviews[0]!;
    expect((await answerReview(ann, id, "Thank you")).ok).toBe(false);
    expect((await answerReview(moderator, id, "Thank you")).ok).toBe(true);
    expect(await answerReview(moderator, id, "Again")).toMatchObject({ fault: { code: "review.answered_before" } });
    const page = await worker.fetch(new Request(`http://localhost/en/products/${placed.variantId}/reviews`));
    expect(await page.text()).toContain("Thank you");
  });

  it("that names an address waits for somebody to look", async () => {
    const seller = { kind: "seller", bought: "sel_house" } as const;
    const held = await writeReview(ann, placed.orderId, key, seller, { ...good, body: "Write me: ann@example.org" });
    expect(held).toMatchObject({ ok: true, value: { state: "held" } });
    const waiting = await listReviews(house, { state: "held" }, null, 10);
    expect(waiting.items.map(({ orderId }) => orderId)).toContain(placed.orderId);
  });

  it("is reported once a person, hidden with a reason, and leaves the counts", async () => {
    const [review] = (await listReviews(house, { subjectId: `prd_${placed.variantId}` }, null, 1)).items;
    const id = review!.id;
    expect((await reportReview(ann, id, "abuse", "")).ok).toBe(true);
    expect((await reportReview(ann, id, "spam", "")).ok).toBe(true);
    expect((await listReviews(house, { reported: true }, null, 10)).items[0]).toMatchObject({ id, reports: 1 });
    expect(await judgeReview(ann, id, "hidden", "no")).toMatchObject({ fault: { code: "review.forbidden" } });
    expect((await judgeReview(moderator, id, "hidden", "insulting")).ok).toBe(true);
    expect(summaryOf(await summaryRowOf(house, `prd_${placed.variantId}`)).count).toBe(0);
    expect((await listReviews(house, { reported: true }, null, 10)).items).toEqual([]);
    await judgeReview(moderator, id, "published", "looked again");
    expect(summaryOf(await summaryRowOf(house, `prd_${placed.variantId}`)).count).toBe(1);
  });

  it("is changed and taken back by its author alone, within sixty days", async () => {
    const [review] = (await listReviews(house, { subjectId: `prd_${placed.variantId}` }, null, 1)).items;
    expect((await changeOwnReview(ann, review!.id, null, { rating: 1 })).ok).toBe(false);
    expect((await changeOwnReview(ann, review!.id, key, { rating: 2 })).ok).toBe(true);
    expect(await summaryRowOf(house, `prd_${placed.variantId}`)).toEqual([0, 1, 0, 0, 0]);
    const late = { ...ann, now: ann.now + 61 * 86_400_000 };
    expect(await changeOwnReview(late, review!.id, key, { rating: 5 })).toMatchObject({
      fault: { code: "review.final" },
    });
    expect((await changeOwnReview(late, review!.id, key, { withdrawn: true })).ok).toBe(true);
    expect((await findReview(house, review!.id))?.state).toBe("withdrawn");
    expect(await summaryRowOf(house, `prd_${placed.variantId}`)).toEqual([0, 0, 0, 0, 0]);
  });
});

describe("photographs of a review", () => {
  const png = Uint8Array.from(
    atob(
      "iVBORw0KGgoAAAANSUhEUgAAABgAAAAYBAMAAAASWSDLAAAAMFBMVEVgN564OEduXpBJzLaDhXyWp2nVjSrFZzqc0GIyj8wmadnVtyry0Q5HobgLKfQgRd8l645pAAAACXBIWXMAAAPoAAAD6AG1e1JrAAABNElEQVQY0y3HsUsCURzA8V+PE5yEa7i3eQbvIBrkOBtcbnB49KboFr0hWowWX5TLG9LlDXlDDdKbBdcbDgQnFUqqTYRD6Y/oLTefixW0fPl8IVOpI62VVkAl/JZJsdQ1xLqQ11DY7bzGvhGaELtO0L9SG2ryPSQuM3lJoRB/alAbhhd6a4R48g1bI+rPFQludqkBfkHyk5oTdXZDAm4xWOTecWsRexRcapXGBN8lKOhBpYGz4d+QFgfUELsNFXPlRByMFldfwduYWLMtkOZKFXF1TMTMB2ewHBXw/oX21h6wy3N0xn0Dx6cSWC9DzZV3IOK6hPBQk+Z7eiRUvQuRnYR2TgeaPFdB2uqxHLN7TZ8yCB6UtEdhOWfXGsxbF7dTMUVijQC3XWtaER+IXxD418TgFecHePB1vrEueiYAAAAASUVORK5CYII=",
    ),
    (sign) => sign.charCodeAt(0),
  );
  const look = async (path: string, cookie = "") =>
    (await worker.fetch(new Request(`http://localhost/media/${path}`, { headers: cookie ? { cookie } : {} }))).status;

  it("are drawn anew, wait for a moderator, and go with the review that is hidden", async () => {
    const { orderId } = await placeFixtureOrder(house, { minor: 4800, currency: "EUR" });
    await shipFixtureOrder(house, orderId);
    const files = [
      new File([png], "bowl.png"),
      new File(["<svg onload='alert(1)'/>"], "trap.png"),
      new File([new Uint8Array(30_000_000)], "large.png"),
    ];
    const written = await writeReview(ann, orderId, key, about, good, files);
    if (!written.ok) throw new Error(written.fault.code);
    const { id, state, photos } = written.value;
    expect({ state, photos }).toMatchObject({ state: "held", photos: [{ width: 24, height: 24 }] });
    const { cookie } = await somebody("operator");
    expect([await look(photos[0]!.key), await look(photos[0]!.key, cookie)]).toEqual([404, 200]);
    await judgeReview(moderator, id, "published", "a bowl");
    expect(await look(photos[0]!.key)).toBe(200);
    expect((await changeOwnReview(ann, id, key, { rating: 4 })).ok).toBe(true);
    expect((await findReview(house, id))?.state).toBe("published");
    await judgeReview(moderator, id, "hidden", "not a bowl after all");
    expect(await look(photos[0]!.key)).toBe(404);
  });
});

describe("the moderators' page", () => {
  it("is not there for shoppers, is read by auditors, and judged by those who may", async () => {
    const [shopper, auditor, operator] = await Promise.all([
      somebody("shopper"),
      somebody("auditor"),
      somebody("operator"),
    ]);
    expect((await call("GET", "/admin/reviews", shopper)).status).toBe(404);
    expect((await call("GET", "/admin/reviews?state=held", auditor)).status).toBe(200);
    const held = await call("GET", "/admin/reviews?state=held", operator);
    const { id } = (held.body as { reviews: { id: string }[] }).reviews[0]!;
    const judge = (who: typeof operator) =>
      call("POST", `/admin/reviews/${id}/judgement`, who, { state: "published", reason: "harmless" });
    expect([(await judge(shopper)).status, (await judge(auditor)).status]).toEqual([404, 403]);
    expect((await judge(operator)).status).toBe(200);
  });
});

it("whatever is counted, the average lies between the worst and the best", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1_000), { minLength: 5, maxLength: 5 }), (counts) => {
      const { average, count } = summaryOf(counts);
      const given = counts.flatMap((n, i) => (n > 0 ? [i + 1] : []));
      if (count === 0) return average === null;
      return average! >= Math.min(...given) && average! <= Math.max(...given);
    }),
  );
});
