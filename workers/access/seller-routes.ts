/** Keys, clients and grants of one seller, for its owners. */
import { ok } from "../kernel/result.ts";
import type { Request$ } from "../platform/http/context.ts";
import { doors } from "../platform/http/doors.ts";
import type { Endpoint, InputOf } from "../platform/http/endpoint.ts";
import { parseIfAllowed, respond } from "../platform/http/respond.ts";
import * as contract from "./contract.ts";
import { createClient, listClients, revokeClient, rotateSecret } from "./manage-clients.ts";
import { listGrants, revokeGrant } from "./manage-grants.ts";
import { createKey, listKeys, revokeKey, rotateKey } from "./manage-keys.ts";
import { refusedToManage } from "./policy.ts";
import { presentClient, presentGrant, presentKey, presentMadeClient, presentMadeKey, presentPage } from "./present.ts";

export const sellerRoutes = doors();
const api = "/api/v1";

const managing = <E extends Endpoint>(c: Request$, endpoint: E, then: (input: InputOf<E>) => Promise<Response>) =>
  parseIfAllowed(c, endpoint, refusedToManage(c.var.shop.actor, c.req.param("seller_id") ?? ""), then);

sellerRoutes.get(`${api}${contract.readKeys.path}`, (c) =>
  managing(c, contract.readKeys, async ({ seller_id, cursor }) =>
    respond(c, ok(await listKeys(c.var.shop, seller_id, cursor ?? null)), (page) => presentPage(page, presentKey)),
  ),
);
sellerRoutes.post(`${api}${contract.makeKey.path}`, (c) =>
  managing(c, contract.makeKey, async ({ seller_id, ...wish }) =>
    respond(c, await createKey(c.var.shop, seller_id, wish), presentMadeKey, 201),
  ),
);
sellerRoutes.post(`${api}${contract.rotateKey.path}`, (c) =>
  managing(c, contract.rotateKey, async ({ seller_id, key_id }) =>
    respond(c, await rotateKey(c.var.shop, seller_id, key_id), presentMadeKey, 201),
  ),
);
sellerRoutes.delete(`${api}${contract.revokeKey.path}`, (c) =>
  managing(c, contract.revokeKey, async ({ seller_id, key_id }) =>
    respond(c, await revokeKey(c.var.shop, seller_id, key_id), () => ({ revoked: true })),
  ),
);

sellerRoutes.get(`${api}${contract.readClients.path}`, (c) =>
  managing(c, contract.readClients, async ({ seller_id, cursor }) =>
    respond(c, ok(await listClients(c.var.shop, seller_id, cursor ?? null)), (page) =>
      presentPage(page, presentClient),
    ),
  ),
);
sellerRoutes.post(`${api}${contract.registerClient.path}`, (c) =>
  managing(c, contract.registerClient, async ({ seller_id, redirect_uris, ...wish }) =>
    respond(
      c,
      await createClient(c.var.shop, seller_id, { ...wish, redirectUris: redirect_uris }),
      presentMadeClient,
      201,
    ),
  ),
);
sellerRoutes.post(`${api}${contract.rotateClientSecret.path}`, (c) =>
  managing(c, contract.rotateClientSecret, async ({ seller_id, client_id }) =>
    respond(c, await rotateSecret(c.var.shop, seller_id, client_id), presentMadeClient, 201),
  ),
);
sellerRoutes.delete(`${api}${contract.revokeClient.path}`, (c) =>
  managing(c, contract.revokeClient, async ({ seller_id, client_id }) =>
    respond(c, await revokeClient(c.var.shop, seller_id, client_id), () => ({ revoked: true })),
  ),
);

sellerRoutes.get(`${api}${contract.readGrants.path}`, (c) =>
  managing(c, contract.readGrants, async ({ seller_id, cursor }) =>
    respond(c, ok(await listGrants(c.var.shop, seller_id, cursor ?? null)), (page) => presentPage(page, presentGrant)),
  ),
);
sellerRoutes.delete(`${api}${contract.revokeGrant.path}`, (c) =>
  managing(c, contract.revokeGrant, async ({ seller_id, grant_id }) =>
    respond(c, await revokeGrant(c.var.shop, seller_id, grant_id), () => ({ revoked: true })),
  ),
);
