/**
 * The page of a sale, alive: clocks run by the shop's time, and the one place that changes is fetched again in whole. The
 * server's markup stays the truth; should a fetch fail, what is there stays and is asked for again later.
 */
import { remaining } from "../components/remaining.ts";
import { say } from "./live.ts";

let behind_ms = 0;
let due = Infinity;
let asking = false;

const place = () => document.querySelector<HTMLElement>("[data-drop]");

/** By how much the reader's clock runs ahead of the shop's, and when to look again, with a little chance in it. */
function read(element: HTMLElement): void {
  behind_ms = Date.now() - Number(element.dataset["drop"]);
  const renew_ms = Number(element.dataset["renew"] ?? 0) * 1000;
  due = renew_ms > 0 ? Date.now() + renew_ms * (0.9 + Math.random() * 0.4) : Infinity;
}

async function renew(): Promise<void> {
  asking = true;
  due = Date.now() + 10_000;
  try {
    const answer = await fetch(location.pathname, { headers: { accept: "text/html" } });
    const fresh = new DOMParser()
      .parseFromString(await answer.text(), "text/html")
      .querySelector<HTMLElement>("[data-drop]");
    const old = place();
    if (!fresh || !old) return;
    const said = old.querySelector("[data-said]")?.textContent;
    const title = fresh.querySelector("[data-said]")?.textContent;
    // Whoever is about to press the button keeps it: only what it says beside has moved.
    if (said === title && old.contains(document.activeElement)) old.dataset["drop"] = fresh.dataset["drop"]!;
    else old.replaceWith(fresh);
    read(place()!);
    if (title && said !== title) say(title);
  } catch {
    // offline for a moment
  } finally {
    asking = false;
  }
}

function tick(): void {
  const now = Date.now();
  let over = false;
  for (const clock of document.querySelectorAll<HTMLElement>("[data-drop] [data-until]")) {
    const left = Number(clock.dataset["until"]) - (now - behind_ms);
    const text = remaining(left, document.documentElement.lang);
    if (clock.textContent !== text) clock.textContent = text;
    over ||= left <= 0;
  }
  if (over) due = Math.min(due, now + Math.random() * 1500);
  if (!asking && now >= due) void renew();
}

export function liveDrop(): void {
  const element = place();
  if (!element) return;
  read(element);
  setInterval(tick, 250);
}
