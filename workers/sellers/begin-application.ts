/** The first step towards a shop: a seller in draft, with the account as its owner. */
import { err, ok, type Result } from "../kernel/result.ts";
import { slugify } from "../kernel/ids.ts";
import { audited } from "../platform/audit.ts";
import type { Shop } from "../platform/shop.ts";
import { countOpenApplications, insertSeller } from "./application-store.ts";
import { sellerKinds, type SellerKind } from "./seller.ts";

export type BeginFault =
  | { readonly code: "application.unauthenticated" }
  | { readonly code: "application.invalid" }
  /** as many as may be open at once */
  | { readonly code: "application.too_many"; readonly open_max: number };

const open_max = 3;
const name_chars_max = 80;

export async function beginApplication(
  shop: Shop,
  wish: { readonly kind: string; readonly name: string },
): Promise<Result<string, BeginFault>> {
  const { actor } = shop;
  if (actor.kind !== "account") return err({ code: "application.unauthenticated" });
  const kind = sellerKinds.find((known) => known === wish.kind);
  const name = wish.name.normalize("NFC").trim().slice(0, name_chars_max);
  if (!kind || name === "") return err({ code: "application.invalid" });
  if ((await countOpenApplications(shop, actor.id)) >= open_max) return err({ code: "application.too_many", open_max });

  const id = shop.newId("seller");
  const plain = slugify(name, "shop").slice(0, 60);
  // A name that another shop has keeps its sound and gains a tail; the tail alone tells two of them apart.
  for (const slug of [plain, `${plain}-${id.slice(-6).toLowerCase()}`]) {
    const outcome = await shop.commit(writesOf(shop, { id, slug, kind, name }, actor.id));
    if (outcome === "committed") return ok(id);
  }
  return err({ code: "application.invalid" });
}

const writesOf = (
  shop: Shop,
  seller: { readonly id: string; readonly slug: string; readonly kind: SellerKind; readonly name: string },
  ownerId: string,
) => [...insertSeller(shop, seller, ownerId), audited(shop, "seller.begun", seller.id, { kind: seller.kind })];
