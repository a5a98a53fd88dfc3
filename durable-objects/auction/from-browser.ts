import { tell } from "../support/sockets.ts";
import type { FromBrowser, ToBrowser } from "./messages.ts";

const message_chars_max = 400;

/** A bid as a browser sends it, or null for whatever else it sends. */
export function bidFrom(said: string | ArrayBuffer): FromBrowser | null {
  if (typeof said !== "string" || said.length > message_chars_max) return null;
  try {
    const { type, id, maxMinor } = JSON.parse(said) as { [name: string]: unknown };
    const sound = type === "bid" && isBidId(id) && Number.isSafeInteger(maxMinor) && Number(maxMinor) > 0;
    return sound ? { type: "bid", id: String(id), maxMinor: Number(maxMinor) } : null;
  } catch {
    return null;
  }
}

/** Made by the bidder's side, once for each bid they mean. */
export const isBidId = (text: unknown): text is string => typeof text === "string" && /^[\w-]{8,64}$/.test(text);

/** What a browser is told, in the words it knows. */
export const say = (socket: WebSocket, message: ToBrowser): void => void tell(socket, JSON.stringify(message));
