/**
 * What may come of a flash sale before it is planned: a dry run with numbers of people, not with people. They flow through
 * it in steps of time. It is an estimate, and the page says by which assumptions. Pure, so that it can be tried with anything.
 */

export type FlashCrowd = {
  readonly people: number;
  /** of them, there when it opens; the others come evenly over `arrive_minutes` */
  readonly present: number;
  readonly arrive_minutes: number;
  /** of those who hold a unit, who pay for it */
  readonly pay: number;
};
export type FlashPlan = {
  readonly units: number;
  readonly limitPerPerson: number;
  readonly hold_seconds: number;
  readonly lasts_seconds: number;
  readonly shards: number;
  readonly waitingRoom: { readonly burst: number; readonly per_second: number } | null;
};
export type Moment = {
  readonly at_seconds: number;
  readonly waiting: number;
  readonly free: number;
  readonly held: number;
  readonly sold: number;
};
export type FlashEstimate = {
  /** when nothing is free for the first time; null: never */
  readonly goneAt_seconds: number | null;
  /** when the last unit that will be sold is paid for */
  readonly doneAt_seconds: number;
  readonly sold: number;
  readonly unsold: number;
  /** of somebody who comes: to have one in the end */
  readonly chance: number;
  readonly waitMiddle_seconds: number;
  readonly waitLongest_seconds: number;
  /** wishes to hold a unit in the busiest second, and of each part */
  readonly peakAsks: number;
  readonly peakAsksOfPart: number;
  /** looks at the waiting room in the busiest second */
  readonly peakLooks: number;
  readonly partsNeeded: number;
  readonly moments: readonly Moment[];
};

/** What one object answers a second with room to spare: the platform's own soft limit. */
export const asks_of_part_comfortable = 1_000;
/** A page in the waiting room looks again so often. */
const look_seconds = 5;
/** Whoever is let in presses the button within so long, one here, one there. */
const reaction_seconds = 3;
/** Paying takes a third of the time it may take. */
const paid_after = 1 / 3;
const steps_max = 2_000;
const moments_shown = 8;

type Flow = {
  waiting: number;
  lookers: number;
  free: number;
  held: number;
  sold: number;
  admitted: number;
  arrived: number;
};

export function estimateFlash(plan: FlashPlan, crowd: FlashCrowd): FlashEstimate {
  const come_seconds = crowd.arrive_minutes * 60;
  const drain = plan.waitingRoom ? crowd.people / plan.waitingRoom.per_second : 0;
  const horizon = Math.min(plan.lasts_seconds, Math.max(come_seconds, drain) + 3 * plan.hold_seconds + 60);
  const step = Math.max(1, Math.ceil(horizon / steps_max));
  const flow: Flow = { waiting: 0, lookers: 0, free: plan.units, held: 0, sold: 0, admitted: 0, arrived: 0 };
  const [paid, returned] = [new Map<number, number>(), new Map<number, number>()];
  const moments: Moment[] = [];
  let [gone, done, peakAsks, peakLooks]: [number | null, number, number, number] = [null, 0, 0, 0];
  for (let at = 0; at <= horizon; at += step) {
    settleHolds(flow, paid.get(at) ?? 0, returned.get(at) ?? 0);
    if ((paid.get(at) ?? 0) > 0.5) done = at;
    arrive(flow, crowd, at, come_seconds);
    const asking = letIn(flow, plan, at);
    const wanting = (asking + flow.lookers) * unitsWanted(plan);
    const taken = Math.min(flow.free, wanting);
    const soon = (map: Map<number, number>, after: number, units: number) => {
      const when = at + Math.max(step, Math.ceil(after / step) * step);
      map.set(when, (map.get(when) ?? 0) + units);
    };
    soon(paid, plan.hold_seconds * paid_after, taken * crowd.pay);
    soon(returned, plan.hold_seconds, taken * (1 - crowd.pay));
    flow.free -= taken;
    flow.held += taken;
    flow.lookers = (wanting - taken) / unitsWanted(plan);
    if (gone === null && flow.free < 0.5) gone = at;
    // Whoever is there at the opening asks at once; later a step's people come evenly over it.
    peakAsks = Math.max(peakAsks, asking / Math.max(at === 0 ? 1 : step, plan.waitingRoom ? 1 : reaction_seconds));
    peakLooks = Math.max(peakLooks, (flow.waiting + flow.lookers) / look_seconds);
    moments.push({ at_seconds: at, waiting: flow.waiting, free: flow.free, held: flow.held, sold: flow.sold });
  }
  return outcome(plan, crowd, { gone, done, peakAsks, peakLooks, moments });
}

const unitsWanted = ({ limitPerPerson }: FlashPlan): number => (1 + limitPerPerson) / 2;

function settleHolds(flow: Flow, paid: number, returned: number): void {
  flow.held -= paid + returned;
  flow.sold += paid;
  flow.free += returned;
}

function arrive(flow: Flow, { people, present }: FlashCrowd, at: number, come_seconds: number): void {
  const later = come_seconds === 0 ? 1 : Math.min(1, at / come_seconds);
  const here = people * (present + (1 - present) * later);
  flow.waiting += here - flow.arrived;
  flow.arrived = here;
}

function letIn(flow: Flow, { waitingRoom }: FlashPlan, at: number): number {
  const allowed = waitingRoom ? waitingRoom.burst + waitingRoom.per_second * at - flow.admitted : flow.waiting;
  const asking = Math.max(0, Math.min(flow.waiting, allowed));
  flow.waiting -= asking;
  flow.admitted += asking;
  return asking;
}

type Run = {
  readonly gone: number | null;
  readonly done: number;
  readonly peakAsks: number;
  readonly peakLooks: number;
  readonly moments: readonly Moment[];
};

function outcome(plan: FlashPlan, crowd: FlashCrowd, { gone, done, moments, ...peaks }: Run): FlashEstimate {
  const last = moments.at(-1)!;
  // What is still held when the time is over is paid for as the rest was.
  const sold = Math.min(plan.units, last.sold + last.held * crowd.pay);
  const wait = (people: number): number =>
    plan.waitingRoom ? Math.max(0, (people - plan.waitingRoom.burst) / plan.waitingRoom.per_second) : 0;
  const every = Math.max(1, Math.floor((moments.length - 1) / (moments_shown - 1)));
  return {
    goneAt_seconds: gone,
    doneAt_seconds: done,
    sold: Math.round(sold),
    unsold: plan.units - Math.round(sold),
    chance: crowd.people === 0 ? 1 : Math.min(1, sold / unitsWanted(plan) / crowd.people),
    waitMiddle_seconds: Math.round(wait((crowd.people * crowd.present) / 2)),
    waitLongest_seconds: Math.round(wait(crowd.people * crowd.present)),
    peakAsks: Math.ceil(peaks.peakAsks),
    peakAsksOfPart: Math.ceil(peaks.peakAsks / plan.shards),
    peakLooks: Math.ceil(peaks.peakLooks),
    partsNeeded: Math.max(1, Math.ceil(peaks.peakAsks / asks_of_part_comfortable)),
    moments: moments.filter((_, i) => i % every === 0).slice(0, moments_shown),
  };
}
