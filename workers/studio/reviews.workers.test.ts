import { expect, it } from "vitest";
import { placeFixtureOrder } from "../payments/fixture-store.ts";
import { shipFixtureOrder } from "../reviews/fixture-store.ts";
import { listReviews } from "../reviews/index.ts";
import { aMember } from "../sellers/fixture-store.ts";
import { aPerson, aShopkeeper, ask, led, shop } from "../sellers/fixture.ts";
import { writeReview } from "../reviews/write-review.ts";

const key = "fixture-access-token-of-this-order";

it("a seller reads what is said of its goods, answers once and reports; others find nothing there", async () => {
  const owner = await aPerson();
  await aMember(shop, "sel_house", owner.id, "owner");
  const reader = await aPerson();
  await aMember(shop, "sel_house", reader.id, "staff", ["messages.read"]);
  const { orderId } = await placeFixtureOrder(shop, { minor: 4800, currency: "EUR" });
  await shipFixtureOrder(shop, orderId);
  const said = { rating: 2, title: "Chipped", body: "It came with a chip.", author: "Ann", photos: [] } as const;
  const written = await writeReview(shop, orderId, key, { kind: "product", bought: "l1" }, said);
  if (!written.ok) throw new Error(written.fault.code);
  const home = "/studio/sel_house/reviews";
  const one = `${home}/${written.value.id}`;

  expect(await (await ask(home, owner)).text()).toContain("It came with a chip.");
  const stranger = await aShopkeeper();
  expect((await ask(home, stranger.owner)).status).toBe(404);
  const elsewhere = `/studio/${stranger.seller.id}/reviews/${written.value.id}/reply`;
  expect((await ask(elsewhere, stranger.owner, { body: "Not mine" })).status).toBe(404);
  expect((await ask(`${one}/reply`, reader, { body: "May I?" })).status).toBe(403);

  expect(led(await ask(`${one}/reply`, owner, { body: "We send another." })).done).toBe("sent");
  expect(led(await ask(`${one}/reply`, owner, { body: "Again" })).fault).toBe("review.answered_before");
  expect(led(await ask(`${one}/reports`, owner, { reason: "not_about_it" })).done).toBe("reported");
  const reported = await listReviews(shop, { reported: true }, null, 50);
  expect(reported.items.map(({ id }) => id)).toContain(written.value.id);
  expect(await (await ask(home, owner)).text()).toContain("We send another.");
});
