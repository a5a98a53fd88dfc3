/** What the journeys behind the counter share: pressing, letting nights pass, letters, pictures for the README. */
import { mkdirSync } from "node:fs";
import sharp from "sharp";
import { expect, inject } from "vitest";
import { copyFor } from "../web/copy/index.ts";
import { eventually, overflow, phone, rows, type Visit } from "./visit.ts";

/** Of all the pictures on the way these are kept with the repository, with YAJI_SCREENSHOTS=1; the others are for whoever looks. */
const kept: readonly string[] = [
  "seller-application-en-phone",
  "seller-review-en",
  "review-queue-en",
  "studio-orders-en",
  "studio-money-zh-Hans",
  "finance-en",
  "finance-ar-phone",
  "return-timeline-en",
  "return-timeline-ar-phone",
  "dispute-proposal-en-phone",
  "payout-reversed-en",
  "adjustments-en",
];
const folderOf = (name: string): string =>
  process.env["YAJI_SCREENSHOTS"] && kept.includes(name) ? "e2e/screenshots" : ".cache/e2e/screenshots";

/** The page as it stands, from its top; `small`: once more as a telephone shows it, where nothing may stand over the edge. */
export async function picture(
  { page }: Visit,
  name: string,
  { small = false, tall }: { readonly small?: boolean; readonly tall?: number } = {},
): Promise<void> {
  const was = page.viewportSize()!;
  const sizes = [{ ...was, height: tall ?? was.height, tail: "" }, ...(small ? [{ ...phone, tail: "-phone" }] : [])];
  for (const { width, height, tail } of sizes) {
    await page.setViewportSize({ width, height });
    await page.evaluate(() => scrollTo(0, 0));
    expect(await overflow(page), `${name}${tail}`).toBe(0);
    const folder = folderOf(`${name}${tail}`);
    mkdirSync(folder, { recursive: true });
    await sharp(await page.screenshot())
      .webp({ quality: 60, effort: 6 })
      .toFile(`${folder}/${name}${tail}.webp`);
  }
  await page.setViewportSize(was);
}

/** Presses a button by its name and waits for the page that follows. */
export const press = ({ page }: Visit, name: string): Promise<unknown> =>
  Promise.all([page.waitForEvent("load"), page.getByRole("button", { name, exact: true }).first().click()]);

/** Sends the form whose address ends so. */
export const send = ({ page }: Visit, action: string, button = "button"): Promise<unknown> =>
  Promise.all([page.waitForEvent("load"), page.locator(`form[action$="${action}"] ${button}`).last().click()]);

export const mainText = ({ page }: Visit): Promise<string> => page.locator("main").innerText();

/** Lets a night's work be done: payouts, the comparison with the provider, what is forgotten. */
export const aNightPasses = async (): Promise<void> =>
  void (await fetch(`${inject("desk")}/night`, { method: "POST" }));

/** The subjects of the letters somebody was sent, newest first. */
export const lettersTo = async (email: string): Promise<string[]> =>
  (
    await rows<{ subject: string }>("SELECT subject FROM mails WHERE recipient = ? ORDER BY created_at DESC, id", email)
  ).map(({ subject }) => subject);

/** A new account, by a code from a letter, signed in. */
export async function comeIn(visitor: Visit, email: string): Promise<void> {
  const entry = copyFor("en", "entry");
  await visitor.go("/en/sign-in");
  await visitor.page.fill('input[name="email"]', email);
  await press(visitor, entry.mail.send);
  const code = await eventually(async () =>
    (await lettersTo(email)).map((subject) => /\d{6}/.exec(subject)?.[0]).find(Boolean),
  );
  await visitor.page.fill('input[name="code"]', code);
  await press(visitor, entry.mail.enter);
  expect(new URL(visitor.page.url()).pathname).toBe("/en/account");
}
