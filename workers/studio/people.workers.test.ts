import { expect, it } from "vitest";
import { invitationToken, findOpenInvitations } from "../sellers/index.ts";
import { aPerson, ask, aShopkeeper, led, shop } from "../sellers/fixture.ts";

it(
  "somebody is invited for what they may do, joins with their own address only, and leaves",
  { timeout: 60_000 },
  async () => {
    const { seller, owner } = await aShopkeeper();
    const [helper, thief] = [await aPerson(), await aPerson()];
    const home = `/studio/${seller.id}`;
    expect(led(await ask(`${home}/people`, owner, { email: "nobody", scope: "orders.read" })).fault).toBe(
      "member.invalid",
    );
    expect(led(await ask(`${home}/people`, owner, { email: helper.email, scope: "orders.read" })).done).toBe("invited");
    const [invitation] = await findOpenInvitations(shop, seller.id);
    const token = await invitationToken(shop, invitation!.id);
    expect(led(await ask("/studio/invitation", thief, { token })).fault).toBe("invitation.expired");
    expect(led(await ask("/studio/invitation", helper, { token })).path).toBe(home);
    expect(led(await ask("/studio/invitation", helper, { token })).fault).toBe("invitation.expired");
    expect((await ask(`${home}/orders`, helper)).status).toBe(200);
    expect((await ask(`${home}/people`, helper)).status).toBe(403);
    expect((await ask(`${home}/settings`, helper)).status).toBe(403);
    await ask(`${home}/people/${helper.id}/removal`, owner, { go: "1" });
    expect((await ask(`${home}/orders`, helper)).status).toBe(404);
    await ask(`${home}/people/${owner.id}/removal`, owner, { go: "1" });
    expect((await ask(home, owner)).status).toBe(200);
  },
);

it("what the shop says is written language by language and cleaned", { timeout: 60_000 }, async () => {
  const { seller, owner } = await aShopkeeper();
  const form = {
    locale: "fr",
    theme: "kiln",
    returnsDays: "30",
    handlingDays: "4",
    tagline: "Le feu & la terre <3",
    story: "<p>Bonjour</p><script>x</script>",
  };
  expect(led(await ask(`/studio/${seller.id}/settings`, owner, form)).done).toBe("saved");
  const page = await (await ask(`/fr/shops/${seller.slug}`)).text();
  expect(page).toContain("Bonjour");
  expect(page).toContain("Le feu &amp; la terre &lt;3");
  expect(page).toContain('data-theme="kiln"');
  expect(page).not.toContain("<script>x");
  const follower = await aPerson();
  await ask(`/en/shops/${seller.slug}/follow`, follower, { follows: "yes" });
  await ask(`/en/shops/${seller.slug}/follow`, follower, { follows: "yes" });
  expect(await (await ask(`/en/shops/${seller.slug}/follow`, follower)).text()).toContain("Followers: 1");
  await ask(`/en/shops/${seller.slug}/follow`, follower, { follows: "no" });
  expect(await (await ask(`/en/shops/${seller.slug}/follow`, follower)).text()).toContain("Followers: 0");
});
