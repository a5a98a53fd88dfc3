/** Coming in: by a code from a letter, by a passkey, by an account elsewhere; an operator's second step; a session ended. */
import { describe, expect, inject, it } from "vitest";
import { codeAt } from "../workers/identity/second-factor/totp.ts";
import { copyFor } from "../web/copy/index.ts";
import { indexOf, picture, press } from "./hands.ts";
import { eventually, overflow, phone, rows, visit, type Visit } from "./visit.ts";

/** As d1-migrations/seeds/demo.ts publishes it. */
const demoSecondFactor = "YAJIDEMOOPERATORSECONDFACTORKEYS";
const entry = copyFor("en", "entry");

const codeFor = (email: string): Promise<string> =>
  eventually(async () => {
    const [letter] = await rows<{ subject: string }>(
      "SELECT subject FROM mails WHERE recipient_index = ? AND once LIKE 'entry.%' ORDER BY created_at DESC, id DESC LIMIT 1",
      indexOf(email),
    );
    return /\d{6}/.exec(letter?.subject ?? "")?.[0];
  });
async function enterByCode(visitor: Visit, email: string): Promise<void> {
  const { page } = visitor;
  await visitor.go("/en/sign-in");
  await page.fill('input[name="email"]', email);
  await press(visitor, entry.mail.send);
  await page.fill('input[name="code"]', await codeFor(email));
  await press(visitor, entry.mail.enter);
  expect(new URL(page.url()).pathname).toBe("/en/account");
}

describe("coming in", () => {
  it("by a code from a letter, without a script, and out of another session from here", async () => {
    const email = `code-${Date.now()}@example.org`;
    const [plain, other] = [await visit({ locale: "en", scripts: false }), await visit({ locale: "en" })];
    await enterByCode(plain, email);
    await enterByCode(other, email);
    await other.go("/en/account/sessions");
    await picture(other, "sessions-en");
    await other.page.locator('button[name="end"]').click();
    await other.page.waitForURL("**/sessions?done=ended");
    await plain.go("/en/account");
    expect(new URL(plain.page.url()).pathname).toBe("/en/sign-in");
    expect([...plain.complaints, ...other.complaints]).toEqual([]);
    await Promise.all([plain.end(), other.end()]);
  });

  it("by a passkey that was added at home", async () => {
    const visitor = await visit({ locale: "en" });
    const { page } = visitor;
    const devtools = await visitor.context.newCDPSession(page);
    await devtools.send("WebAuthn.enable");
    const options = {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
    } as const;
    await devtools.send("WebAuthn.addVirtualAuthenticator", {
      options: { ...options, isUserVerified: true, automaticPresenceSimulation: true },
    });
    await enterByCode(visitor, `passkey-${Date.now()}@example.org`);
    await visitor.go("/en/account/sign-in");
    await page.fill("#passkey-name", "This machine");
    await page.getByRole("button", { name: entry.passkey.add, exact: true }).click();
    await page.waitForURL("**/sign-in?done=passkey");
    await picture(visitor, "ways-in-en");
    await visitor.go("/en/account");
    await press(visitor, copyFor("en", "identity").account.signOut);
    // Offered beside the address field the key may answer by itself; else the button asks for it.
    const button = page.getByRole("button", { name: entry.passkey.use, exact: true });
    await Promise.race([page.waitForURL("**/en/account"), button.click().then(() => page.waitForURL("**/en/account"))]);
    expect(visitor.complaints).toEqual([]);
    await visitor.end();
  });

  it("by an account elsewhere, which is known again", async () => {
    const visitor = await visit({ locale: "en" });
    for (let time = 0; time < 2; time++) {
      await visitor.go("/en/sign-in");
      await press(visitor, entry.outside.use("Lantern ID"));
      await visitor.page.getByRole("button", { name: /Mei Lantern/ }).click();
      await visitor.page.waitForURL("**/en/account");
      expect(await visitor.page.locator("main").innerText()).toContain("mei@lantern.example");
      await press(visitor, copyFor("en", "identity").account.signOut);
    }
    expect(visitor.complaints).toEqual([]);
    await visitor.end();
  });

  it("to the back office only after the six digits of the app", async () => {
    const visitor = await visit({ locale: "en" });
    const { page } = visitor;
    const { email, password } = inject("operator");
    await visitor.go("/en/sign-in?back=/admin");
    await page.fill('input[name="email"]', email);
    await page.fill('input[name="password"]', password);
    await press(visitor, copyFor("en", "identity").signIn.submit);
    expect(page.url()).toContain("/sign-in/second-factor");
    await picture(visitor, "second-step-en");
    await page.fill('input[name="code"]', await codeAt(demoSecondFactor, Date.now()));
    await press(visitor, entry.second.go);
    expect(new URL(page.url()).pathname).toBe("/admin");
    await visitor.go("/admin/people");
    await picture(visitor, "people-en");
    expect(visitor.complaints).toEqual([]);
    await visitor.end();
  });

  it("reads well on a telephone, in Chinese and Arabic", async () => {
    for (const locale of ["zh-Hans", "ar"] as const) {
      const visitor = await visit({ locale, viewport: phone });
      for (const path of ["/sign-in", "/sign-in/forgotten", "/register"]) {
        await visitor.go(`/${locale}${path}`);
        expect(await overflow(visitor.page)).toBe(0);
      }
      await visitor.go(`/${locale}/sign-in`);
      await picture(visitor, `sign-in-${locale}-phone`);
      expect(visitor.complaints).toEqual([]);
      await visitor.end();
    }
  });
});
