import { sql } from "drizzle-orm";
import { privateKeyToAccount } from "viem/accounts";
import { describe, expect, it } from "vitest";
import { aBrowser, goesTo, shop, type Browser } from "../fixture.ts";
import { register } from "../register.ts";

const wallet = privateKeyToAccount(`0x${"42".repeat(32)}`);
const password = "a quiet room with good things";
async function somebody(email: string): Promise<Browser> {
  await register(shop, { email, name: "", password }, "192.0.2.90");
  const browser = aBrowser();
  await browser.post("/en/sign-in", { email, password });
  return browser;
}
async function asked(browser: Browser): Promise<string> {
  const page = await (await browser.post("/en/account/wallet", { address: wallet.address.toLowerCase() })).text();
  return /<textarea[^>]*>([^<]+)<\/textarea>/.exec(page)![1]!;
}
const give = (browser: Browser, message: string, signature: string) =>
  browser.post("/en/account/wallet", { message, signature });

describe("a wallet", { timeout: 240_000 }, () => {
  it("is linked by a signature over our message, once, and unlinked again", async () => {
    const browser = await somebody("wallet@example.com");
    const message = await asked(browser);
    expect(message).toContain("localhost:8787 wants you to sign in");
    const signature = await wallet.signMessage({ message });
    const linked = await give(browser, message.replaceAll("\n", "\r\n"), signature);
    expect(goesTo(linked)).toContain("done=linked");
    expect(goesTo(await give(browser, message, signature))).toContain("fault=refused");
    expect(await (await browser.get("/en/account/sign-in")).text()).toContain(wallet.address);
    const other = await somebody("wallet-other@example.com");
    const theirs = await asked(other);
    expect(goesTo(await give(other, theirs, await wallet.signMessage({ message: theirs })))).toContain("fault=taken");
    expect(goesTo(await browser.post("/en/account/wallet", { unlink: wallet.address }))).toContain("done=unlinked");
  });

  it("is not linked by a message for another place, of a longer life, of somebody else's asking, or too late", async () => {
    const [browser, other] = [await somebody("wallet-two@example.com"), await somebody("wallet-three@example.com")];
    const sign = async (message: string) => [message, await wallet.signMessage({ message })] as const;
    const message = await asked(browser);
    const far = message.replace(/Expiration Time: \S+/, "Expiration Time: 2099-01-01T00:00:00.000Z");
    const attempts = [
      await sign(message.replace("localhost:8787 wants", "evil.example wants")),
      await sign(message.replace("URI: http://localhost:8787", "URI: https://evil.example")),
      await sign(message.replace("Chain ID: 1", "Chain ID: 137")),
      await sign(far),
      await sign(message.replace(/\nExpiration Time: \S+/, "")),
      [message, `0x${"11".repeat(65)}`] as const,
    ];
    for (const [text, signature] of attempts) expect(goesTo(await give(browser, text, signature))).toContain("refused");
    expect(goesTo(await give(other, ...(await sign(message))))).toContain("refused");
    await shop.commit([sql`UPDATE challenges SET expires_at = ${Date.now() - 1}`]);
    expect(goesTo(await give(browser, ...(await sign(message))))).toContain("refused");
  });
});
