import type { Shop } from "../platform/shop.ts";
import { allowedBy, type Allowed } from "./consent.ts";
import {
  selectConsents,
  selectErasure,
  selectExportsOf,
  type ConsentRow,
  type ErasureRow,
  type ExportRow,
} from "./store.ts";

export type PrivacyView = {
  readonly allowed: Allowed;
  readonly exports: readonly ExportRow[];
  readonly erasure: ErasureRow | null;
};

/** One round trip. */
export async function privacyView(shop: Shop, accountId: string): Promise<PrivacyView> {
  const [words, exports, erasures] = await shop.db.read<[ConsentRow, ExportRow, ErasureRow]>(
    selectConsents(accountId),
    selectExportsOf(accountId),
    selectErasure(accountId),
  );
  return {
    allowed: allowedBy(words.map(({ purpose, given, at }) => ({ purpose, given: given === 1, at }))),
    exports,
    erasure: erasures[0] ?? null,
  };
}
