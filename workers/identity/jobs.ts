import { day_ms } from "../kernel/clock.ts";
import type { Shop } from "../platform/shop.ts";
import { forgetEntries } from "./letter-in/letter-store.ts";
import { deleteEndedSessions } from "./store.ts";

export const endedSessionsSweep = {
  name: "identity.ended_sessions",
  run: async (shop: Shop): Promise<void> =>
    void (await shop.commit([deleteEndedSessions(shop), ...forgetEntries(shop, day_ms)])),
};
