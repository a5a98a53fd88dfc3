/** What a browser keeps of a sale: a guest's name, and the ticket to each waiting room it has entered. */
import { newGuest } from "../drops/index.ts";
import { day_ms, second_ms } from "../kernel/clock.ts";
import type { Request$ } from "../platform/http/context.ts";
import { readCookie } from "../platform/http/preferences.ts";

const secure = (c: Request$): boolean => c.var.shop.config.environment === "production";
const guestCookie = (c: Request$): string => (secure(c) ? "__Host-guest" : "guest");
const ticketCookie = (saleId: string): string => `ticket_${saleId.slice(-12)}`;
const header = (c: Request$): string | null => c.req.header("cookie") ?? null;

function keep(c: Request$, name: string, value: string): void {
  const age_seconds = (2 * day_ms) / second_ms;
  const rest = `Path=/; Max-Age=${age_seconds}; SameSite=Lax; HttpOnly${secure(c) ? "; Secure" : ""}`;
  c.header("set-cookie", `${name}=${value}; ${rest}`, { append: true });
}

export const broughtGuest = (c: Request$): string | null => readCookie(header(c), guestCookie(c));
export const broughtTicket = (c: Request$, saleId: string): string | null =>
  readCookie(header(c), ticketCookie(saleId));
export const keepTicket = (c: Request$, saleId: string, ticket: string): void => keep(c, ticketCookie(saleId), ticket);

/** The guest this browser is, named now if it is nobody yet. Somebody signed in needs no such name. */
export async function guestOf(c: Request$): Promise<string | null> {
  const brought = broughtGuest(c);
  if (brought !== null || c.var.shop.actor.kind === "account") return brought;
  const guest = await newGuest(c.var.shop);
  keep(c, guestCookie(c), guest);
  return guest;
}
