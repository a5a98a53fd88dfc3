import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { openFixtureShop } from "../checkout/fixture.ts";
import { findSale, projectRuleOf } from "../drops/index.ts";
import { day_ms, handClock } from "../kernel/clock.ts";
import type { Env } from "../platform/env.ts";
import { aPerson, aShopkeeper, ask, call, led } from "../sellers/fixture.ts";
import { local } from "./fixture.ts";

const shop = openFixtureShop(env as unknown as Env, handClock(Date.now()));
let serial = 0;
const plan = (change: Record<string, string> = {}): Record<string, string> => ({
  title: "A kiln for the village",
  slug: `kiln-${++serial}`,
  summary: "Rebuilt by hand",
  story: "First.\n\nThen.",
  kind: "all_or_nothing",
  currency: "EUR",
  goal: "5000",
  starts: local(shop.now - day_ms),
  ends: local(shop.now + 20 * day_ms),
  reward_1: "A bowl",
  least_1: "40",
  units_1: "12",
  promised_1: "2027-06",
  sent_1: "1",
  reward_3: "A card",
  least_3: "5",
  stage_1: "Bricks",
  share_1: "40",
  stage_2: "Fire",
  share_2: "60",
  further_1: "A second kiln",
  at_1: "9000",
  ...change,
});

describe("a project planned by a form", () => {
  it("is planned by a seller for themselves and by an operator for the house", async () => {
    const { seller, owner } = await aShopkeeper();
    const told = led(await ask(`/studio/${seller.id}/projects`, owner, plan()));
    expect(told.done).toBe("planned");
    const sale = (await findSale(shop, told.path.split("/").at(-1)!))!;
    expect([sale.sellerId, sale.mechanism]).toEqual([seller.id, "crowdfunding"]);
    expect(projectRuleOf(sale)).toMatchObject({
      goalMinor: 500_000,
      tiers: [
        { id: "reward-1", minor: 4_000, units: 12, address: true, promised: "2027-06" },
        { id: "reward-3", minor: 500, units: null, address: false, promised: null },
      ],
      milestones: [{ shareBp: 4_000 }, { shareBp: 6_000 }],
      stretch: [{ minor: 900_000 }],
    });
    const operator = await aPerson("operator");
    expect(await (await ask("/admin/projects/new", operator)).text()).toContain("Stages of the work");
    const own = led(await ask("/admin/projects", operator, plan()));
    expect(own.path).toMatch(/^\/admin\/sales\/sal_/);
    expect((await findSale(shop, own.path.split("/").at(-1)!))?.sellerId).toBe("sel_house");
    expect(await (await ask(`${own.path}?done=planned`, operator)).text()).toContain("The project is planned.");
  });

  it("is written in as many languages as its maker likes, and read in the best of them, each marked as what it is", async () => {
    const { seller, owner } = await aShopkeeper();
    const wordsOf = {
      title: "",
      "title.zh-Hans": "村里的窑",
      "title.fr": "Un four pour le village",
      "summary.ar": "أعيد بناؤه يدويًا",
      "story.fr": "D’abord.\n\nEnsuite.",
      reward_3: "",
      "reward_3.fr": "Une carte",
      "stage_1.ja": "煉瓦",
      "further_1.zh-Hant": "第二座窯",
      "title.de": "Ein Ofen",
    };
    const shown = await ask(`/studio/${seller.id}/projects/new`, owner);
    expect(await shown.text()).toMatch(
      /<textarea name="story.ar"[^>]*dir="rtl"[^>]*lang="ar"|<textarea[^>]*lang="ar"[^>]*dir="rtl"/,
    );
    const told = led(await ask(`/studio/${seller.id}/projects`, owner, plan({ ...wordsOf, language: "en" })));
    expect(told.done).toBe("planned");
    const sale = (await findSale(shop, told.path.split("/").at(-1)!))!;
    expect(projectRuleOf(sale)).toMatchObject({
      title: { "zh-Hans": "村里的窑", fr: "Un four pour le village" },
      summary: { en: "Rebuilt by hand", ar: "أعيد بناؤه يدويًا" },
      story: { en: "First.\n\nThen.", fr: "D’abord.\n\nEnsuite." },
      tiers: [{ title: { en: "A bowl" } }, { id: "reward-3", title: { fr: "Une carte" } }],
      milestones: [{ title: { en: "Bricks", ja: "煉瓦" } }, { title: { en: "Fire" } }],
      stretch: [{ title: { en: "A second kiln", "zh-Hant": "第二座窯" } }],
    });
    expect(JSON.stringify(sale.rule)).not.toContain("Ein Ofen");
    const page = async (locale: string) => (await ask(`/${locale}/projects/${sale.slug}`, owner)).text();
    expect(await page("zh-Hant")).toContain('<bdi lang="zh-Hans" dir="ltr">村里的窑</bdi>');
    const french = await page("fr");
    expect(french).toMatch(/<h1[^>]*>Un four pour le village<\/h1>/);
    expect(french).toContain('<bdi lang="en" dir="ltr">Rebuilt by hand</bdi>');
    expect(french).toContain("Ensuite.");
    expect(await page("ar")).toContain("أعيد بناؤه يدويًا");
  });

  it("keeps what was written in other languages when it comes back, in the language its form was shown in", async () => {
    const { seller, owner } = await aShopkeeper();
    const back = await ask(
      `/studio/${seller.id}/projects`,
      owner,
      plan({ language: "fr", "title.ja": "村の窯", "summary.en": "By hand", goal: "much" }),
    );
    const page = await back.text();
    expect(page).toContain('name="language" value="fr"');
    expect(page).toMatch(/<details open[^>]*>[^]*?value="村の窯"/);
    expect(page).toContain("By hand");
    const none = await ask(`/studio/${seller.id}/projects`, owner, plan({ title: "", summary: "" }));
    expect(await none.text()).toMatch(/id="f-title-error"[^]*?This is needed/);
  });

  it("says at each field what is wrong, and keeps every word that was written", async () => {
    const { seller, owner } = await aShopkeeper();
    const wrong = {
      slug: "Not A Name",
      goal: "much",
      ends: local(shop.now - 2 * day_ms),
      least_1: "",
      units_1: "many",
      promised_1: "June",
      share_2: "50",
      at_1: "100",
      least_4: "7",
    };
    const answer = await ask(`/studio/${seller.id}/projects`, owner, plan(wrong));
    expect(answer.status).toBe(422);
    const page = await answer.text();
    for (const [field, word] of [
      ["slug", "Only small letters"],
      ["goal", "An amount, please"],
      ["ends", "end after it opens"],
      ["least_1", "This is needed"],
      ["units_1", "A whole number"],
      ["promised_1", "A month, please"],
      ["share_1", "must be 100 together"],
      ["reward_4", "This is needed"],
    ] as const)
      expect(page).toMatch(new RegExp(`id="f-${field}-error"[^]*?${word}`));
    expect(page).toContain("First.\n\nThen.");
    expect(page).toContain('value="A second kiln"');
    const further = await ask(`/studio/${seller.id}/projects`, owner, plan({ at_1: "5000" }));
    expect(await further.text()).toMatch(/id="f-at_1-error"[^]*?above the one before/);
    const twice = plan();
    await ask(`/studio/${seller.id}/projects`, owner, twice);
    expect(await (await ask(`/studio/${seller.id}/projects`, owner, twice)).text()).toMatch(
      /id="f-slug-error"[^]*?Another sale of this name/,
    );
  });

  it("is not planned by a shop that is not open, nor by who only looks", async () => {
    const closed = await aShopkeeper({ state: "suspended" });
    expect(led(await ask(`/studio/${closed.seller.id}/projects`, closed.owner, plan()))).toMatchObject({
      fault: "seller.forbidden",
    });
    const body = {
      slug: "kiln-api",
      starts_at: new Date(shop.now).toISOString(),
      ends_at: new Date(shop.now + day_ms).toISOString(),
      currency: "EUR",
      kind: "all_or_nothing",
      goal_minor: 100,
      title: { en: "A kiln" },
      summary: { en: "A kiln" },
      tiers: [],
      milestones: [{ title: {}, share_bp: 10_000, promised: null }],
    };
    const refused = await call("POST", `/sellers/${closed.seller.id}/projects`, closed.owner, body);
    expect(refused.body.code).toBe("seller.forbidden");
    const open = await aShopkeeper();
    expect((await call("POST", `/sellers/${open.seller.id}/projects`, open.owner, body)).status).toBe(201);
    expect((await ask("/admin/projects", await aPerson("auditor"), plan())).status).toBe(403);
  });
});
