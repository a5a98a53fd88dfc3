import { describe, expect, it } from "vitest";
import { shop } from "../admin/fixture.ts";
import { findOutside, findPerson as findLine, listPeople } from "../identity/index.ts";
import { insertOutside } from "../identity/outside/outside-store.ts";
import { findPerson, insertPerson, openPerson, type PackedPerson } from "../persons/index.ts";
import { turnKeys } from "../vault/index.ts";
import { erasePerson, tendKeys } from "./erase-person.ts";
import { everythingOf } from "./export-data.ts";
import { whereItStands } from "./fixture-store.ts";
import { clearAccount, clearOutside, copyRows, putBack } from "./sealed-fixture-store.ts";
import { findPerson as findWhole } from "./store.ts";

const present = shop.config.vaultKeys;
const house = (vaultKeys: string) => ({ ...shop, config: { ...shop.config, vaultKeys } });
const both = `A256GCM third:${"D".repeat(42)}E ${present.split(" ").slice(1).join(" ")}`;
const alone = both.split(" ").slice(0, 2).join(" ");
const found = async (asking: typeof shop, q: string) => (await listPeople(asking, { q })).items.map(({ id }) => id);

async function anAccount(asking: typeof shop = shop) {
  const word = shop.newId("event").toLowerCase();
  const person = { email: `${word}@example.com`, name: `Wan ${word}` };
  const id = shop.newId("account");
  const writes = await insertPerson(asking, { id, ...person, password: "", locale: "en" });
  return { id, word, person, outcome: await asking.commit(writes) };
}

describe("what an account's person is called", () => {
  it("stands nowhere in the clear, is found whole, and opens no more in any copy once they are forgotten", async () => {
    const { id, word, person } = await anAccount();
    expect(await whereItStands(shop, [word])).toEqual([]);
    expect(await findPerson(shop, id)).toEqual(person);
    expect(await found(shop, person.email.toUpperCase())).toEqual([id]);
    expect(await found(shop, person.email.slice(0, 20))).toEqual([]);
    const whole = (await findWhole(shop, id))!;
    expect((await everythingOf(shop, whole)).account).toMatchObject(person);

    const copies = await copyRows(shop, "accounts", "id", id);
    expect(JSON.stringify(copies)).not.toContain(word);
    await erasePerson(shop, whole);
    expect(await findPerson(shop, id)).toMatchObject({ name: "" });
    expect(await found(shop, person.email)).toEqual([]);
    await putBack(shop, copies);
    expect(await findPerson(shop, id)).toEqual({ email: id, name: "" });
    expect(await copyRows(shop, "person_keys", "subject", id)).toMatchObject([{ row: { wrapped: "" } }]);
  });

  it("is one account an address, whichever of the house's keys it was hashed under", async () => {
    const { person } = await anAccount();
    const again = { ...person, password: "", locale: "en" };
    for (const asking of [shop, house(both)]) {
      const writes = await insertPerson(asking, { id: shop.newId("account"), ...again });
      expect(await asking.commit(writes)).toBe("stale_write");
    }
    const old = shop.newId("account");
    await clearAccount(shop, old, { email: `${old.toLowerCase()}@example.com`, name: "" });
    const taken = { id: shop.newId("account"), ...again, email: `${old.toLowerCase()}@example.com` };
    expect(await shop.commit(await insertPerson(shop, taken))).toBe("stale_write");
  });

  it("from before is sealed at night, and found and opened under a new key alone", async () => {
    const id = shop.newId("account");
    const word = shop.newId("event").toLowerCase();
    const person = { email: `${word}@example.com`, name: `Old ${word}` };
    await clearAccount(shop, id, person);
    const read = async (asking: typeof shop) => [await found(asking, person.email), await findLine(asking, id)];
    const all = [[id], expect.objectContaining(person)];
    expect(await whereItStands(shop, [word])).toEqual(["accounts"]);
    expect(await read(shop)).toEqual(all);
    await tendKeys(shop);
    expect(await whereItStands(shop, [word])).toEqual([]);
    expect(await read(shop)).toEqual(all);
    await turnKeys(house(both));
    await tendKeys(house(both));
    expect(await read(house(alone))).toEqual(all);
    await tendKeys(house(`${present} ${both.split(" ")[1]}`));
    expect(await read(shop)).toEqual(all);
  });

  it("put into another account's row does not open", async () => {
    const [ann, ben] = [await anAccount(), await anAccount()];
    const [copy] = await copyRows(shop, "accounts", "id", ann.id);
    const [key] = await copyRows(shop, "person_keys", "subject", ann.id);
    const { sealed } = copy!.row;
    const { kid, wrapped } = key!.row;
    const packed = (id: string) => JSON.stringify([id, id, "", sealed, kid, wrapped]) as PackedPerson;
    expect(await openPerson(shop, packed(ann.id))).toEqual(ann.person);
    await expect(openPerson(shop, packed(ben.id))).rejects.toThrow("the house still has the key");
  });

  it("elsewhere, where they came in from, is sealed as well: new, from before, and noise once they are forgotten", async () => {
    const { id, word } = await anAccount();
    const email = `${word}@elsewhere.example`;
    const one = (subject: string) => ({
      provider: "lantern",
      subject: `${subject}-${word.slice(-6)}`,
      accountId: id,
      email,
    });
    await shop.commit(await insertOutside(shop, one("new")));
    expect(await whereItStands(shop, [email])).toEqual([]);
    await shop.commit([clearOutside(shop, one("old"))]);
    expect(await whereItStands(shop, [email])).toEqual(["outside_accounts"]);
    await tendKeys(shop);
    expect(await whereItStands(shop, [email])).toEqual([]);
    expect((await findOutside(shop, id)).map((line) => line.email)).toEqual([email, email]);
    const whole = (await findWhole(shop, id))!;
    expect((await everythingOf(shop, whole)).records["outside_accounts"]).toMatchObject([{ email }, { email }]);
    const copies = await copyRows(shop, "outside_accounts", "account_id", id);
    await erasePerson(shop, whole);
    await putBack(shop, copies);
    expect((await findOutside(shop, id)).map((line) => line.email)).toEqual(["", ""]);
  });
});
