/**
 * Which addresses given by others the shop may call: https on 443, to a public name. Every IP literal is refused, in
 * whatever writing (the URL parser turns 0x7f.1 and 2130706433 into dotted quads first), because no certificate a shop
 * should trust is made out to one. Names that are known to answer with private addresses are refused too; what a
 * stranger's own name resolves to is the platform's to refuse, since a Worker cannot see it.
 */
import { err, ok, type Result } from "../kernel/result.ts";

export type OutboundFault = {
  readonly code: "outbound.refused";
  readonly why:
    | "not_a_url"
    | "too_long"
    | "not_https"
    | "port"
    | "userinfo"
    | "ip_literal"
    | "bare_host"
    | "inward_name";
};

const urlCharsMax = 2_048;

/** Names that never leave a house (RFC 6761, 6762, 8375, 9476, ICANN .internal) or that point inward by design. */
const inward =
  /(^|\.)(localhost|local|localdomain|internal|intranet|private|corp|home|lan|arpa|test|invalid|example|onion|alt|workers\.dev|pages\.dev|nip\.io|sslip\.io|xip\.io|localtest\.me|lvh\.me|lacolhost\.com|vcap\.me|1u\.ms|rbndr\.us)$/;

const refused = (why: OutboundFault["why"]) => err({ code: "outbound.refused" as const, why });

/** The URL to call, in its canonical form, or why not. Follow no redirect without judging its target again. */
export function judgeUrl(given: string | URL): Result<URL, OutboundFault> {
  const text = String(given);
  if (text.length > urlCharsMax) return refused("too_long");
  const url = URL.parse(text);
  if (!url) return refused("not_a_url");
  if (url.protocol !== "https:") return refused("not_https");
  if (url.port !== "") return refused("port");
  if (url.username || url.password) return refused("userinfo");
  const host = url.hostname.toLowerCase().replace(/\.+$/, "");
  if (host.startsWith("[") || /^[\d.]+$/.test(host)) return refused("ip_literal");
  if (inward.test(host)) return refused("inward_name");
  if (!host.includes(".")) return refused("bare_host");
  return ok(url);
}
