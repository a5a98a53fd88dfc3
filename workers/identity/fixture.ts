/** A shop at a hand-moved time and people who come to its door, for tests. */
import { exports } from "cloudflare:workers";
import { shop } from "../platform/fixture.ts";
import type { Caller } from "./caller.ts";

export { shop };
const worker = (exports as unknown as { default: { fetch(request: Request): Promise<Response> } }).default;

export const from = (address: string, device = "Firefox · Linux", country = "FR"): Caller => ({
  address,
  device,
  country,
  deviceToken: "d".repeat(43),
});

/** A browser: it keeps the cookies it is given and sends forms from the shop's own pages. */
export function aBrowser(headers: Record<string, string> = {}) {
  const jar = new Map<string, string>();
  const send = async (path: string, init: RequestInit): Promise<Response> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const sent = new Headers({ "sec-fetch-site": "same-origin", ...headers, ...(init.headers as object) });
    if (cookie) sent.set("cookie", cookie);
    const answer = await worker.fetch(
      new Request(`http://localhost:8787${path}`, { ...init, headers: sent, redirect: "manual" }),
    );
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const [name = "", value = ""] = [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)];
      if (/Max-Age=0/.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  };
  const get = (path: string) => send(path, { method: "GET" });
  /** With the token its pages carry, where there is one. */
  const post = async (path: string, fields: Record<string, string> = {}) => {
    const me = await send("/api/v1/me", { method: "GET" });
    const token = ((await me.json()) as { form_token?: string }).form_token ?? "";
    const body = new URLSearchParams({ ...fields, form_token: token }).toString();
    return send(path, { method: "POST", body, headers: { "content-type": "application/x-www-form-urlencoded" } });
  };
  const call = (method: string, path: string, body: object = {}) =>
    send(`/api/v1${path}`, {
      method,
      ...(method === "GET" ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
    });
  return { jar, get, post, call };
}
export type Browser = ReturnType<typeof aBrowser>;
export const goesTo = (answer: Response): string => answer.headers.get("location") ?? "";
