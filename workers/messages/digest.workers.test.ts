import { expect, it } from "vitest";
import { writeProducts } from "../catalog/index.ts";
import { hour_ms, minute_ms } from "../kernel/clock.ts";
import { listMails } from "../notices/index.ts";
import { aPerson, ask, aShopkeeper, led, shop, type Person } from "../sellers/fixture.ts";
import { tellOfMessages } from "./digest.ts";

const subjects = async ({ email }: Person) =>
  (await listMails(shop, { recipient: email })).items.map(({ subject }) => subject);

it(
  "whoever has unread messages gets one letter about all of them, late enough to have read them, and not ten",
  { timeout: 60_000 },
  async () => {
    const later = (ms: number) => ({ ...shop, now: shop.now + ms });
    const { seller, owner } = await aShopkeeper();
    const buyers = [await aPerson(), await aPerson(), await aPerson()] as const;
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
    const at = `/en/account/messages/new?product=${made?.ok ? made.value.slug : ""}`;
    const [first] = await Promise.all(
      buyers.map(async (buyer) =>
        led(await ask(at, buyer, { text: "Is it food-safe?" }))
          .path.split("/")
          .at(-1)!,
      ),
    );

    await tellOfMessages(later(minute_ms));
    expect(await subjects(owner)).toEqual([]);
    await tellOfMessages(later(11 * minute_ms));
    expect(await subjects(owner)).toEqual(["3 conversations wait for you"]);
    for (const minutes of [12, 13, 60]) await tellOfMessages(later(minutes * minute_ms));
    expect(await subjects(owner)).toHaveLength(1);

    // Answered: the first buyer is told, the others are not; who has read it meanwhile is not told either.
    await ask(`/studio/${seller.id}/messages/${first}`, owner, { text: "Yes, it is." });
    await tellOfMessages(later(11 * minute_ms));
    expect(await subjects(buyers[0])).toHaveLength(1);
    expect(await subjects(buyers[0])).not.toEqual([expect.stringContaining("3")]);
    expect(await subjects(buyers[1])).toEqual([]);
    await tellOfMessages(later(5 * hour_ms));
    expect(await subjects(owner)).toHaveLength(1);
  },
);
