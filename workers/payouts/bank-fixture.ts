/** The wire to a bank that can be cut before or after it has done its work. For tests. */
import type { Shop } from "../platform/shop.ts";

export type Wire = "whole" | "cut before" | "cut after";
type Asked = { readonly method: string; readonly path: string; readonly key: string };

/** Remembers destinations by key and payouts by reference, as the simulator does; a second recall is refused by it. */
export function aBank(shop: Shop) {
  const tokens = new Map<string, string>();
  const recalled = new Set<string>();
  const asked: Asked[] = [];
  const state = { wire: "whole" as Wire };
  const said = (status: number, body: object) => new Response(JSON.stringify(body), { status });
  const work = ({ method, path, key }: Asked, body: { readonly account?: string }): Response => {
    if (path === "/v1/destinations") {
      const token = tokens.get(key) ?? `dst_${tokens.size + 1}`;
      tokens.set(key, token);
      return said(200, { token, mask: `··${body.account?.slice(-4)}` });
    }
    const [, , , reference = "", verb] = path.split("/");
    const payout = (status: string) => ({ id: `bp_${reference}`, reference, status, reason: "" });
    if (method === "GET") return said(200, payout(recalled.has(reference) ? "recalled" : "paid"));
    if (verb !== "recall" || recalled.has(reference)) return said(409, { code: "payout_final" });
    recalled.add(reference);
    return said(200, payout("recalled"));
  };
  const outbound = async (url: string | URL, init?: RequestInit) => {
    const { pathname: path } = new URL(url);
    const headers = new Headers(init?.headers);
    const one = { method: init?.method ?? "GET", path, key: headers.get("idempotency-key") ?? "" };
    asked.push(one);
    if (state.wire === "cut before") throw new Error("nobody there");
    const answer = work(one, JSON.parse(typeof init?.body === "string" ? init.body : "{}") as { account?: string });
    if (state.wire === "cut after") throw new Error("the answer is lost");
    return answer;
  };
  const config = { ...shop.config, bank: { url: "https://bank.test", key: "k", webhookSecrets: [] } };
  const open: Shop = { ...shop, config, outbound: outbound as Shop["outbound"] };
  return { open, state, asked, tokens, recalled };
}

/** A process that dies when it has written down so many batches. */
export function dyingAfter(shop: Shop, batches: number): Shop {
  let left = batches;
  const commit: Shop["commit"] = async (writes) => {
    if (left-- <= 0) throw new Error("killed");
    return shop.commit(writes);
  };
  return { ...shop, commit };
}
