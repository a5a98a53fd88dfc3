/** Ten codes for the day the telephone is lost: 80 bits each, shown once, kept as hashes, good for one use. */
import { sha256Hex } from "../../kernel/crypto.ts";

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
const count = 10;
const chars = 16;

export function newRecoveryCodes(): string[] {
  return Array.from({ length: count }, () => {
    const bytes = crypto.getRandomValues(new Uint8Array(chars));
    const text = Array.from(bytes, (byte) => alphabet[byte % 32]).join("");
    return text.replace(/(.{4})(?=.)/g, "$1-");
  });
}

const plain = (code: string): string =>
  code.toLowerCase().replace(/[\s-]/g, "").replaceAll("o", "0").replace(/[il]/g, "1");

export const isRecoveryCode = (code: string): boolean => plain(code).length === chars;
export const recoverySha256 = (accountId: string, code: string): Promise<string> =>
  sha256Hex(`${accountId}.${plain(code)}`);
