/** A bowl in two sizes, as writers are handed it in tests. */
import type { ExportProduct } from "./export-product.ts";

export const bowl: ExportProduct = {
  handle: "plum-bowl",
  status: "active",
  title: 'Plum "tea" bowl, small',
  story: "<p>Thrown &amp; glazed.</p><p>Fired\ntwice.</p>",
  maker: "Lantern Kiln",
  type: "Tea bowls",
  tags: ["tea", "clay"],
  metaTitle: "",
  metaDescription: "",
  attributes: { Material: "Porcelain", "Google product category": "674" },
  images: [
    { url: "https://yaji.example/a.jpg", alt: "From above" },
    { url: "https://yaji.example/b.jpg", alt: "" },
  ],
  awaited: [],
  record: null,
  variants: [
    {
      sku: "B-S",
      options: { Size: "Small" },
      price: { minor: 4800, currency: "USD" },
      compareAt: { minor: 6000, currency: "USD" },
      quantity: 3,
      weight_grams: 180,
      gtin: "4006381333931",
      image: "",
      awaited: "",
    },
    {
      sku: "B-L",
      options: { Size: "Large" },
      price: { minor: 6400, currency: "USD" },
      compareAt: null,
      quantity: 0,
      weight_grams: null,
      gtin: "",
      image: "https://yaji.example/b.jpg",
      awaited: "",
    },
  ],
};
