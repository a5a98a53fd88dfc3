/** Where every minor unit is: at the acquirer, in the ledger, in the tallies and in the log, which must say the same. */
import { entriesOf } from "../../../scripts/cli/verify-sale.ts";
import { verifyProject } from "../../../workers/drops/crowdfunding/verify.ts";
import { ask } from "../../load.ts";
import type { World } from "../world.ts";
import { expected, headersOf, type Backer } from "./backers.ts";

type Capture = { readonly kind: string; readonly merchant_reference: string; readonly amount_minor: number };

/** What the acquirer has really taken, page by page, over the days the drill has run. */
async function capturesOf(world: World, began: number): Promise<Capture[]> {
  const found: Capture[] = [];
  const days = new Set([began, Date.now()].map((at) => new Date(at).toISOString().slice(0, 10)));
  for (const day of days)
    for (let after = "", more = true; more;) {
      const query = after ? `?after=${encodeURIComponent(after)}` : "";
      const answer = await ask(`${world.acquirer.url}/v1/reports/${day}${query}`, {
        headers: { authorization: "Bearer sk_test_yaji" },
      });
      const page = JSON.parse(answer.body) as { data: (Capture & { id: string })[]; has_more: boolean };
      found.push(...page.data.filter(({ kind }) => kind === "capture"));
      after = page.data.at(-1)?.id ?? "";
      more = page.has_more && after !== "";
    }
  return found;
}

type Tallies = {
  readonly made: number;
  readonly standing: number;
  readonly captured: number;
  readonly dropped: number;
  readonly cancelled: number;
  readonly let_go: number;
  readonly released: number;
};
const one = <Row>(world: World, sql: string): Row => world.rows<Row>(sql)[0]!;
const tallies = (world: World, saleId: string): Tallies =>
  one(
    world,
    `SELECT made_minor AS made, standing_minor AS standing, captured_minor AS captured, dropped_minor AS dropped,
      cancelled_minor AS cancelled, let_go_minor AS let_go, released_minor AS released FROM projects WHERE sale_id = '${saleId}'`,
  );

/** Sentences about what is not right. */
export async function moneyFaults(
  world: World,
  saleId: string,
  backers: readonly Backer[],
  began: number,
): Promise<string[]> {
  const faults: string[] = [];
  const same = (what: string, left: unknown, right: unknown) => {
    if (left !== right) faults.push(`${what}: ${String(left)} is not ${String(right)}`);
  };
  const captures = await capturesOf(world, began);
  const paid = world.rows<{ id: string; minor: number }>(
    `SELECT id, minor FROM pledges WHERE sale_id = '${saleId}' AND state = 'captured'`,
  );
  const taken = new Map<string, number[]>();
  for (const { merchant_reference: id, amount_minor } of captures) {
    const pledge = id.split(".")[0]!;
    taken.set(pledge, [...(taken.get(pledge) ?? []), amount_minor]);
  }
  const twice = [...taken].filter(([, minors]) => minors.length > 1);
  if (twice.length > 0) faults.push(`${twice.length} pledges were charged more than once, such as ${twice[0]![0]}`);
  const astray = paid.filter(({ id, minor }) => taken.get(id)?.[0] !== minor);
  if (astray.length > 0)
    faults.push(`${astray.length} pledges are paid here and not at the acquirer, such as ${astray[0]!.id}`);
  same("captures at the acquirer and paid pledges", captures.length, paid.length);

  const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
  const tally = tallies(world, saleId);
  const atAcquirer = sum(captures.map(({ amount_minor }) => amount_minor));
  same("captured, and taken by the acquirer", tally.captured, atAcquirer);
  const account = (id: string) =>
    one<{ dp: number; cp: number; dpend: number; cpend: number } | undefined>(
      world,
      `SELECT debits_posted AS dp, credits_posted AS cp, debits_pending AS dpend, credits_pending AS cpend FROM ledger_accounts WHERE id = '${id}'`,
    ) ?? { dp: 0, cp: 0, dpend: 0, cpend: 0 };
  const escrow = account(`project:${saleId}:EUR`);
  const provider = account("provider:sandbox:EUR");
  same("credited to the project", escrow.cp, atAcquirer);
  same("owed by the provider", provider.dp, atAcquirer);
  same("still pending", escrow.cpend + provider.dpend, 0);
  same("made, and what became of it", tally.made, tally.captured + tally.dropped + tally.cancelled + tally.let_go);
  const supposed = (state: string) =>
    sum(
      backers
        .filter((backer) => expected(backer) === state)
        .map(({ minor, wantsRare, pledge }) => rowMinor(world, pledge, wantsRare ? 0 : minor)),
    );
  same("dropped, and the failing cards", tally.dropped, supposed("dropped"));
  same("taken back", tally.cancelled, supposed("cancelled"));
  const units = world.rows<{ tier_id: string; taken: number; units_max: number | null; paid: number }>(
    `SELECT tier_id, taken, units_max, (SELECT count(*) FROM pledges p WHERE p.sale_id = t.sale_id AND p.tier_id = t.tier_id AND p.state = 'captured') AS paid
     FROM project_tiers t WHERE sale_id = '${saleId}'`,
  );
  for (const tier of units) {
    same(`${tier.tier_id}: taken and paid`, tier.taken, tier.paid);
    if (tier.units_max !== null && tier.taken > tier.units_max)
      faults.push(`${tier.tier_id}: ${tier.taken} of ${tier.units_max}`);
  }
  const sums = one<{ n: number }>(
    world,
    "SELECT sum(debits_posted) - sum(credits_posted) + sum(debits_pending) - sum(credits_pending) AS n FROM ledger_accounts",
  );
  same("the book", sums.n, 0);
  return [...faults, ...(await logFaults(world, saleId, tally))];
}

const rowMinor = (world: World, pledge: string | null, otherwise: number): number =>
  pledge === null
    ? otherwise
    : (world.rows<{ minor: number }>(`SELECT minor FROM pledges WHERE id = '${pledge}'`)[0]?.minor ?? otherwise);

/** The log as a stranger gets it comes to the same sums. */
async function logFaults(world: World, saleId: string, tally: Tallies): Promise<string[]> {
  const answer = await ask(`${world.url}/api/v1/sales/${saleId}/log`);
  const { standing, faults } = verifyProject(entriesOf(answer.body));
  const agrees =
    standing.made === tally.made &&
    standing.captured === tally.captured &&
    standing.dropped === tally.dropped &&
    standing.cancelled === tally.cancelled;
  return [
    ...faults.map((fault) => `the log: ${fault}`),
    ...(agrees ? [] : ["the log adds up to other sums than the tallies"]),
  ];
}

/** All stages one after the other: afterwards the project holds nothing, and maker and house have what was captured. */
export async function releaseFaults(world: World, saleId: string): Promise<string[]> {
  for (const number of [1, 2, 3]) {
    const claimed = await ask(`${world.url}/api/v1/sellers/sel_house/projects/${saleId}/milestones/${number}/claims`, {
      method: "POST",
      headers: headersOf("maker"),
      body: { note: "done" },
    });
    const decided = await Promise.all(
      [1, 2].map(() =>
        ask(`${world.url}/api/v1/admin/projects/${saleId}/milestones/${number}/decisions`, {
          method: "POST",
          headers: headersOf("house"),
          body: { release: true },
        }),
      ),
    );
    if (claimed.status !== 201 || !decided.some(({ status }) => status === 200))
      return [
        `milestone ${number}: ${claimed.status} ${claimed.body.slice(0, 100)} · ${decided[0]!.status} ${decided[0]!.body.slice(0, 100)}`,
      ];
  }
  const sums = one<{ escrow: number; maker: number; house: number }>(
    world,
    `SELECT (SELECT credits_posted - debits_posted FROM ledger_accounts WHERE id = 'project:${saleId}:EUR') AS escrow,
      (SELECT credits_posted FROM ledger_accounts WHERE id = 'seller:sel_house:available:EUR') AS maker,
      (SELECT credits_posted FROM ledger_accounts WHERE id = 'platform:commission:EUR') AS house`,
  );
  const { captured, released } = tallies(world, saleId);
  const right = sums.escrow === 0 && sums.maker + sums.house === captured && released === captured;
  return right
    ? []
    : [`released ${released} of ${captured}: maker ${sums.maker}, house ${sums.house}, left ${sums.escrow}`];
}
