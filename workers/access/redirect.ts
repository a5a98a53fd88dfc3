/** Where a client may be sent back to. Compared letter by letter, but for the port of a native app on its own machine. */
import type { Client } from "./client-store.ts";

const chars_max = 500;
const loopback = /^http:\/\/(127\.0\.0\.1|\[::1\])(:\d{1,5})?(\/[^#]*)?$/;
/** RFC 8252 §7.1: a scheme of one's own is a domain name turned round. */
const ownScheme = /^[a-z][a-z0-9-]*(\.[a-z0-9-]+)+:\/[^#\s]*$/;

/** May a client of this kind register it? https, or for public clients the machine it runs on and schemes of its own. */
export function isRedirect(text: string, kind: Client["kind"]): boolean {
  if (text.length > chars_max || !/^[\x21-\x7e]+$/.test(text) || text.includes("#")) return false;
  if (kind === "public" && (loopback.test(text) || ownScheme.test(text))) return true;
  const url = URL.parse(text);
  return url !== null && url.protocol === "https:" && !url.username && !url.password && !text.includes("*");
}

const withoutPort = (text: string): string => text.replace(/^(http:\/\/[^/:]*|http:\/\/\[::1\]):\d{1,5}/, "$1");

export function redirectFits(registered: readonly string[], asked: string): boolean {
  if (registered.includes(asked)) return true;
  return (
    loopback.test(asked) && registered.some((one) => loopback.test(one) && withoutPort(one) === withoutPort(asked))
  );
}
