/** Money leaves a project stage by stage: its creator says a stage is done, the house looks, and only then is it paid. */
import { err, ok, type Result } from "../../kernel/result.ts";
import { book, transfers } from "../../ledger/index.ts";
import { audited, authorOf } from "../../platform/audit.ts";
import type { Write } from "../../platform/database.ts";
import { announce } from "../../platform/outbox.ts";
import type { Shop } from "../../platform/shop.ts";
import type { Sale } from "../sale.ts";
import { releaseOf, type Release } from "./money.ts";
import { appendEvents, selectProject, type ProjectRow } from "./project-store.ts";
import {
  claimMilestoneRow,
  releaseMilestoneRow,
  returnMilestoneRow,
  selectMilestones,
  type MilestoneRow,
} from "./stage-store.ts";
import { projectRuleOf } from "./rule.ts";

export type MilestoneFault =
  | { readonly code: "milestone.not_found" }
  /** the project is not funded, or not every pledge has been charged yet, or it was called off */
  | { readonly code: "milestone.too_early" }
  /** an earlier stage is not released */
  | { readonly code: "milestone.out_of_turn" }
  | { readonly code: "milestone.not_claimed" }
  | { readonly code: "milestone.note_missing" }
  | { readonly code: "milestone.raced" };

type Known = { readonly project: ProjectRow; readonly stage: MilestoneRow };

async function look(shop: Shop, sale: Sale, number: number): Promise<Result<Known, MilestoneFault>> {
  const [projects, stages] = await shop.db.read<[ProjectRow, MilestoneRow]>(
    selectProject(sale.id),
    selectMilestones(sale.id),
  );
  const [project, stage] = [projects[0], stages[number - 1]];
  if (!project || !stage) return err({ code: "milestone.not_found" });
  const counted = sale.settledAt !== null && project.outcome === "funded" && project.standingMinor === 0;
  if (!counted || project.calledOffAt !== null) return err({ code: "milestone.too_early" });
  const before = stages[number - 2];
  if (before && before.state !== "released") return err({ code: "milestone.out_of_turn" });
  return ok({ project, stage });
}

/** By the creator: this stage is done, and here is what shows it. */
export async function claimMilestone(
  shop: Shop,
  sale: Sale,
  number: number,
  note: string,
): Promise<Result<null, MilestoneFault>> {
  if (note.trim() === "") return err({ code: "milestone.note_missing" });
  const known = await look(shop, sale, number);
  if (!known.ok) return known;
  if (known.value.stage.state === "claimed" || known.value.stage.state === "released") return ok(null);
  const outcome = await shop.commit([
    ...claimMilestoneRow(shop, sale.id, number, note.trim().slice(0, 2_000)),
    audited(shop, "project.milestone_claimed", sale.id, { number }),
  ]);
  return outcome === "committed" ? ok(null) : err({ code: "milestone.raced" });
}

export type MilestoneDecision = { readonly release: true } | { readonly release: false; readonly answer: string };

/** By the house. Again with the same decision changes nothing. */
export async function decideMilestone(
  shop: Shop,
  sale: Sale,
  number: number,
  decision: MilestoneDecision,
): Promise<Result<null, MilestoneFault>> {
  const known = await look(shop, sale, number);
  if (!known.ok) return known;
  const { stage, project } = known.value;
  if (decision.release && stage.state === "released") return ok(null);
  if (stage.state !== "claimed") return err({ code: "milestone.not_claimed" });
  if (!decision.release && decision.answer.trim() === "") return err({ code: "milestone.note_missing" });
  const by = authorOf(shop);
  const writes = decision.release
    ? releasing(shop, sale, number, releaseOf(projectRuleOf(sale), project.capturedMinor, number), by)
    : [
        ...returnMilestoneRow(shop, sale.id, number, decision.answer.trim().slice(0, 1_000), by),
        audited(shop, "project.milestone_returned", sale.id, { number }),
      ];
  const outcome = await shop.commit(writes);
  return outcome === "committed" ? ok(null) : err({ code: "milestone.raced" });
}

function releasing(shop: Shop, sale: Sale, number: number, release: Release, by: string): Write[] {
  const { id: saleId, sellerId, currency } = sale;
  const row = (name: string, minor: number, credit: ReturnType<typeof book.project>) => ({
    id: `${saleId}/milestone/${number}/${name}`,
    debit: book.project(saleId, currency),
    credit,
    minor,
    kind: `project.${name}`,
    group: saleId,
    note: sellerId,
  });
  return [
    ...releaseMilestoneRow(shop, saleId, number, release, by),
    ...transfers(
      shop,
      [
        row("net", release.minor - release.commissionMinor, book.seller(sellerId, "available", currency)),
        row("commission", release.commissionMinor, book.platform("commission", currency)),
      ].filter(({ minor }) => minor > 0),
    ),
    appendEvents(shop, saleId, [
      { kind: "released", milestone: number, minor: release.minor, commission: release.commissionMinor },
    ]),
    audited(shop, "project.milestone_released", saleId, { number, ...release }),
    announce(shop, "project.milestone_released", { saleId, number }),
  ];
}
