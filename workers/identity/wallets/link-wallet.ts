import { iso } from "../../kernel/clock.ts";
import { limits } from "../../kernel/limits.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { audited } from "../../platform/audit.ts";
import type { Shop } from "../../platform/shop.ts";
import { copyFor } from "../../../web/copy/index.ts";
import { findChallenge, newChallenge } from "../challenge-store.ts";
import { changeLetter, type Addressee } from "../letters.ts";
import { holds, readSiweMessage, writeSiweMessage } from "./siwe-message.ts";
import { insertWallet } from "./wallet-store.ts";

export type LinkFault = { readonly code: "wallet.refused" } | { readonly code: "wallet.taken" };

/** Ethereum itself. A contract's signature (ERC-1271) would have to be asked of the chain, and is not accepted. */
const chainId = 1;

/** The message this account's owner signs with their wallet: good for ten minutes, once, here. */
export async function messageToSign(
  shop: Shop,
  accountId: string,
  address: string,
): Promise<Result<{ readonly message: string; readonly address: string }, LinkFault>> {
  const { isAddress, getAddress } = await import("viem/utils");
  if (!isAddress(address, { strict: false })) return err({ code: "wallet.refused" });
  const nonce = Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, "0")).join("");
  const challenge = { purpose: "wallet", accountId, browserSha256: "", detail: {} } as const;
  const { write } = await newChallenge(shop, challenge, nonce);
  await shop.commit([write]);
  const { host, origin } = new URL(shop.config.publicOrigin);
  const message = writeSiweMessage({
    domain: host,
    address: getAddress(address),
    statement: copyFor("en", "entry").wallet.statement,
    uri: origin,
    version: "1",
    chainId,
    nonce,
    issuedAt: iso(shop.now),
    expirationTime: iso(shop.now + limits.entry_ms),
  });
  return ok({ message, address: getAddress(address) });
}

/** The address belongs to this account from now on, unless it is somebody else's already. */
export async function linkWallet(
  shop: Shop,
  owner: Addressee,
  signed: { readonly message: string; readonly signature: string },
): Promise<Result<{ readonly address: string }, LinkFault>> {
  const read = await readSiweMessage(signed.message.replace(/\r\n/g, "\n"));
  if (!read.ok) return err({ code: "wallet.refused" });
  const message = read.value;
  const asked = await findChallenge(shop, "wallet", message.nonce);
  if (!asked || asked.accountId !== owner.id || !isOurs(shop, message)) return err({ code: "wallet.refused" });
  const { host: domain } = new URL(shop.config.publicOrigin);
  const wanted = { domain, nonce: message.nonce, now: shop.now };
  if (!(await holds(message, signed.signature.trim(), wanted))) return err({ code: "wallet.refused" });
  const outcome = await shop.commit([
    ...asked.using,
    ...insertWallet(shop, owner.id, message.address, message.chainId),
    audited(shop, "wallet.linked", owner.id, { address: message.address }),
    await changeLetter(shop, owner, "wallet"),
  ]);
  if (outcome === "duplicate") return err({ code: "wallet.taken" });
  return outcome === "committed" ? ok({ address: message.address }) : err({ code: "wallet.refused" });
}

/** What our own message says beside domain and nonce: nobody may make it last longer or mean another place or chain. */
function isOurs({ config, now }: Shop, message: Parameters<typeof writeSiweMessage>[0]): boolean {
  if (message.uri !== new URL(config.publicOrigin).origin || message.chainId !== chainId) return false;
  const [issued, ends] = [Date.parse(message.issuedAt), Date.parse(message.expirationTime ?? "")];
  return issued <= now && ends - issued <= limits.entry_ms;
}
