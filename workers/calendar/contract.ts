/** Reminders over HTTP; the calendar itself is GET /sales, and as a file /{locale}/calendar.ics. */
import * as v from "valibot";
import type { Endpoint } from "../platform/http/endpoint.ts";

const sale_id = v.pipe(v.string(), v.regex(/^sal_[0-9A-Z]{26}$/));

export const remindMe = {
  method: "POST",
  path: "/sales/:sale_id/reminders",
  summary:
    "A letter half an hour before the sale opens, once: to your own address, or to one that you give and agree for",
  access: "public",
  input: v.strictObject({
    sale_id,
    email: v.optional(v.pipe(v.string(), v.maxLength(254))),
    agreed: v.optional(v.boolean(), false),
  }),
  output: v.object({ sale_id: v.string(), email: v.string() }),
  faults: ["sale.not_found", "reminder.email_invalid", "reminder.not_agreed", "reminder.too_late", "reminder.too_many"],
} as const satisfies Endpoint;

export const forgetReminder = {
  method: "DELETE",
  path: "/sales/:sale_id/reminders",
  summary: "No letter after all",
  access: "shopper",
  input: v.object({ sale_id }),
  output: v.object({ forgotten: v.boolean() }),
  faults: ["reminder.unauthenticated"],
} as const satisfies Endpoint;
