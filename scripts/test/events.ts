/**
 * Events between two files of tests. The next file begins in an empty store while the queue still holds what the file
 * before announced: it would be heard about things that are gone, or in the middle of the emptying. Such messages are
 * dropped, and whatever is being heard is waited for.
 */
import worker from "../../workers/index.ts";
import { systemClock } from "../../workers/kernel/clock.ts";

const hear = worker.queue;
const underWay = new Set<Promise<unknown>>();
/** What is heard may leave work behind that goes on after it; nobody waits for ever. */
const [passes_max, pass_ms] = [3, 3_000];
const pause = () => new Promise((done) => setTimeout(done, pass_ms));
let heardSince = Number.POSITIVE_INFINITY;

function watched<T>(work: Promise<T>): Promise<T> {
  const end: Promise<unknown> = work.catch(() => {}).finally(() => underWay.delete(end));
  underWay.add(end);
  return work;
}

worker.queue = async (batch, env, ctx) => {
  const messages = batch.messages.filter(({ timestamp }) => timestamp.getTime() >= heardSince);
  if (messages.length === 0) return;
  const { queue } = batch;
  const later = { waitUntil: (work: Promise<unknown>) => ctx.waitUntil(watched(work)) };
  await watched(hear({ queue, messages } as unknown as typeof batch, env, later as unknown as typeof ctx));
};

export async function forgetEvents(): Promise<void> {
  heardSince = Number.POSITIVE_INFINITY;
  for (let pass = 0; pass < passes_max && underWay.size > 0; pass++)
    await Promise.race([Promise.all(underWay), pause()]);
}
export const hearEvents = (): void => void (heardSince = systemClock.now());
