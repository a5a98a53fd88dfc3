/** What journeys share: pressing, letting nights pass, letters, what staff ask over the API, pictures for the README. */
import { mkdirSync, readFileSync } from "node:fs";
import sharp from "sharp";
import { expect, inject } from "vitest";
import { copyFor } from "../web/copy/index.ts";
import { blindIndex } from "../workers/vault/blind-index.ts";
import { openJson, readHouseKeys, unwrap, type PersonKey } from "../workers/vault/vault.ts";
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
  "pledge-declined",
  "pledge-paid-phone",
  "pledge-standing-phone",
  "presale-called-phone",
  "presale-paid-phone",
  "presale-phone",
  "presale-reserved-phone",
  "project-funded",
  "project-phone",
  "projects-phone",
];
const folderOf = (name: string): string =>
  process.env["YAJI_SCREENSHOTS"] && kept.includes(name) ? "e2e/screenshots" : ".cache/e2e/screenshots";

type Look = { readonly small?: boolean; readonly tall?: number; readonly whole?: boolean };
/**
 * The page as it stands, from its top; nothing may stand over the edge. `small`: once more as a telephone shows it; `whole`:
 * down to its end.
 */
export async function picture(
  { page }: Visit,
  name: string,
  { small = false, tall, whole: fullPage = false }: Look = {},
): Promise<void> {
  const was = page.viewportSize()!;
  const sizes = [{ ...was, height: tall ?? was.height, tail: "" }, ...(small ? [{ ...phone, tail: "-phone" }] : [])];
  for (const { width, height, tail } of sizes) {
    await page.setViewportSize({ width, height });
    await page.evaluate(() => scrollTo(0, 0));
    expect(await overflow(page), `${name}${tail}`).toBe(0);
    const folder = folderOf(`${name}${tail}`);
    mkdirSync(folder, { recursive: true });
    await sharp(await page.screenshot({ fullPage }))
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

/** What a sale's page says first: what is so now. */
export const heading = ({ page }: Visit): Promise<string> => page.locator("[data-said]").innerText();

export const mainText = ({ page }: Visit): Promise<string> => page.locator("main").innerText();

/** The published key of the demo operator, as in d1-migrations/seeds/demo.ts, which the browser's types do not reach. */
const demoApiKey = `yk_${"local-demo-key".padEnd(43, "-")}`;

/** Over the API, as the demo's operator. */
export const askAsStaff = (path: string, body: object = {}): Promise<Response> =>
  fetch(`${inject("shop")}/api/v1${path}`, {
    method: "POST",
    headers: { authorization: `Bearer ${demoApiKey}`, "content-type": "application/json" },
    body: JSON.stringify(body),
  });

export type SaleWish = {
  readonly slug: string;
  readonly mechanism: "flash" | "draw";
  /** minutes from now */
  readonly from: number;
  readonly until: number;
  readonly allotment: number;
  readonly currency: string;
  readonly rule: object;
};

/** A sale, one to a person, of a piece there are more than five of; `skip`: of another such piece. Answers its id. */
export async function planSale({ from, until, ...wish }: SaleWish, skip = 0): Promise<string> {
  const [piece] = await rows<{ variantId: string; home: string }>(
    `SELECT s.variant_id AS variantId, s.location_id AS home FROM stock s
     JOIN variants v ON v.id = s.variant_id JOIN products p ON p.id = v.product_id
     JOIN locations l ON l.id = s.location_id AND l.seller_id = p.seller_id
     WHERE p.status = 'active' AND s.on_hand - s.held > 5 AND l.id NOT LIKE 'drop:%'
     ORDER BY s.variant_id LIMIT 1 OFFSET ?`,
    skip,
  );
  if (!piece) throw new Error("The demo has nothing to be lent to a sale.");
  const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
  const answer = await askAsStaff("/admin/sales", {
    ...wish,
    variant_id: piece.variantId,
    home_location_id: piece.home,
    starts_at: at(from),
    ends_at: at(until),
    limit_per_person: 1,
  });
  expect(answer.status, await answer.clone().text()).toBe(201);
  return ((await answer.json()) as { id: string }).id;
}

/** Somebody of the demo comes in with the demo shopper's password. */
export async function withPassword(accountId: string): Promise<{ email: string; password: string }> {
  await rows(
    "UPDATE accounts SET password = (SELECT password FROM accounts WHERE id = 'acc_demo_shopper') WHERE id = ?",
    accountId,
  );
  return { email: await emailOf(accountId), password: inject("shopper").password };
}

/** Whom letters to this account reach: opened with the key of the local environment. */
export async function emailOf(accountId: string): Promise<string> {
  const [account] = await rows<{ sealed: string } & PersonKey>(
    "SELECT sealed, subject, kid, wrapped FROM accounts JOIN person_keys ON subject = id WHERE id = ?",
    accountId,
  );
  const key = await unwrap(readHouseKeys(localVault().config.vaultKeys), account!);
  return ((await openJson(key!, `accounts|sealed|${accountId}`, account!.sealed)) as { email: string }).email;
}

/** Lets a night's work be done: payouts, the comparison with the provider, what is forgotten. */
export const aNightPasses = async (): Promise<void> =>
  void (await fetch(`${inject("desk")}/night`, { method: "POST" }));

/** What stands in the store where an e-mail address is found by its hash: reckoned with the key of the local environment. */
export const indexOf = (email: string): string => blindIndex(localVault(), email);
function localVault() {
  const [, vaultKeys = ""] = /^VAULT_KEYS = "(.*)"$/m.exec(readFileSync("wrangler.toml", "utf8")) ?? [];
  return { config: { vaultKeys } };
}

/** The subjects of the letters somebody was sent, newest first. */
export const lettersTo = async (email: string): Promise<string[]> =>
  (
    await rows<{ subject: string }>(
      "SELECT subject FROM mails WHERE recipient_index = ? ORDER BY created_at DESC, id",
      indexOf(email),
    )
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

let staff = 0;
/**
 * Somebody new of the staff who has shown a second factor, granted behind the shop's back: one account may sign in eight
 * times in a quarter of an hour, and journeys share the demo's. Answers the address.
 */
export async function comeInAs(visitor: Visit, role: "operator" | "finance", name = ""): Promise<string> {
  const email = `${role}-${process.pid}-${Date.now()}-${staff++}@example.org`;
  await comeIn(visitor, email);
  const of = "(SELECT id FROM accounts WHERE email_index = ?)";
  await rows(
    `INSERT OR REPLACE INTO account_roles (account_id, role, granted_by, granted_at) VALUES (${of}, ?, 'e2e', 0)`,
    indexOf(email),
    role,
  );
  await rows(`UPDATE sessions SET second_factor_at = proved_at WHERE account_id = ${of}`, indexOf(email));
  // In the clear, as accounts were before they were sealed: the shop reads those as well.
  if (name)
    await rows(
      `UPDATE accounts SET name = ?, email = ?, email_index = NULL, sealed = NULL WHERE id = ${of}`,
      name,
      email,
      indexOf(email),
    );
  return email;
}
