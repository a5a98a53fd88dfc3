import { base64url } from "./ids.ts";

/** A keyset cursor: the sort values of the last row seen, opaque to the client. Bad cursors read as "from the start". */
export type CursorKey = readonly (string | number)[];

export function encodeCursor(key: CursorKey): string {
  return base64url(new TextEncoder().encode(JSON.stringify(key)));
}

export function decodeCursor(cursor: string | null | undefined, length: number): CursorKey | null {
  const key = keyIn(cursor);
  return key?.length === length ? key : null;
}

/** Whether `encodeCursor` may have made it. */
export const isCursor = (cursor: string): boolean => keyIn(cursor) !== null;

function keyIn(cursor: string | null | undefined): CursorKey | null {
  if (!cursor || cursor.length > 400) return null;
  try {
    const bytes = Uint8Array.from(atob(cursor.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
    const key: unknown = JSON.parse(new TextDecoder().decode(bytes));
    const sound = Array.isArray(key) && key.every((v) => typeof v === "string" || typeof v === "number");
    return sound ? (key as CursorKey) : null;
  } catch {
    return null;
  }
}

export type Page<T> = { readonly items: readonly T[]; readonly next: string | null };
