/** A visitor with a browser of their own. What the browser complains of, and what leaves the page's width, is written down. */
import { type Browser, type BrowserContext, type BrowserContextOptions, type Page } from "playwright-core";
import { afterAll, inject } from "vitest";
import type { Locale } from "../workers/kernel/locale.ts";
import { launchBrowser } from "./browser.ts";
import "./stand/provided.ts";

export const phone = { width: 390, height: 844 } as const;
export const desktop = { width: 1280, height: 900 } as const;

export type Visit = {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly shop: string;
  /** Complaints of the browser so far: console errors, refusals of the content security policy, failed requests. */
  readonly complaints: string[];
  /** Answers the status of the page. */
  go(path: string): Promise<number>;
  end(): Promise<void>;
};

type Wish = { readonly locale: Locale; readonly scripts?: boolean } & Pick<
  BrowserContextOptions,
  "viewport" | "colorScheme"
>;

let browser: Promise<Browser> | null = null;
const theBrowser = (): Promise<Browser> => (browser ??= launchBrowser());
afterAll(async () => {
  await (await browser)?.close();
  browser = null;
});

export async function visit({ locale, scripts = true, ...wish }: Wish): Promise<Visit> {
  const context = await (
    await theBrowser()
  ).newContext({ viewport: desktop, reducedMotion: "reduce", ...wish, locale, javaScriptEnabled: scripts });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  listen(page, complaints);
  const shop = inject("shop");
  return {
    page,
    context,
    shop,
    complaints,
    go: async (path) => (await page.goto(shop + path, { waitUntil: "load" }))?.status() ?? 0,
    end: () => context.close(),
  };
}

/** A refused form is answered 422 and a lost page 404 on purpose: the page itself is what a test looks at then. */
const onPurpose = /status of (404|422)/;

function listen(page: Page, complaints: string[]): void {
  page.on("pageerror", (thrown) => complaints.push(`${page.url()} threw ${thrown.message}`));
  page.on("console", (said) => {
    if (said.type() !== "error" && !/content security policy/i.test(said.text())) return;
    if (onPurpose.test(said.text()) && said.location().url === page.url()) return;
    complaints.push(`${page.url()} ${said.text()} ${said.location().url}`);
  });
  page.on("requestfailed", (request) => {
    const why = request.failure()?.errorText ?? "";
    if (why !== "net::ERR_ABORTED") complaints.push(`${request.url()} ${why}`);
  });
}

/** How many pixels the page is wider than the screen; 0 for a page that fits. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth));

/** Rows of the store, read behind the shop's back. */
export async function rows<Row>(sql: string, ...params: (string | number)[]): Promise<Row[]> {
  const answer = await fetch(inject("desk"), { method: "POST", body: JSON.stringify({ sql, params }) });
  if (!answer.ok) throw new Error(await answer.text());
  return (await answer.json()) as Row[];
}

/** Lets a minute's work be done: the outbox, the letters, the payments that went quiet. */
export const aMinutePasses = async (): Promise<void> =>
  void (await fetch(`${inject("desk")}/minute`, { method: "POST" }));

/** Looks again every 200 ms until there is something to see, ten seconds at most. */
export async function eventually<Seen>(look: () => Promise<Seen | null | undefined | false>): Promise<Seen> {
  for (let tries = 0; tries < 50; tries++) {
    const seen = await look();
    if (seen) return seen;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error("It never came.");
}
