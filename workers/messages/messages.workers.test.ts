import { expect, it } from "vitest";
import { writeProducts } from "../catalog/index.ts";
import { whereItStands } from "../privacy/fixture-store.ts";
import { aPerson, ask, aShopkeeper, led, shop } from "../sellers/fixture.ts";

it(
  "a buyer asks about a piece, its seller answers, nobody else reads it, and nobody leads the other round the shop",
  { timeout: 60_000 },
  async () => {
    const { seller, owner } = await aShopkeeper();
    const [buyer, other, neighbour] = [await aPerson(), await aPerson(), await aShopkeeper()];
    const [made] = await writeProducts(
      shop,
      [
        {
          externalId: `t:${seller.id}`,
          sellerId: seller.id,
          status: "active",
          title: { en: "Quiet jar" },
          variants: [{ sku: seller.id, options: {}, prices: [{ currency: "USD", minor: 4_800 }], stock: [] }],
        },
      ],
      { at: shop.now },
    );
    const slug = made?.ok ? made.value.slug : "";
    const at = `/en/account/messages/new?product=${slug}`;
    expect(led(await ask(at)).path).toBe("/en/sign-in");
    expect((await ask("/en/account/messages/new?product=nothing", buyer)).status).toBe(404);
    expect(led(await ask(at, buyer, { text: "call 138 0013 8000" })).fault).toBe("message.contact");
    const thread = led(await ask(at, buyer, { text: "Is it food-safe?" }))
      .path.split("/")
      .at(-1)!;
    expect(led(await ask(at, buyer, { text: "And dishwasher-proof?" })).path).toContain(thread);

    const desk = `/studio/${seller.id}/messages/${thread}`;
    expect(await (await ask(`/studio/${seller.id}/messages`, owner)).text()).toContain("Quiet jar");
    expect(led(await ask(desk, owner, { text: "Yes, both." })).done).toBe("sent");
    expect(await whereItStands(shop, ["dishwasher-proof", "yes, both"])).toEqual([]);
    const page = await (await ask(`/en/account/messages/${thread}`, buyer)).text();
    expect(page).toContain("And dishwasher-proof?");
    expect(page).toContain("Yes, both.");
    expect(page).not.toContain(owner.email);
    expect(await (await ask(desk, owner)).text()).not.toContain(buyer.email);

    expect((await ask(`/en/account/messages/${thread}`, other)).status).toBe(404);
    expect((await ask(`/en/account/messages/${thread}`, other, { text: "me too" })).status).toBe(404);
    expect((await ask(`/studio/${neighbour.seller.id}/messages/${thread}`, neighbour.owner)).status).toBe(404);
    expect((await ask(desk, neighbour.owner)).status).toBe(404);
  },
);
