/** What the verifier calls. Outside /api/v1, because its caller is known by signature and by nothing else. */
import { doors } from "../platform/http/doors.ts";
import { problem } from "../platform/http/problem.ts";
import { hearVerifier } from "./verify-seller.ts";

export const sellerRoutes = doors();
const message_chars_max = 64 * 1024;

sellerRoutes.post("/hooks/verification", async (c) => {
  const raw = await c.req.text();
  if (raw.length > message_chars_max) return problem({ code: "webhook.too_large" });
  const heard = await hearVerifier(c.var.shop, raw, c.req.raw.headers);
  return heard.ok ? c.body(null, 204) : problem(heard.fault);
});
