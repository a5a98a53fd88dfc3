/** Which client is calling: by Basic, by form fields, or a public one by its name alone (RFC 6749 §2.3). */
import { sameText, sha256Hex } from "../kernel/crypto.ts";
import type { Shop } from "../platform/shop.ts";
import { findClient, type Client } from "./client-store.ts";
import { looksLike } from "./tokens.ts";

type Said = { readonly id: string; readonly secret: string | null };

const formDecoded = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return "";
  }
};

function saidBy(authorization: string | undefined, form: URLSearchParams): Said | null {
  const basic = /^Basic ([A-Za-z0-9+/=]{1,600})$/i.exec(authorization ?? "")?.[1];
  if (basic === undefined) return { id: form.get("client_id") ?? "", secret: form.get("client_secret") };
  // Two ways at once is one too many.
  if (form.has("client_secret")) return null;
  let pair = "";
  try {
    pair = atob(basic);
  } catch {
    return null;
  }
  const colon = pair.indexOf(":");
  return colon < 0 ? null : { id: formDecoded(pair.slice(0, colon)), secret: formDecoded(pair.slice(colon + 1)) };
}

export async function callingClient(
  shop: Shop,
  authorization: string | undefined,
  form: URLSearchParams,
): Promise<Client | null> {
  const said = saidBy(authorization, form);
  if (!said || !/^cli_\w{26}$/.test(said.id)) return null;
  const client = await findClient(shop, said.id);
  if (!client) return null;
  if (client.kind === "public") return said.secret === null ? client : null;
  if (said.secret === null || !looksLike("secret", said.secret)) return null;
  const sha256 = await sha256Hex(said.secret);
  return [client.secretSha256, client.formerSha256].some((kept) => kept !== null && sameText(kept, sha256))
    ? client
    : null;
}
