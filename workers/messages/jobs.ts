import type { Shop } from "../platform/shop.ts";
import { tellOfMessages } from "./digest.ts";

export const messagesSweep = {
  name: "messages.digest",
  run: async (shop: Shop): Promise<void> => void (await tellOfMessages(shop)),
};
