/**
 * Charging what was pledged. A pledge is first taken in hand (state `charging`, its card and the name of the charge fixed),
 * then the provider is asked, then its answer and all that follows are one batch. Killed anywhere in between, the same
 * charge is asked for again under the same name, and is made once.
 */
import { eachAtOnce } from "../../kernel/at-once.ts";
import { minute_ms } from "../../kernel/clock.ts";
import { chargeCard, findCard, insertCharge, setAside, type ChargeAnswer, type SavedCard } from "../../cards/index.ts";
import { postPending, voidPending } from "../../ledger/index.ts";
import type { Write } from "../../platform/database.ts";
import { announce } from "../../platform/outbox.ts";
import type { Shop } from "../../platform/shop.ts";
import type { Sale } from "../sale.ts";
import { findSales } from "../store.ts";
import { confirmPledge, giveBack } from "./make-pledge.ts";
import { afterCharge, chargeIdOf, type Pledge } from "./pledge.ts";
import { askLater, beginCharging, duePledges, movePledge } from "./pledge-store.ts";
import { appendEvents, movePledgedMoney } from "./project-store.ts";
import { projectRuleOf, type ProjectRule } from "./rule.ts";

const a_sweep_max = 240;
const at_once_max = 8;

/** Sweep: everything due, at most 240 a minute. */
export async function collectPledges(shop: Shop): Promise<number> {
  await shop.commit([beginCharging(shop, a_sweep_max)]);
  const charging = await duePledges(shop, "charging", a_sweep_max);
  const sales = await findSales(
    shop,
    charging.map(({ saleId }) => saleId),
  );
  await eachAtOnce(charging, at_once_max, (pledge) => collect(shop, pledge, sales.get(pledge.saleId)));
  return charging.length;
}

async function collect(shop: Shop, pledge: Pledge, sale: Sale | undefined): Promise<void> {
  const card = await findCard(shop, pledge.chargingCardId ?? "");
  if (!card || !sale) return shop.log("pledge.not_collected", { pledge: pledge.id });
  const amount = { minor: pledge.minor, currency: pledge.currency };
  const answer = await chargeCard(shop, card, { id: chargeIdOf(pledge), amount, description: card.description });
  if (answer.kind === "unknown") return void (await shop.commit([askLater(pledge.id, shop.now + minute_ms)]));
  // A lost race is no loss: whoever was first has written the same answer.
  await shop.commit(charged(shop, pledge, card, projectRuleOf(sale), answer));
}

type Known = Exclude<ChargeAnswer, { readonly kind: "unknown" }>;

function charged(shop: Shop, pledge: Pledge, card: SavedCard, rule: ProjectRule, answer: Known): Write[] {
  const { id, saleId, minor, currency, tries } = pledge;
  const after = afterCharge(rule, tries, answer, shop.now);
  const chargeId = chargeIdOf(pledge);
  const about = { pledgeId: id, saleId };
  const settled = { state: after.to, tries: tries + 1, chargingCardId: null, dueAt: null } as const;
  const charge = insertCharge(
    shop,
    { id: chargeId, cardId: card.id, subject: id, amount: { minor, currency } },
    answer,
  );
  if (after.to === "captured")
    return [
      charge,
      ...movePledge(shop, pledge, { ...settled, declineCode: null }),
      ...postPending(shop, { id: chargeId, pendingId: id }),
      ...movePledgedMoney(saleId, "captured", minor),
      appendEvents(shop, saleId, [{ kind: "captured", pledge: id }]),
      announce(shop, "pledge.captured", about),
    ];
  const told = { pledge: id, code: after.code };
  if (after.to === "due")
    return [
      charge,
      ...movePledge(shop, pledge, { ...settled, dueAt: after.at, declineCode: after.code }),
      appendEvents(shop, saleId, [{ kind: "declined", ...told }]),
      announce(shop, "pledge.declined", about),
    ];
  return [
    charge,
    ...movePledge(shop, pledge, { ...settled, declineCode: after.code, nextCardId: null }),
    ...giveBack(pledge),
    ...voidPending(shop, { id: `${id}.dropped`, pendingId: id }),
    ...movePledgedMoney(saleId, "dropped", minor),
    ...setAside(shop, chargeId, card, answer),
    appendEvents(shop, saleId, [{ kind: "dropped", ...told }]),
    announce(shop, "pledge.dropped", about),
  ];
}

/** Sweep: pledges whose card is being saved, and cards that are to take another's place. */
export async function hearStartedPledges(shop: Shop): Promise<number> {
  const started = await duePledges(shop, "started", a_sweep_max);
  await eachAtOnce(started, at_once_max, ({ id }) => confirmPledge(shop, id));
  return started.length;
}
