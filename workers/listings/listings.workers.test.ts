import { describe, expect, it } from "vitest";
import { findDocument, findProductById } from "../catalog/index.ts";
import { aPerson, ask, aShopkeeper, led, shop, type Person } from "../sellers/fixture.ts";
import { aMember } from "../sellers/fixture-store.ts";
import { findChange, findLatestChange } from "./store.ts";

/** 24 × 24 dots of many greys. */
const aPng =
  "iVBORw0KGgoAAAANSUhEUgAAABgAAAAYBAMAAAASWSDLAAAAMFBMVEVgN564OEduXpBJzLaDhXyWp2nVjSrFZzqc0GIyj8wmadnVtyry0Q5HobgLKfQgRd8l645pAAAACXBIWXMAAAPoAAAD6AG1e1JrAAABNElEQVQY0y3HsUsCURzA8V+PE5yEa7i3eQbvIBrkOBtcbnB49KboFr0hWowWX5TLG9LlDXlDDdKbBdcbDgQnFUqqTYRD6Y/oLTefixW0fPl8IVOpI62VVkAl/JZJsdQ1xLqQ11DY7bzGvhGaELtO0L9SG2ryPSQuM3lJoRB/alAbhhd6a4R48g1bI+rPFQludqkBfkHyk5oTdXZDAm4xWOTecWsRexRcapXGBN8lKOhBpYGz4d+QFgfUELsNFXPlRByMFldfwduYWLMtkOZKFXF1TMTMB2ewHBXw/oX21h6wy3N0xn0Dx6cSWC9DzZV3IOK6hPBQk+Z7eiRUvQuRnYR2TgeaPFdB2uqxHLN7TZ8yCB6UtEdhOWfXGsxbF7dTMUVijQC3XWtaER+IXxD418TgFecHePB1vrEueiYAAAAASUVORK5CYII=";
const piece = {
  title: "Ash-glazed bowl of the hill",
  price: "48",
  currency: "USD",
  quantity: "3",
  grade: "made",
  rights: "own",
};
const draft = async (sellerId: string, owner: Person, more: Record<string, string> = {}) =>
  led(await ask(`/studio/${sellerId}/products`, owner, { ...piece, ...more }))
    .path.split("/")
    .at(-1)!;
const at = (sellerId: string, productId: string) => `/studio/${sellerId}/products/${productId}`;
const submit = async (sellerId: string, productId: string, owner: Person) =>
  led(await ask(`${at(sellerId, productId)}/submission`, owner, { go: "1" }));
const decide = async (productId: string, form: Record<string, string>) => {
  const operator = await aPerson("operator");
  const change = await findLatestChange(shop, productId);
  return led(await ask(`/admin/listings/${change!.id}/decisions`, operator, form));
};
const isLive = async (productId: string) =>
  (await ask(`/en/products/${(await findProductById(shop, productId))!.slug}`)).status === 200;

describe("publishing with review", { timeout: 60_000 }, () => {
  it("a draft is nobody's to see until a reviewer has let it in", async () => {
    const { seller, owner } = await aShopkeeper();
    const productId = await draft(seller.id, owner);
    expect(await submit(seller.id, productId, owner)).toMatchObject({ done: "waiting" });
    expect(await submit(seller.id, productId, owner)).toMatchObject({ fault: "listing.raced" });
    expect(await isLive(productId)).toBe(false);
    await decide(productId, { decision: "approved" });
    expect(await isLive(productId)).toBe(true);
    expect(await (await ask(`/en/shops/${seller.slug}`)).text()).toContain("Ash-glazed bowl");
  });

  it("comes back with reasons, and not without", async () => {
    const { seller, owner } = await aShopkeeper();
    const productId = await draft(seller.id, owner);
    await submit(seller.id, productId, owner);
    expect((await decide(productId, { decision: "returned" })).fault).toBe("listing.reason_missing");
    await decide(productId, { decision: "returned", reason: "rights", note: "Who drew it?" });
    const page = await (await ask(at(seller.id, productId), owner)).text();
    expect(page).toContain("Rights are not clear");
    expect(page).toContain("Who drew it?");
    expect(await submit(seller.id, productId, owner)).toMatchObject({ done: "waiting" });
  });

  it("what is on sale stays as it is until its change is approved; two changes are one proposal", async () => {
    const { seller, owner } = await aShopkeeper();
    const productId = await draft(seller.id, owner, { title: "Quiet jar" });
    await submit(seller.id, productId, owner);
    await decide(productId, { decision: "approved" });
    const edit = (title: string, height_mm = "") =>
      ask(at(seller.id, productId), owner, { ...piece, locale: "en", title, height_mm });
    expect(led(await edit("Quiet jar with lid")).done).toBe("waiting");
    expect(led(await edit("Quiet jar with a lid", "180")).done).toBe("waiting");
    expect((await findProductById(shop, productId))?.title.text).toBe("Quiet jar");
    const operator = await aPerson("operator");
    const change = (await findLatestChange(shop, productId))!;
    const desk = await (await ask(`/admin/listings/${change.id}`, operator)).text();
    expect(desk).toMatch(/<del[^>]*>Quiet jar<\/del>/);
    expect(desk).toContain("Quiet jar with a lid</ins>");
    await decide(productId, { decision: "approved" });
    const after = await findProductById(shop, productId);
    expect([after?.title.text, after?.size_mm.height]).toEqual(["Quiet jar with a lid", 180]);
    expect((await findChange(shop, change.id))?.state).toBe("approved");
  });

  it("a title like one that hangs here is a remark for the reviewer, never a refusal", async () => {
    const [first, second] = [await aShopkeeper(), await aShopkeeper()];
    const original = await draft(first.seller.id, first.owner, { title: "Mountain-and-water tea bowl no. 7" });
    await submit(first.seller.id, original, first.owner);
    await decide(original, { decision: "approved" });
    const copy = await draft(second.seller.id, second.owner, { title: "Mountain and water tea bowl, no 7" });
    expect(await submit(second.seller.id, copy, second.owner)).toMatchObject({ done: "waiting" });
    expect((await findLatestChange(shop, copy))?.risks).toMatchObject([
      { kind: "title", productId: original, likeness_percent: 100 },
    ]);
  });

  it("an individual sells within limits, and a suspended shop publishes nothing", async () => {
    const person = await aShopkeeper({ kind: "individual" });
    const dear = await draft(person.seller.id, person.owner, { price: "2001" });
    expect((await submit(person.seller.id, dear, person.owner)).fault).toBe("listing.too_dear");
    const fair = await draft(person.seller.id, person.owner, { price: "300", currency: "USD" });
    expect((await submit(person.seller.id, fair, person.owner)).done).toBe("waiting");
    const stopped = await aShopkeeper({ state: "suspended" });
    const productId = await draft(stopped.seller.id, stopped.owner);
    expect((await submit(stopped.seller.id, productId, stopped.owner)).fault).toBe("seller.suspended");
  });

  it("nobody reaches another's goods, whatever the address says", async () => {
    const [mine, theirs] = [await aShopkeeper(), await aShopkeeper()];
    const productId = await draft(theirs.seller.id, theirs.owner);
    const here = at(mine.seller.id, productId);
    expect((await ask(here, mine.owner)).status).toBe(404);
    expect(led(await ask(here, mine.owner, { ...piece, locale: "en", title: "Taken" })).fault).toBe(
      "product.not_found",
    );
    expect((await submit(mine.seller.id, productId, mine.owner)).fault).toBe("product.not_found");
    const form = new FormData();
    form.set("file", new File(["x"], "x.png"));
    expect((await ask(`${here}/pictures`, mine.owner, form)).status).toBe(404);
    expect((await findProductById(shop, productId))?.title.text).toBe(piece.title);
  });

  it("staff do what they were given and no more", async () => {
    const { seller, owner } = await aShopkeeper();
    const staff = await aPerson();
    await aMember(shop, seller.id, staff.id, "staff", ["products.read"]);
    const productId = await draft(seller.id, owner);
    expect((await ask(at(seller.id, productId), staff)).status).toBe(200);
    expect((await ask(at(seller.id, productId), staff, { locale: "en", title: "Mine" })).status).toBe(403);
    expect((await ask(`/studio/${seller.id}/application/who`, staff)).status).toBe(403);
  });
});

const pngFile = (name: string) =>
  new File([Uint8Array.from(atob(aPng), (sign) => sign.charCodeAt(0))], name, { type: "image/png" });

it("pictures and the grade of what is on sale come and go with a review", { timeout: 60_000 }, async () => {
  const { seller, owner } = await aShopkeeper();
  const productId = await draft(seller.id, owner, { title: "Bowl with two pictures" });
  const bring = async () => {
    const form = new FormData();
    form.set("file", pngFile("bowl.png"));
    return led(await ask(`${at(seller.id, productId)}/pictures`, owner, form)).done;
  };
  expect(await bring()).toBe("saved");
  await submit(seller.id, productId, owner);
  await decide(productId, { decision: "approved" });
  const photos = async () =>
    (await findDocument(shop, productId))!.media.filter(({ kind }) => kind === "photo").map(({ id }) => id);
  const [old] = await photos();
  const removal = `${at(seller.id, productId)}/pictures/${old}/removal`;

  expect(await bring()).toBe("waiting");
  expect(led(await ask(removal, owner, { go: "1" })).done).toBe("waiting");
  const edited = { ...piece, locale: "en", title: "Bowl with two pictures", grade: "ai_assisted" };
  expect(led(await ask(at(seller.id, productId), owner, edited)).done).toBe("waiting");
  expect(await photos()).toEqual([old]);
  const { slug } = (await findProductById(shop, productId))!;
  expect(await (await ask(`/en/products/${slug}`)).text()).toContain("Made by the seller’s own hands");

  const change = (await findLatestChange(shop, productId))!;
  const [fresh] = change.proposal.pictures!.add;
  const [operator, stranger] = [await aPerson("operator"), await aShopkeeper()];
  const statuses = [
    ask(`/admin/listings/${change.id}/pictures/${fresh}`, operator),
    ask(`${at(seller.id, productId)}/pictures/${fresh}`, owner),
    ask(`/studio/${stranger.seller.id}/products/${productId}/pictures/${fresh}`, stranger.owner),
    ask(`/media/photo/${fresh}/24.webp`),
  ];
  expect((await Promise.all(statuses)).map(({ status }) => status)).toEqual([200, 200, 404, 404]);
  expect(await (await ask(`/admin/listings/${change.id}`, operator)).text()).toContain(fresh!.slice(-6));
  await decide(productId, { decision: "approved" });
  expect(await photos()).toEqual([fresh]);
  expect(await (await ask(`/en/products/${slug}`)).text()).toContain("Made with the help of AI");
});

it("a picture of a draft goes, with the hash it was compared by", { timeout: 60_000 }, async () => {
  const { seller, owner } = await aShopkeeper();
  const productId = await draft(seller.id, owner);
  const form = new FormData();
  form.set("file", pngFile("bowl.png"));
  await ask(`${at(seller.id, productId)}/pictures`, owner, form);
  const { id } = (await findDocument(shop, productId))!.media.find(({ kind }) => kind === "photo")!;
  expect(led(await ask(`${at(seller.id, productId)}/pictures/${id}/removal`, owner, { go: "1" })).done).toBe("removed");
});

it(
  "a picture is compared by what it shows: the same one, however small, is remarked",
  { timeout: 60_000 },
  async () => {
    const { seller, owner } = await aShopkeeper();
    const [first, second] = [
      await draft(seller.id, owner),
      await draft(seller.id, owner, { title: "Something else altogether" }),
    ];
    const png = Uint8Array.from(atob(aPng), (sign) => sign.charCodeAt(0));
    for (const productId of [first, second]) {
      const form = new FormData();
      form.set("file", new File([png], "bowl.png"));
      expect(led(await ask(`${at(seller.id, productId)}/pictures`, owner, form)).done).toBe("saved");
    }
    await submit(seller.id, second, owner);
    const { risks } = (await findLatestChange(shop, second))!;
    expect(risks).toContainEqual(expect.objectContaining({ kind: "picture", productId: first, bits: 0 }));
  },
);
