/** Shopify's product CSV by column: the name since 2012 first, the name of the template of 2024 second. */
export const shopifyColumns = {
  handle: ["Handle", "URL handle"],
  title: "Title",
  body: ["Body (HTML)", "Body HTML", "Description"],
  vendor: "Vendor",
  category: ["Product Category", "Standardized Product Type"],
  type: ["Type", "Custom Product Type"],
  tags: "Tags",
  published: ["Published", "Published on online store"],
  status: "Status",
  sku: ["Variant SKU", "SKU"],
  grams: ["Variant Grams", "Weight value (grams)"],
  tracker: ["Variant Inventory Tracker", "Inventory tracker"],
  quantity: ["Variant Inventory Qty", "Inventory quantity"],
  policy: ["Variant Inventory Policy", "Continue selling when out of stock"],
  price: ["Variant Price", "Price"],
  compareAt: ["Variant Compare At Price", "Compare-at price"],
  barcode: ["Variant Barcode", "Barcode"],
  image: ["Image Src", "Product image URL"],
  imagePosition: ["Image Position", "Image position"],
  imageAlt: ["Image Alt Text", "Image alt text"],
  variantImage: ["Variant Image", "Variant image URL"],
  giftCard: ["Gift Card", "Gift card"],
  seoTitle: ["SEO Title", "SEO title"],
  seoDescription: ["SEO Description", "SEO description"],
  hsCode: ["Variant HS Code", "HS Code"],
  origin: ["Variant Country of Origin", "Country of Origin"],
} as const;

export const optionColumns = [1, 2, 3].map((n) => ({
  name: [`Option${n} Name`],
  value: [`Option${n} Value`],
}));

/** Kept as specifications under these names; the Google Merchant feed asks for them again. */
export const googleColumns: { readonly [attribute: string]: readonly string[] } = {
  "Google product category": ["Google Shopping / Google Product Category"],
  MPN: ["Google Shopping / MPN"],
  Gender: ["Google Shopping / Gender"],
  "Age group": ["Google Shopping / Age Group"],
  Condition: ["Google Shopping / Condition"],
};
