export { searchProducts, type Counted, type Facet, type FacetTerm, type Found, type Show } from "./search-products.ts";
export { indexProducts, indexWrites, type Findable } from "./index-products.ts";
export { facetKinds, type FacetKind, type Filters, type Search, type Sort } from "./query.ts";
