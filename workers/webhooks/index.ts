/** Telling sellers' software what happens to them: endpoints, messages and their log. */
export { webhookTypes } from "./concern.ts";
export { findDeliveries as listDeliveries, type Delivery, type Try } from "./delivery-store.ts";
export { findWebhook, type Webhook } from "./endpoint-store.ts";
export {
  askAgain,
  changeTopics,
  createWebhook,
  listWebhooks,
  redeliverMessage,
  removeWebhook,
  rotateWebhookSecret,
  type MadeWebhook,
  type WebhookFault,
} from "./manage-webhooks.ts";
export { mayManageWebhooks } from "./policy.ts";
export type { Scheme } from "./signature.ts";
