/** Projects and pledges on the wire. */
import type { SavedCard } from "../cards/index.ts";
import { reachedGoals, type Pledge, type RewardParcel } from "../drops/index.ts";
import { iso } from "../kernel/clock.ts";
import { localized } from "../kernel/locale.ts";
import { carrierName, trackingUrl } from "../logistics/index.ts";
import type { OutputOf } from "../platform/http/endpoint.ts";
import type * as contract from "./contract.ts";
import type { planProject } from "./creators/contract.ts";
import { pledgedOf, type ProjectSummary, type ProjectView } from "./view-project.ts";

export function presentProject(
  { sale, rule, phase, row }: ProjectSummary,
  locale: string,
): OutputOf<typeof planProject> {
  const { currency } = sale;
  return {
    sale_id: sale.id,
    slug: sale.slug,
    title: localized(rule.title, locale).text,
    kind: rule.kind,
    phase,
    outcome: row.outcome,
    called_off: row.calledOffAt !== null,
    goal: { minor: rule.goalMinor, currency },
    pledged: { minor: pledgedOf(row), currency },
    captured: { minor: row.capturedMinor, currency },
    backers: row.backers,
    starts_at: iso(sale.startsAt),
    ends_at: iso(sale.endsAt),
  };
}

export function presentView(view: ProjectView, locale: string): OutputOf<typeof contract.readProject> {
  const { rule, row, taken, milestones, updates, sale } = view;
  const { currency } = sale;
  const reached = reachedGoals(rule, pledgedOf(row));
  return {
    project: presentProject(view, locale),
    tiers: rule.tiers.map(({ id, title, minor, units, address, promised }) => ({
      tier_id: id,
      title: localized(title, locale).text,
      price: { minor, currency },
      units,
      taken: taken.get(id) ?? 0,
      address,
      promised,
    })),
    stretch_goals: rule.stretch.map(({ minor, title }, i) => ({
      title: localized(title, locale).text,
      at: { minor, currency },
      reached: i < reached,
    })),
    milestones: milestones.map(({ number, state, releasedMinor }) => ({
      number,
      title: localized(rule.milestones[number - 1]?.title ?? {}, locale).text,
      share_bp: rule.milestones[number - 1]?.shareBp ?? 0,
      state,
      released: { minor: releasedMinor, currency },
    })),
    updates: updates.map(({ id, at, ...said }) => ({ update_id: id, at: iso(at), ...said })),
  };
}

export const presentParcel = ({ sentAt, carrier, trackingNumber }: RewardParcel) => ({
  sent_at: iso(sentAt),
  carrier: carrierName(carrier),
  tracking_number: trackingNumber,
  tracking_url: trackingUrl(carrier, trackingNumber),
});

export const presentPledge = (pledge: Pledge, card: SavedCard | null): OutputOf<typeof contract.withdrawPledge> => ({
  pledge_id: pledge.id,
  state: pledge.state,
  tier_id: pledge.tierId,
  amount: { minor: pledge.minor, currency: pledge.currency },
  refunded: { minor: pledge.refundedMinor, currency: pledge.currency },
  card: card?.label ?? "",
  tries: pledge.tries,
  next_try_at: pledge.state === "due" && pledge.dueAt !== null ? iso(pledge.dueAt) : null,
  decline_code: pledge.declineCode,
});
