/** Papers an applicant brings: what they are is told by their first bytes, never by their name. */
export const paperKinds = ["identity", "registration", "authorization", "address", "other"] as const;
export type PaperKind = (typeof paperKinds)[number];
export type PaperType = "application/pdf" | "image/jpeg" | "image/png" | "image/webp";

export const paperLimits = { bytes_max: 10 * 1024 * 1024, count_max: 20, name_chars_max: 200 } as const;

export type Paper = {
  readonly id: string;
  readonly sellerId: string;
  readonly kind: PaperKind;
  readonly fileName: string;
  readonly mediaType: PaperType;
  readonly bytes: number;
  readonly sha256: string;
  readonly objectKey: string;
  readonly at: number;
};

const begins = (bytes: Uint8Array, at: number, signs: readonly number[]): boolean =>
  signs.every((sign, i) => bytes[at + i] === sign);

/** null: none of the four kinds that are taken. */
export function paperType(bytes: Uint8Array): PaperType | null {
  if (begins(bytes, 0, [0x25, 0x50, 0x44, 0x46, 0x2d])) return "application/pdf";
  if (begins(bytes, 0, [0xff, 0xd8, 0xff])) return "image/jpeg";
  if (begins(bytes, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return "image/png";
  if (begins(bytes, 0, [0x52, 0x49, 0x46, 0x46]) && begins(bytes, 8, [0x57, 0x45, 0x42, 0x50])) return "image/webp";
  return null;
}

/** A name that is safe in a header and on a screen. */
export const plainName = (name: string): string =>
  name
    .normalize("NFC")
    .replace(/[\p{C}"\\/:*?<>|;]/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, paperLimits.name_chars_max) || "document";
