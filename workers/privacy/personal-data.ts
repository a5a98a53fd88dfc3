/**
 * Where persons stand in the store, table by table, and what becomes of each when somebody is forgotten. A test reads the
 * schema and fails on a table that names a person and is not listed here: nobody is forgotten half.
 */

/**
 * How a row is known to be somebody's: by account, by e-mail address or its keyed hash, through their orders, as the shopper's side of a
 * quarrel about their orders, as the buyer's side of a correspondence, or as what they handed in for a shop that was never opened.
 */
export type Tie = "account" | "email" | "email hash" | "orders" | "quarrels" | "letters" | "unopened shops";

export type Blank = { readonly [column: string]: string | ((person: { readonly id: string }) => string) };
export type Fate =
  /** the row goes */
  | { readonly kind: "delete" }
  /** the same, and so does the key of this name (as SQL says it): a copy of the row opens no more either */
  | { readonly kind: "delete with key"; readonly keyedBy: string }
  /** these columns are blanked; the row is needed by somebody else */
  | { readonly kind: "blank"; readonly set: Blank }
  /** the same, and what is sealed under a key of this name (as SQL says it) is noise */
  | { readonly kind: "shred"; readonly set: Blank; readonly keyedBy: string }
  /** stays as it is, for this reason */
  | { readonly kind: "keep"; readonly why: string };

export type Personal = {
  readonly table: string;
  readonly column: string;
  readonly tie: Tie;
  readonly fate: Fate;
  /** columns that go into an export; none: only that there are rows is not worth telling (hashes, tokens) */
  readonly told: readonly string[];
};

const gone = { kind: "delete" } as const;
const goneWithKey = { kind: "delete with key", keyedBy: "id" } as const;
const kept = (why: string): Fate => ({ kind: "keep", why });
const blank = (set: Blank): Fate => ({ kind: "blank", set });
const shred = (set: Blank, keyedBy = "id"): Fate => ({ kind: "shred", set: { ...set, sealed: "" }, keyedBy });
const of = (table: string, column: string, tie: Tie, fate: Fate, told: readonly string[] = []): Personal => ({
  table,
  column,
  tie,
  fate,
  told,
});

const books = "the books must add up, and name nobody but by a number";
const nothing = "—";
/** What stands where the e-mail address stood: nobody's, and still one for each. */
export const aliasOf = ({ id }: { readonly id: string }): string => `forgotten-${id.toLowerCase()}@invalid`;

export const personalData: readonly Personal[] = [
  of("sessions", "account_id", "account", gone, ["created_at", "seen_at", "device", "country", "method"]),
  of("api_keys", "account_id", "account", gone, ["name", "created_at"]),
  of("account_carts", "account_id", "account", gone),
  of("account_roles", "account_id", "account", gone, ["role", "granted_at"]),
  of("second_factors", "account_id", "account", gone, ["created_at"]),
  of("recovery_codes", "account_id", "account", gone),
  of("passkeys", "account_id", "account", gone, ["name", "created_at", "used_at"]),
  of("challenges", "account_id", "account", gone),
  of(
    "outside_accounts",
    "account_id",
    "account",
    { kind: "delete with key", keyedBy: "'outside/' || provider || '/' || subject" },
    ["provider", "email", "created_at"],
  ),
  of("wallets", "account_id", "account", gone, ["address", "chain_id", "created_at"]),
  of("devices", "account_id", "account", gone, ["label", "country", "first_seen_at", "last_seen_at"]),
  of("entry_letters", "email", "email", gone),
  of("mails", "recipient_index", "email hash", gone),
  of("mails", "recipient", "email", gone),
  of("reminders", "email_index", "email hash", goneWithKey, ["sale_id", "at", "sent_at"]),
  of("reminders", "email", "email", gone),
  of("consents", "account_id", "account", kept("proof of what was allowed and when"), [
    "purpose",
    "given",
    "notice",
    "at",
  ]),
  of("data_exports", "account_id", "account", gone, ["created_at", "ready_at"]),
  of("erasures", "account_id", "account", kept("proof that it was done")),
  // Before the shops forget whose they are. Of a shop that was opened its owner's identity is kept, as tax law asks of marketplaces.
  of("seller_applications", "seller_id", "unopened shops", shred({ answers: "{}" }, "seller_id")),
  of("seller_submissions", "seller_id", "unopened shops", shred({ answers: "{}" })),
  of("seller_documents", "seller_id", "unopened shops", blank({ file_name: nothing })),
  of("seller_members", "account_id", "account", gone, ["seller_id", "role", "created_at"]),
  of("message_digests", "account_id", "account", gone),
  of("seller_follows", "account_id", "account", gone, ["seller_id"]),
  of("reviews", "account_id", "account", blank({ author: nothing }), [
    "rating",
    "title",
    "body",
    "author",
    "created_at",
  ]),
  of("reviews", "order_id", "orders", blank({ author: nothing })),
  of("review_replies", "account_id", "account", kept("the seller's words, not the person's"), ["body", "at"]),
  of("review_reports", "reporter", "account", gone, ["review_id", "reason", "note", "at"]),
  of("oauth_grants", "account_id", "account", kept("names nobody but by a number, and falls with the account")),
  of("lot_bidders", "account_id", "account", kept("a bid and its paddle are part of the lot's record"), [
    "sale_id",
    "paddle",
    "admitted_at",
  ]),
  of("lot_deposits", "account_id", "account", kept(books), ["sale_id", "minor", "currency", "created_at"]),
  of("lot_awards", "account_id", "account", kept(books), ["sale_id", "hammer_minor", "currency", "offered_at"]),
  of("draw_offers", "account_id", "account", kept(books), ["sale_id", "rank", "state", "offered_at"]),
  // Without its token a card is charged no more: what was promised with it lapses as any declined promise does.
  of("saved_cards", "account_id", "account", blank({ card: "", label: "", redirect_url: "", return_url: "" }), [
    "label",
    "created_at",
  ]),
  of("pledges", "account_id", "account", shred({ address: "" }), ["id", "sale_id", "minor", "currency", "created_at"]),
  of("presale_places", "account_id", "account", kept(books), ["sale_id", "deposit_minor", "created_at"]),
  of("seller_invitations", "email_index", "email hash", goneWithKey, ["seller_id", "created_at"]),
  of("seller_invitations", "email", "email", gone),
  of("message_threads", "account_id", "account", kept("that there was a correspondence, and the seller's side of it"), [
    "seller_id",
    "subject",
  ]),
  of("messages", "author_id", "letters", shred({ text: nothing }), ["id", "thread_id", "at"]),
  of("case_events", "case_id", "quarrels", shred({ note: nothing }), ["id", "case_id", "kind", "note", "at"]),
  of("redemptions", "order_id", "orders", blank({ person: aliasOf })),
];

/** Tables whose columns look personal and are not, or are looked after elsewhere; each with its reason. */
export const otherwise: { readonly [table: string]: string } = {
  accounts: "erased by name in erase-person.ts",
  orders: "sealed and blanked in erase-person.ts",
};
