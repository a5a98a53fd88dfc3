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
export {
  move as moveParcelState,
  parcelStates,
  unpacked,
  type Parcel,
  type ParcelLine,
  type ParcelState,
} from "./parcel.ts";
export { moveParcel, packParcel, type PackWish, type ParcelFault } from "./send-parcel.ts";
export { findParcel, selectParcelsOfOrder, toParcel, type ParcelRow } from "./store.ts";
export {
  addressForm,
  addressLimits,
  addressLines,
  checkAddress,
  deliverableCountries,
  type AddressFault,
  type AddressField,
  type AddressFieldName,
  type AddressProblem,
} from "./address.ts";
