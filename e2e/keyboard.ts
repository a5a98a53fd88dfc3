/** Hands that know only a keyboard: Tab to a thing, type into it, press it. Nothing is clicked or focused for them. */
import type { Page } from "playwright-core";

/** What has the focus, as somebody would describe it. */
export type Stop = {
  readonly tag: string;
  readonly name: string;
  readonly type: string;
  readonly value: string;
  readonly href: string;
  readonly text: string;
  /** the ring is to be seen: an outline, or its like */
  readonly ringed: boolean;
};

const stops_max = 220;

const stopOf = (page: Page): Promise<Stop> =>
  page.evaluate(() => {
    const at = document.activeElement as HTMLInputElement & HTMLAnchorElement;
    const { outlineStyle, boxShadow } = getComputedStyle(at);
    const within = at.closest("label, article, .option, .choice");
    const ring = within ? getComputedStyle(within).outlineStyle : "none";
    return {
      tag: at.tagName.toLowerCase(),
      name: at.getAttribute("name") ?? "",
      type: at.getAttribute("type") ?? "",
      value: at.value ?? "",
      href: at.getAttribute("href") ?? "",
      text: (at.getAttribute("aria-label") ?? at.textContent ?? "").replace(/\s+/g, " ").trim(),
      ringed: outlineStyle !== "none" || boxShadow !== "none" || ring !== "none",
    };
  });

/** Tabs on until the wanted thing has the focus. */
export async function tabTo(page: Page, wanted: (stop: Stop) => boolean): Promise<Stop> {
  const passed: string[] = [];
  for (let stops = 0; stops < stops_max; stops++) {
    await page.keyboard.press("Tab");
    const stop = await stopOf(page);
    passed.push(stop.href || stop.name || stop.text || stop.tag);
    if (!wanted(stop)) continue;
    if (!stop.ringed) throw new Error(`The focus cannot be seen on ${JSON.stringify(stop)}`);
    return stop;
  }
  throw new Error(`Not reached on ${page.url()} by the keyboard. Passed: ${[...new Set(passed)].join(" | ")}`);
}

export const link = (href: string | RegExp) => (stop: Stop) =>
  stop.tag === "a" && (typeof href === "string" ? stop.href === href : href.test(stop.href));
export const button = (text: string) => (stop: Stop) => stop.tag === "button" && stop.text === text;
export const field = (name: string) => (stop: Stop) => stop.name === name && stop.tag !== "button";

/** Presses Enter on what has the focus and waits for the page it leads to. */
export async function follow(page: Page): Promise<void> {
  await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
}

/** Writes into the field of this name, over what stands there. */
export async function write(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, field(name));
  await page.keyboard.press("Control+A");
  await page.keyboard.type(text);
}

/** Chooses in a native list with the arrow keys. */
export async function choose(page: Page, name: string, value: string): Promise<void> {
  await tabTo(page, field(name));
  const steps = await page.evaluate((wanted) => {
    const list = document.activeElement as HTMLSelectElement;
    return [...list.options].findIndex((option) => option.value === wanted) - list.selectedIndex;
  }, value);
  for (let step = 0; step < Math.abs(steps); step++) await page.keyboard.press(steps > 0 ? "ArrowDown" : "ArrowUp");
}
