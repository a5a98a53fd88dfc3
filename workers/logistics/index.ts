/** Parcels, and what sending them costs. */
export { carrierIds, carrierName, isCarrier, trackingUrl, type CarrierId } from "./carriers.ts";
export {
  deliveryOptions,
  zoneOf,
  type DeliveryOption,
  type DeliveryRequest,
  type DeliveryService,
  type Zone,
} from "./delivery.ts";
