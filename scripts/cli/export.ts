/** The catalogue into a file, or to whoever reads standard output. */
import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Api } from "./api.ts";
import type { Asked } from "./options.ts";

const files = { shopify: "shopify.csv", google: "google-merchant.xml" } as const;

export async function exportCatalogue(api: Api, kind: keyof typeof files, asked: Asked): Promise<number> {
  const query = new URLSearchParams();
  if (asked.locale) query.set("locale", asked.locale);
  if (asked.currency) query.set("currency", asked.currency.toUpperCase());
  if (asked["ship-to"]) query.set("ship_to", asked["ship-to"].toUpperCase());
  const answer = await api.send("GET", `/admin/exports/${files[kind]}?${query.toString()}`);
  const body = Readable.fromWeb(answer.body as never);
  await pipeline(body, asked.out ? createWriteStream(asked.out) : process.stdout);
  if (asked.out) console.log(`Written to ${asked.out}`);
  return 0;
}
