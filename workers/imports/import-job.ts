/** The life of an import, and what it was told beside its file. */
import { err, ok, type Result } from "../kernel/result.ts";
import { locales } from "../kernel/locale.ts";
import type { Currency } from "../kernel/money.ts";
import type { Declaration } from "../listings/index.ts";
import type { CsvHead } from "./csv-head.ts";
import type { Mapping } from "./mapping/mapping.ts";
import type { Format, ReadContext } from "./reader.ts";

export const importStates = ["announced", "uploaded", "reading", "done", "failed", "cancelled"] as const;
export type ImportState = (typeof importStates)[number];

const next = {
  announced: ["uploaded", "cancelled"],
  uploaded: ["reading", "failed", "cancelled"],
  reading: ["reading", "done", "failed", "cancelled"],
  done: [],
  failed: [],
  cancelled: [],
} as const satisfies Record<ImportState, readonly ImportState[]>;

export type IllegalImportMove = {
  readonly code: "import.illegal_move";
  readonly from: ImportState;
  readonly to: ImportState;
};

export function moveImport(from: ImportState, to: ImportState): Result<ImportState, IllegalImportMove> {
  const allowed: readonly ImportState[] = next[from];
  return allowed.includes(to) ? ok(to) : err({ code: "import.illegal_move", from, to });
}

export const isOpen = (state: ImportState): boolean => next[state].length > 0;

export type ImportOptions = {
  /** told by the header when left out */
  readonly format?: Format;
  readonly mapping?: Mapping;
  /** language of the file's own texts */
  readonly locale?: string;
  readonly currency?: Currency;
  readonly regions?: { readonly [name: string]: Currency };
  readonly location?: string;
  readonly source?: string;
  readonly decimal?: "." | ",";
  readonly lengthUnit?: ReadContext["lengthUnit"];
  readonly weightUnit?: ReadContext["weightUnit"];
  /** status of museum records, which do not say one */
  readonly status?: "draft" | "active";
  /** said by the studio alone, never by a file's sender: whose goods these are, and what is declared of new ones */
  readonly seller?: SellerFile;
};
export type SellerFile = {
  readonly id: string;
  readonly declaration: Declaration;
  /** new pieces are handed in for review as they come */
  readonly submit: boolean;
};

export type ImportJob = {
  readonly id: string;
  readonly state: ImportState;
  readonly format: Format | "";
  readonly fileName: string;
  readonly fileBytes: number;
  readonly options: ImportOptions;
  /** null until the header is read, and always for JSON lines */
  readonly head: CsvHead | null;
  readonly rows: number;
  readonly products: number | null;
  readonly cursor: number;
  readonly created: number;
  readonly updated: number;
  readonly refused: number;
  readonly problems: number;
  readonly notes: number;
  readonly attempts: number;
  readonly fault: { readonly code: string; readonly [field: string]: unknown } | null;
  readonly announcedBy: string;
  readonly createdAt: number;
  readonly startedAt: number | null;
  readonly finishedAt: number | null;
};

/** Findings beyond this many are counted and no longer listed. */
export const findingsMax = 10_000;

/** Options as readers want them; the shop's own markets and first shelf fill what nobody said. */
export function contextOf(
  options: ImportOptions,
  format: Format,
  shop: { readonly regions: { readonly [name: string]: Currency }; readonly location: string },
): ReadContext {
  const regions = Object.entries(options.regions ?? {}).map(
    ([name, currency]) => [name.toLowerCase(), currency] as const,
  );
  return {
    locale: options.locale ?? locales[2],
    currency: options.currency ?? "USD",
    regions: { ...shop.regions, ...Object.fromEntries(regions) },
    location: options.location ?? shop.location,
    source: options.source ?? (format === "spree-translations" ? "spree" : format),
    mark: options.decimal ?? ".",
    lengthUnit: options.lengthUnit ?? "mm",
    weightUnit: options.weightUnit ?? "g",
  };
}
