/** How near a shelf is to a country: the country itself, then its region, then the rest in the shop's own order. */
import type { Shelf } from "./holding.ts";

const regions: readonly ReadonlySet<string>[] = [
  "CN HK MO TW JP KR SG MY TH VN PH ID",
  "AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MC MT NL NO PL PT RO SE SI SK",
  "AE BH KW OM QA SA",
  "CA MX US",
  "AU NZ",
].map((countries) => new Set(countries.split(" ")));

export function nearestFirst(shelves: readonly Shelf[], country: string): string[] {
  const region = regions.find((countries) => countries.has(country));
  const distance = (shelf: Shelf) => (shelf.country === country ? 0 : region?.has(shelf.country) ? 1 : 2);
  return [...shelves]
    .sort((a, b) => distance(a) - distance(b) || a.position - b.position || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}
