/** What the command line may say, and what of it an import is told. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isCurrency, type Currency } from "../../workers/kernel/money.ts";
import type { ImportOptions } from "../../workers/imports/import-job.ts";
import type { Mapping } from "../../workers/imports/mapping/mapping.ts";

const text = { type: "string" } as const;
export const options = {
  format: text,
  mapping: text,
  currency: text,
  region: { type: "string", multiple: true },
  locale: text,
  location: text,
  source: text,
  decimal: text,
  "length-unit": text,
  "weight-unit": text,
  status: text,
  "dry-run": { type: "boolean", default: false },
  out: text,
  "ship-to": text,
  head: text,
  openings: text,
  url: { type: "string", default: "http://localhost:8787" },
  token: text,
} as const;

export type Asked = {
  readonly [name in Exclude<keyof typeof options, "region" | "dry-run" | "url">]?: string;
} & { readonly region?: readonly string[]; readonly url: string; readonly "dry-run": boolean };

/** Checked by the shop's contract, not here: what is wrong is told in the shop's own words. */
export function importOptions(asked: Asked): ImportOptions {
  const said = {
    format: asked.format,
    mapping: asked.mapping === undefined ? undefined : readMapping(asked.mapping),
    currency: asked.currency?.toUpperCase(),
    regions: asked.region?.length ? Object.fromEntries(asked.region.map(readRegion)) : undefined,
    locale: asked.locale,
    location: asked.location,
    source: asked.source,
    decimal: asked.decimal,
    lengthUnit: asked["length-unit"],
    weightUnit: asked["weight-unit"],
    status: asked.status,
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as ImportOptions;
}

/** A file, or the name of a mapping that comes with the shop. */
function readMapping(named: string): Mapping {
  const ready = join(import.meta.dirname, "../../workers/imports/mappings", `${named}.json`);
  const path = /^[a-z0-9-]+$/.test(named) && existsSync(ready) ? ready : named;
  return JSON.parse(readFileSync(path, "utf8")) as Mapping;
}

function readRegion(written: string): readonly [string, Currency] {
  const cut = written.lastIndexOf("=");
  const currency = written.slice(cut + 1).toUpperCase();
  if (cut < 1 || !isCurrency(currency)) throw new Error(`--region wants name=currency, not ${written}`);
  return [written.slice(0, cut), currency];
}
