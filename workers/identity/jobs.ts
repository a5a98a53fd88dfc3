import type { Shop } from "../platform/shop.ts";
import { deleteEndedSessions } from "./store.ts";

export const endedSessionsSweep = {
  name: "identity.ended_sessions",
  run: async (shop: Shop): Promise<void> => void (await shop.commit([deleteEndedSessions(shop)])),
};
