/** Who carries parcels, by the short name kept in rows, with the address under which each shows where a parcel is. */
import type { DeliveryService } from "./delivery.ts";

type Carrier = { readonly name: string; readonly track: string };

const carriers = {
  sf: { name: "SF Express 顺丰", track: "https://www.sf-express.com/we/ow/chn/en/waybill/waybill-detail/#" },
  ems: { name: "China Post EMS", track: "https://www.ems.com.cn/queryList?mailNum=#" },
  yamato: { name: "Yamato ヤマト運輸", track: "https://jizen.kuronekoyamato.co.jp/jizen/servlet/crjz.b.NQ0010?id=#" },
  dhl: { name: "DHL Express", track: "https://www.dhl.com/en/express/tracking.html?AWB=#" },
  ups: { name: "UPS", track: "https://www.ups.com/track?tracknum=#" },
  fedex: { name: "FedEx", track: "https://www.fedex.com/fedextrack/?trknbr=#" },
  colissimo: { name: "Colissimo", track: "https://www.laposte.fr/outils/suivre-vos-envois?code=#" },
  "royal-mail": { name: "Royal Mail", track: "https://www.royalmail.com/track-your-item#/tracking-results/#" },
  aramex: { name: "Aramex", track: "https://www.aramex.com/track/results?ShipmentNumber=#" },
  freight: { name: "Freight", track: "" },
} as const satisfies Record<string, Carrier>;

export type CarrierId = keyof typeof carriers;
export const carrierIds = Object.keys(carriers) as readonly CarrierId[];
export const isCarrier = (text: string): text is CarrierId => Object.hasOwn(carriers, text);

export const carrierName = (id: string): string => (isCarrier(id) ? carriers[id].name : id);

/** Where a parcel can be followed, or null: unknown carrier, no number yet. */
export function trackingUrl(carrier: string, trackingNumber: string): string | null {
  if (!isCarrier(carrier) || trackingNumber === "" || carriers[carrier].track === "") return null;
  const at = carriers[carrier].track.lastIndexOf("#");
  return carriers[carrier].track.slice(0, at) + encodeURIComponent(trackingNumber);
}

const atHome: { readonly [country: string]: CarrierId } = {
  CN: "sf",
  HK: "sf",
  JP: "yamato",
  FR: "colissimo",
  GB: "royal-mail",
  US: "ups",
  AE: "aramex",
  SA: "aramex",
};

export function defaultCarrier(service: DeliveryService, country: string, from: readonly string[]): CarrierId {
  if (service === "freight") return "freight";
  const domestic = from.length > 0 && from.every((origin) => origin === country);
  if (domestic) return atHome[country] ?? "dhl";
  return service === "express" ? "dhl" : from.includes("CN") ? "ems" : "fedex";
}
