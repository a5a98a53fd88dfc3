-- Finding things. One FTS5 row a product in all its languages; facets are words of that index too, so that a filter is
-- one more word of the query. Counts for browsing are kept by triggers; nothing here is a truth, all can be made again.

CREATE TABLE IF NOT EXISTS search_docs (
  doc INTEGER PRIMARY KEY,
  product_id TEXT NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  price INTEGER NOT NULL             -- cheapest variant in US cents, for sorting only
) STRICT;

-- Tokens are made in code (Han and kana as single characters and pairs); unicode61 only splits at blanks.
CREATE VIRTUAL TABLE IF NOT EXISTS search_index USING fts5 (
  title, maker, technique, story, facets,
  content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2'
);

-- collection 0 holds every product
CREATE TABLE IF NOT EXISTS search_listing (
  collection_id INTEGER NOT NULL,
  doc INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  price INTEGER NOT NULL,
  PRIMARY KEY (collection_id, doc)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS search_listing_doc ON search_listing (doc);
CREATE INDEX IF NOT EXISTS search_listing_newest ON search_listing (collection_id, created_at DESC, doc);
CREATE INDEX IF NOT EXISTS search_listing_price ON search_listing (collection_id, price, doc);

CREATE TABLE IF NOT EXISTS search_postings (
  doc INTEGER NOT NULL,
  term_id INTEGER NOT NULL,
  PRIMARY KEY (doc, term_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS search_postings_term ON search_postings (term_id, doc);

CREATE TABLE IF NOT EXISTS facet_counts (
  collection_id INTEGER NOT NULL,
  term_id INTEGER NOT NULL,
  products INTEGER NOT NULL CHECK (products >= 0),
  PRIMARY KEY (collection_id, term_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS listing_counts (
  collection_id INTEGER PRIMARY KEY,
  products INTEGER NOT NULL CHECK (products >= 0)
) STRICT;

CREATE TRIGGER IF NOT EXISTS posting_added AFTER INSERT ON search_postings BEGIN
  INSERT INTO facet_counts (collection_id, term_id, products)
  SELECT collection_id, new.term_id, 1 FROM search_listing WHERE doc = new.doc
  ON CONFLICT (collection_id, term_id) DO UPDATE SET products = products + 1;
END;
CREATE TRIGGER IF NOT EXISTS posting_removed AFTER DELETE ON search_postings BEGIN
  UPDATE facet_counts SET products = products - 1
  WHERE term_id = old.term_id AND collection_id IN (SELECT collection_id FROM search_listing WHERE doc = old.doc);
END;
CREATE TRIGGER IF NOT EXISTS listing_added AFTER INSERT ON search_listing BEGIN
  INSERT INTO listing_counts (collection_id, products) VALUES (new.collection_id, 1)
  ON CONFLICT (collection_id) DO UPDATE SET products = products + 1;
END;
CREATE TRIGGER IF NOT EXISTS listing_removed AFTER DELETE ON search_listing BEGIN
  UPDATE listing_counts SET products = products - 1 WHERE collection_id = old.collection_id;
END;

-- Spelling: every word of titles, makers and terms, and each word with one letter left out (symmetric deletion).
CREATE TABLE IF NOT EXISTS search_words (
  word TEXT PRIMARY KEY,
  uses INTEGER NOT NULL DEFAULT 1
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS search_near_words (
  shortened TEXT NOT NULL,
  word TEXT NOT NULL,
  PRIMARY KEY (shortened, word)
) STRICT, WITHOUT ROWID;
