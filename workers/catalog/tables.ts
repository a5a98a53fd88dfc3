/** Tables of d1-migrations/0002_catalog.sql and 0009_catalog_reading.sql that this room writes. */
import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const makers = sqliteTable("makers", {
  id: text().primaryKey(),
  slug: text().notNull(),
  country: text().notNull().default(""),
  createdAt: integer("created_at").notNull(),
});

export const terms = sqliteTable("terms", {
  id: integer().primaryKey(),
  kind: text({ enum: ["technique", "period", "region", "material", "category", "motif"] }).notNull(),
  slug: text().notNull(),
});

export const collections = sqliteTable("collections", {
  id: integer().primaryKey(),
  slug: text().notNull(),
  theme: text({ enum: ["ink-wash", "seal", "geometric", "textile", "kiln"] }).notNull(),
  position: integer().notNull().default(100),
  featured: integer({ mode: "boolean" }).notNull().default(false),
});

export const products = sqliteTable("products", {
  id: text().primaryKey(),
  externalId: text("external_id").notNull(),
  slug: text().notNull(),
  status: text({ enum: ["draft", "active", "archived"] }).notNull(),
  makerId: text("maker_id"),
  height_mm: integer(),
  width_mm: integer(),
  depth_mm: integer(),
  diameter_mm: integer(),
  weight_grams: integer(),
  editionSize: integer("edition_size"),
  dated: text().notNull().default(""),
  hsCode: text("hs_code").notNull().default(""),
  origin: text().notNull().default(""),
  taxCategory: text("tax_category", { enum: ["standard", "books", "art", "food"] })
    .notNull()
    .default("standard"),
  attributes: text().notNull().default("{}"),
  source: text().notNull().default("{}"),
  sellerId: text("seller_id").notNull().default("sel_house"),
  version: integer().notNull().default(1),
  createdAt: integer("created_at").notNull(),
  updatedAt: integer("updated_at").notNull(),
});

export const translations = sqliteTable(
  "translations",
  { subject: text().notNull(), locale: text().notNull(), field: text().notNull(), text: text().notNull() },
  (table) => [primaryKey({ columns: [table.subject, table.field, table.locale] })],
);

export const productTerms = sqliteTable(
  "product_terms",
  { productId: text("product_id").notNull(), termId: integer("term_id").notNull() },
  (table) => [primaryKey({ columns: [table.productId, table.termId] })],
);

export const productCollections = sqliteTable(
  "product_collections",
  {
    productId: text("product_id").notNull(),
    collectionId: integer("collection_id").notNull(),
    position: integer().notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.productId, table.collectionId] })],
);

export const productTags = sqliteTable(
  "product_tags",
  { productId: text("product_id").notNull(), tag: text().notNull() },
  (table) => [primaryKey({ columns: [table.productId, table.tag] })],
);

export const variants = sqliteTable("variants", {
  id: text().primaryKey(),
  productId: text("product_id").notNull(),
  sku: text().notNull(),
  position: integer().notNull(),
  options: text().notNull().default("{}"),
  weight_grams: integer(),
  gtin: text().notNull().default(""),
  trackStock: integer("track_stock", { mode: "boolean" }).notNull().default(true),
  mediaId: text("media_id"),
  archivedAt: integer("archived_at"),
});

export const media = sqliteTable("media", {
  id: text().primaryKey(),
  productId: text("product_id").notNull(),
  position: integer().notNull(),
  kind: text({ enum: ["photo", "illustration", "pending", "broken"] }).notNull(),
  source: text().notNull(),
  objectKey: text("object_key").notNull().default(""),
  width: integer().notNull().default(0),
  height: integer().notNull().default(0),
  credit: text().notNull().default(""),
});

export const productDocuments = sqliteTable("product_documents", {
  productId: text("product_id").primaryKey(),
  slug: text().notNull(),
  status: text().notNull(),
  createdAt: integer("created_at").notNull(),
  document: text().notNull(),
});

export const productCards = sqliteTable("product_cards", {
  productId: text("product_id").primaryKey(),
  status: text().notNull(),
  card: text().notNull(),
});

export const pages = sqliteTable("pages", {
  slug: text().primaryKey(),
  kind: text({ enum: ["page", "story"] }).notNull(),
  position: integer().notNull().default(100),
  publishedAt: integer("published_at"),
});

export const handedInStock = sqliteTable(
  "handed_in_stock",
  {
    variantId: text("variant_id").notNull(),
    locationId: text("location_id").notNull(),
    quantity: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.variantId, table.locationId] })],
);
