/**
 * Calls to addresses that others have given go through here: https on 443 to public names, no redirects, capped in
 * time. Only the local entry supplies loopback origins, for the simulators; the production bundle has none to supply.
 */
import type { Env } from "./env.ts";
import { judgeUrl } from "./outbound-rules.ts";

export type Outbound = (url: string, init?: RequestInit & { readonly timeout_ms?: number }) => Promise<Response>;

export function outboundFetch(env: Env): Outbound {
  return async (url, { timeout_ms = 8_000, ...init } = {}) => {
    const target = new URL(url);
    const allowed = env.LOOPBACK_ORIGINS?.includes(target.origin) || judgeUrl(target).ok;
    if (!allowed) throw new Error(`Refused address: ${target.origin}`);
    return fetch(target, { ...init, redirect: "manual", signal: AbortSignal.timeout(timeout_ms) });
  };
}
