-- Products and the words around them. Translated fields live in one table of (subject, field, locale) rows.
-- `product_documents` is the read model: one JSON document a product, rewritten in the batch that changes the product.

CREATE TABLE IF NOT EXISTS makers (
  id TEXT PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  country TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS terms (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('technique', 'period', 'region', 'material', 'category', 'motif')),
  slug TEXT NOT NULL,
  UNIQUE (kind, slug)
) STRICT;

CREATE TABLE IF NOT EXISTS collections (
  id INTEGER PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  theme TEXT NOT NULL DEFAULT 'ink-wash' CHECK (theme IN ('ink-wash', 'seal', 'geometric', 'textile', 'kiln')),
  position INTEGER NOT NULL DEFAULT 100,
  featured INTEGER NOT NULL DEFAULT 0 CHECK (featured IN (0, 1))
) STRICT;

CREATE TABLE IF NOT EXISTS products (
  id TEXT PRIMARY KEY,
  external_id TEXT NOT NULL UNIQUE,
  slug TEXT NOT NULL UNIQUE,
  status TEXT NOT NULL CHECK (status IN ('draft', 'active', 'archived')),
  maker_id TEXT REFERENCES makers (id),
  height_mm INTEGER CHECK (height_mm > 0),
  width_mm INTEGER CHECK (width_mm > 0),
  depth_mm INTEGER CHECK (depth_mm > 0),
  diameter_mm INTEGER CHECK (diameter_mm > 0),
  weight_grams INTEGER CHECK (weight_grams >= 0),
  edition_size INTEGER CHECK (edition_size > 0),
  dated TEXT NOT NULL DEFAULT '',
  hs_code TEXT NOT NULL DEFAULT '',
  origin TEXT NOT NULL DEFAULT '',
  tax_category TEXT NOT NULL DEFAULT 'standard' CHECK (tax_category IN ('standard', 'books', 'art', 'food')),
  attributes TEXT NOT NULL DEFAULT '{}',
  source TEXT NOT NULL DEFAULT '{}',
  version INTEGER NOT NULL DEFAULT 1,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS products_maker ON products (maker_id);
CREATE INDEX IF NOT EXISTS products_status ON products (status, created_at DESC, id);

-- subject: a product, maker or media id, or 'term:<kind>:<slug>', 'collection:<slug>', 'page:<slug>'
-- field: title, subtitle, story, meta_title, meta_description, name, intro, place, body, alt
CREATE TABLE IF NOT EXISTS translations (
  subject TEXT NOT NULL,
  locale TEXT NOT NULL CHECK (length(locale) BETWEEN 2 AND 20),
  field TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (subject, field, locale)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS product_terms (
  product_id TEXT NOT NULL REFERENCES products (id),
  term_id INTEGER NOT NULL REFERENCES terms (id),
  PRIMARY KEY (product_id, term_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS product_terms_term ON product_terms (term_id, product_id);

CREATE TABLE IF NOT EXISTS product_collections (
  product_id TEXT NOT NULL REFERENCES products (id),
  collection_id INTEGER NOT NULL REFERENCES collections (id),
  position INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (product_id, collection_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS product_collections_collection ON product_collections (collection_id, product_id);

CREATE TABLE IF NOT EXISTS product_tags (
  product_id TEXT NOT NULL REFERENCES products (id),
  tag TEXT NOT NULL,
  PRIMARY KEY (product_id, tag)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS variants (
  id TEXT PRIMARY KEY,
  product_id TEXT NOT NULL REFERENCES products (id),
  sku TEXT NOT NULL UNIQUE,
  position INTEGER NOT NULL,
  options TEXT NOT NULL DEFAULT '{}', -- {"Size":"M"}, in display order
  weight_grams INTEGER CHECK (weight_grams >= 0),
  gtin TEXT NOT NULL DEFAULT '',
  track_stock INTEGER NOT NULL DEFAULT 1 CHECK (track_stock IN (0, 1)),
  media_id TEXT,
  archived_at INTEGER
) STRICT;
CREATE INDEX IF NOT EXISTS variants_product ON variants (product_id, position);

-- photo: an original in R2 · illustration: drawn from the record · pending: to be fetched · broken: could not be
CREATE TABLE IF NOT EXISTS media (
  id TEXT PRIMARY KEY,
  product_id TEXT NOT NULL REFERENCES products (id),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('photo', 'illustration', 'pending', 'broken')),
  source TEXT NOT NULL,
  object_key TEXT NOT NULL DEFAULT '',
  width INTEGER NOT NULL DEFAULT 0,
  height INTEGER NOT NULL DEFAULT 0,
  credit TEXT NOT NULL DEFAULT '',
  UNIQUE (product_id, source)
) STRICT;
CREATE INDEX IF NOT EXISTS media_product ON media (product_id, position);
CREATE INDEX IF NOT EXISTS media_pending ON media (id) WHERE kind = 'pending';

CREATE TABLE IF NOT EXISTS product_documents (
  product_id TEXT PRIMARY KEY REFERENCES products (id),
  slug TEXT NOT NULL UNIQUE,
  status TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  document TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS product_documents_status ON product_documents (status, created_at DESC, product_id);

CREATE TABLE IF NOT EXISTS pages (
  slug TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('page', 'story')),
  position INTEGER NOT NULL DEFAULT 100,
  published_at INTEGER
) STRICT;
