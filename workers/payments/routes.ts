/** POST /hooks/payments/:provider — outside /api/v1, because its caller is known by signature and by nothing else. */
import { doors } from "../platform/http/doors.ts";
import { problem } from "../platform/http/problem.ts";
import { hearWebhook } from "./hear-webhook.ts";
import { providerLimits } from "./provider.ts";
import { isProviderName } from "./providers.ts";

export const paymentRoutes = doors();

paymentRoutes.post("/hooks/payments/:provider", async (c) => {
  const provider = c.req.param("provider");
  if (!isProviderName(provider)) return problem({ code: "webhook.not_found" });
  const declared = Number(c.req.header("content-length") ?? 0);
  if (declared > providerLimits.webhook_bytes) return problem({ code: "webhook.too_large" });
  const raw = await c.req.text();
  if (raw.length > providerLimits.webhook_bytes) return problem({ code: "webhook.too_large" });

  const heard = await hearWebhook(c.var.shop, provider, raw, c.req.raw.headers);
  return heard.ok ? c.body(null, 204) : problem(heard.fault);
});
