import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bookMove, isAccountNumber, isIban, move, payoutStates, type PayoutState } from "./payout.ts";

describe("a payout's life", () => {
  it("moves the book once for each way out, whatever is said about it in whatever order", () => {
    const word = fc.constantFrom(...payoutStates);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        let state: PayoutState = "requested";
        // set aside, gone from the till, back in the purse
        const book = { held: 1, left: 0, purse: 0 };
        for (const said of words) {
          if (state === said || !move(state, said).ok) continue;
          const moved = bookMove(state, said);
          if (moved === "settle") Object.assign(book, { held: book.held - 1, left: book.left + 1 });
          if (moved === "let_go") Object.assign(book, { held: book.held - 1, purse: book.purse + 1 });
          if (moved === "give_back") Object.assign(book, { left: book.left - 1, purse: book.purse + 1 });
          state = said;
        }
        expect(book.held + book.left + book.purse).toBe(1);
        expect(Object.values(book).every((n) => n === 0 || n === 1)).toBe(true);
        expect(book.left).toBe(state === "paid" ? 1 : 0);
      }),
      { numRuns: 10_000 },
    );
  });
});

describe("where money may go", () => {
  it("is an IBAN whose check digits fit, or an account number", () => {
    // Examples of the registry of IBAN formats (SWIFT).
    const right = ["GB29 NWBK 6016 1331 9268 19", "DE89370400440532013000", "FR14 2004 1010 0505 0001 3M02 606"];
    expect(right.every(isIban)).toBe(true);
    expect(right.map((iban) => iban.replace(/\d(?=\D*$)/, (d) => String((Number(d) + 1) % 10))).some(isIban)).toBe(
      false,
    );
    expect(["6222021234567890", "123-456-7890"].every(isAccountNumber)).toBe(true);
    expect(["12345", "XX00", "GB00NWBK60161331926819", ""].some(isAccountNumber)).toBe(false);
  });
});
