/** Evenings made up at random: whatever cards do and however a lot ends, every cent taken is held, spent, kept or given back. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkCardRefunds } from "../../cards/index.ts";
import { aPiece } from "../../checkout/fixture-store.ts";
import { openFixtureShop } from "../../checkout/fixture.ts";
import { balancesOf, book, checkBooks, spendable } from "../../ledger/index.ts";
import type { Shop } from "../../platform/shop.ts";
import { anAcquirer, withAcquirer } from "../crowdfunding/fixture.ts";
import { findSale, voidSale, type Sale } from "../index.ts";
import { tellAward } from "./order-award.ts";
import { holdIdOf } from "./award.ts";
import { lapseAwards } from "./awards.ts";
import { findOwnDeposit } from "./card-deposit-store.ts";
import { aBuyer } from "./fixture-store.ts";
import { confirmDeposit, hearDepositsOnTheirWay, leaveDeposit } from "./leave-deposit.ts";
import { aLot, aShop, at, bid, hearRoom, hour, inWorld, setClock } from "./lot-fixture.ts";
import { awardsOfSale, findBidder } from "./lot-store.ts";
import { registerBidder } from "./register-bidder.ts";

inWorld({ open: openFixtureShop, aPiece });
const door = { returnUrl: "https://shop.invalid/en/auctions/a", description: "A lot" };
const depositMinor = 5_000;

const aGuest = fc.record({
  fate: fc.constantFrom("captured", "declined", "lost", "odd"),
  asks: fc.integer({ min: 0, max: 3 }),
  balanceToo: fc.boolean(),
  late: fc.boolean(),
});
type Guest = typeof aGuest extends fc.Arbitrary<infer T> ? T : never;
const anEvening = fc.record({
  guests: fc.array(aGuest, { minLength: 1, maxLength: 4 }),
  end: fc.constantFrom("paid", "lapsed", "void", "void_early"),
  unpaidDeposit: fc.constantFrom("kept", "returned"),
});
type Person = Shop & { readonly who: string };
type Acquirer = ReturnType<typeof anAcquirer>;

/** Somebody's card is asked for and heard as often as it happens to be, by several at once. */
async function come(shop: Shop, sale: Sale, acquirer: Acquirer, guest: Guest): Promise<Person> {
  const person = await aBuyer(shop, guest.balanceToo ? depositMinor : 0);
  const left = await leaveDeposit(person, sale, door);
  if (!left.ok) throw new Error(left.fault.code);
  const { id, cardId } = left.value.deposit;
  acquirer.fates.set(`card_${cardId}`, [guest.fate]);
  const asking = Array.from({ length: guest.late ? 0 : guest.asks }, () => confirmDeposit(person, id));
  await Promise.all([...asking, ...(guest.balanceToo ? [registerBidder(person, sale)] : [])]);
  return person;
}

async function end(shop: Shop, sale: Sale, how: "paid" | "lapsed" | "void" | "void_early"): Promise<void> {
  if (how === "void_early") await voidSale(shop, sale.id, "called off");
  await setClock(sale, shop.now);
  await shop.lot(sale.id).wake();
  await hearRoom(shop, sale);
  if (how === "void") await voidSale(shop, sale.id, "called off");
  if (how === "lapsed") for (let n = 1; n <= 5; n++) await lapseAwards(at(shop, shop.now + n * hour));
  if (how !== "paid") return;
  const award = (await awardsOfSale(shop, sale.id)).at(-1);
  if (award) await tellAward(shop, holdIdOf(award), true);
}

/** What the acquirer has of somebody is what the book and their deposit say. */
async function adds(shop: Shop, sale: Sale, acquirer: Acquirer, { who }: Person): Promise<void> {
  const deposit = (await findOwnDeposit(shop, sale.id, who))!;
  const bidder = await findBidder(shop, sale.id, who);
  const taken = acquirer.taken.get(`${deposit.id}.1`) ?? 0;
  const purse = spendable((await balancesOf(shop, [book.buyer(who, "deposit", sale.currency)]))[0]!);
  expect((acquirer.asked.get(`${deposit.id}.1`) ?? 0) ? deposit.state : "failed").toBe(deposit.state);
  expect(deposit.state, JSON.stringify({ deposit, bidder })).not.toMatch(/started|charging|held/);
  expect(purse).toBe(0);
  const odd = deposit.declineCode === "amount_mismatch" ? depositMinor + 1 : 0;
  expect(taken).toBe(odd || (["returned", "kept", "applied"].includes(deposit.state) ? depositMinor : 0));
  if (deposit.state === "kept") expect(bidder?.state).toBe("kept");
}

describe("evenings with deposits from cards", { timeout: 120_000 }, () => {
  it("end with every cent in its place, whatever the cards did", async () => {
    await fc.assert(
      fc.asyncProperty(anEvening, async ({ guests, end: how, unpaidDeposit }) => {
        const acquirer = anAcquirer();
        const shop = withAcquirer(aShop(), acquirer);
        const sale = await aLot(shop, { unpaidDeposit });
        const people: Person[] = [];
        for (const guest of guests) people.push(await come(shop, sale, acquirer, guest));
        for (const [n, person] of people.entries()) await bid(person, sale, 20_000 + n * 10_000);
        const later = at(shop, shop.now + 2 * hour);
        await end(later, (await findSale(shop, sale.id))!, how);
        for (const ms of [hour, 2 * hour]) await hearDepositsOnTheirWay(at(later, later.now + ms));
        await checkCardRefunds(at(later, later.now + 9 * hour));
        for (const person of people) await adds(later, sale, acquirer, person);
        const returned = await Promise.all(people.map(({ who }) => findOwnDeposit(later, sale.id, who)));
        const back = returned.filter((one) => one?.state === "returned").length * depositMinor;
        expect([...acquirer.refunded.values()].reduce((sum, minor) => sum + minor, 0)).toBe(back);
        expect(await checkBooks(later)).toMatchObject({ unbalanced: [], broken: [] });
      }),
      { numRuns: 25 },
    );
  });
});
