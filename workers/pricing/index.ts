/** What other rooms may ask of prices. */
export {
  baseToConvert,
  convert,
  handsome,
  isPrice,
  priceFor,
  priceRange,
  type Price,
  type PriceRow,
  type PriceSource,
  type Rates,
} from "./price.ts";
export {
  defaultMarket,
  pricesByVariant,
  readTerms,
  type Market,
  type PriceTuple,
  type PricingTerms,
} from "./market.ts";
export { pricesAsJson, replaceListPrices, setPrice, termsAsJson, type ListPrice } from "./store.ts";
export { findTerms, listMarkets } from "./find-markets.ts";
export {
  dutyRateFrom,
  dutyRatesFor,
  dutyThresholdOf,
  putDutyTables,
  putTaxRates,
  taxRateFrom,
  taxRatesOf,
  thresholdIn,
  type DutyRow,
  type DutySeed,
  type TaxRow,
  type TaxSeed,
  type ThresholdRow,
  type ThresholdSeed,
} from "./tax-store.ts";
export { lowestBefore, type PastPrice } from "./prior.ts";
export { crossesBorder, estimateDuty, type DutyRate, type DutyRules } from "./duty.ts";
export { rateFor, taxIn, taxParts, type TaxRate } from "./tax.ts";
