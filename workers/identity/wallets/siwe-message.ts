/**
 * Messages of EIP-4361, read strictly: every line in its order, an address with its checksum, real dates, whole URIs.
 * viem's own reader takes the fields wherever they stand, which is too kind for something that opens a door.
 */
import { err, ok, type Result } from "../../kernel/result.ts";

export type SiweMessage = {
  readonly scheme?: string;
  readonly domain: string;
  readonly address: string;
  readonly statement?: string;
  readonly uri: string;
  readonly version: "1";
  readonly chainId: number;
  readonly nonce: string;
  readonly issuedAt: string;
  readonly expirationTime?: string;
  readonly notBefore?: string;
  readonly requestId?: string;
  readonly resources?: readonly string[];
};
export type SiweFault = { readonly code: "siwe.unreadable"; readonly field: string };

const chars_max = 3_000;
const shape = new RegExp(
  [
    "^(?:(?<scheme>[a-zA-Z][a-zA-Z0-9+.-]*)://)?(?<domain>[^\\s/?#]+) wants you to sign in with your Ethereum account:",
    "(?<address>0x[0-9a-fA-F]{40})",
    "(?:\\n(?<statement>[\\x20-\\x7e]+)\\n|\\n)",
    "URI: (?<uri>\\S+)",
    "Version: (?<version>1)",
    "Chain ID: (?<chainId>[0-9]{1,15})",
    "Nonce: (?<nonce>[a-zA-Z0-9]{8,})",
    "Issued At: (?<issuedAt>\\S+)",
  ].join("\\n") +
    "(?:\\nExpiration Time: (?<expirationTime>\\S+))?(?:\\nNot Before: (?<notBefore>\\S+))?" +
    "(?:\\nRequest ID: (?<requestId>\\S*))?(?:\\nResources:(?<resources>(?:\\n- \\S+)*))?$",
);

const time = /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
/** RFC 3339, and a day the calendar knows: 31 February is refused, where JavaScript would go on to March. */
function isTime(text: string): boolean {
  const found = time.exec(text);
  if (!found) return false;
  const [year, month, day] = found.slice(1, 4).map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
const isUri = (text: string): boolean => /^[a-zA-Z][a-zA-Z0-9+.-]*:[\x21-\x7e]+$/.test(text) && URL.canParse(text);
const isDomain = (text: string): boolean => URL.canParse(`https://${text}/`);

export async function readSiweMessage(text: string): Promise<Result<SiweMessage, SiweFault>> {
  const groups = text.length <= chars_max ? shape.exec(text)?.groups : undefined;
  if (!groups) return err({ code: "siwe.unreadable", field: "message" });
  const { resources, chainId, ...said } = groups as { [name: string]: string | undefined };
  const message = {
    ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)),
    chainId: Number(chainId),
    ...(resources === undefined ? {} : { resources: resources.split("\n- ").slice(1) }),
  } as SiweMessage;
  const field = await wrongField(message);
  return field ? err({ code: "siwe.unreadable", field }) : ok(message);
}

/** The first field whose value cannot be, or null. */
export async function wrongField(message: SiweMessage): Promise<string | null> {
  const { getAddress, isAddress } = await import("viem/utils");
  if (!isDomain(message.domain)) return "domain";
  // All small letters pass for an address elsewhere; here the checksum must be written out.
  const { address } = message;
  if (!isAddress(address, { strict: false }) || getAddress(address.toLowerCase()) !== address) return "address";
  if (!isUri(message.uri)) return "uri";
  for (const name of ["issuedAt", "expirationTime", "notBefore"] as const)
    if (message[name] !== undefined && !isTime(message[name])) return name;
  return (message.resources ?? []).every(isUri) ? null : "resources";
}

/** As a wallet shows it. */
export function writeSiweMessage(message: SiweMessage): string {
  const { scheme, domain, address, statement, uri, version, chainId, nonce, issuedAt } = message;
  const { expirationTime, notBefore, requestId, resources } = message;
  return [
    `${scheme ? `${scheme}://` : ""}${domain} wants you to sign in with your Ethereum account:`,
    address,
    "",
    ...(statement === undefined ? [] : [statement]),
    "",
    `URI: ${uri}`,
    `Version: ${version}`,
    `Chain ID: ${chainId}`,
    `Nonce: ${nonce}`,
    `Issued At: ${issuedAt}`,
    ...(expirationTime === undefined ? [] : [`Expiration Time: ${expirationTime}`]),
    ...(notBefore === undefined ? [] : [`Not Before: ${notBefore}`]),
    ...(requestId === undefined ? [] : [`Request ID: ${requestId}`]),
    ...(resources === undefined ? [] : ["Resources:", ...resources.map((one) => `- ${one}`)]),
  ].join("\n");
}

type Wanted = { readonly domain: string; readonly nonce: string; readonly now: number };

/** Whether this message, signed by this signature, says here and now what its address is. */
export async function holds(message: SiweMessage, signature: string, wanted: Wanted): Promise<boolean> {
  if (message.domain !== wanted.domain || message.nonce !== wanted.nonce) return false;
  if ((await wrongField(message)) !== null) return false;
  if (message.expirationTime !== undefined && Date.parse(message.expirationTime) <= wanted.now) return false;
  if (message.notBefore !== undefined && Date.parse(message.notBefore) > wanted.now) return false;
  if (!/^0x[0-9a-fA-F]{130}$/.test(signature)) return false;
  const { verifyMessage } = await import("viem/utils");
  const asked = { address: message.address, message: writeSiweMessage(message), signature };
  return verifyMessage(asked as Parameters<typeof verifyMessage>[0]).catch(() => false);
}
