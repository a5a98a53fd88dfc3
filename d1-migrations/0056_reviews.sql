-- What buyers say of what they bought and of who sold it. One review a bought line, one a seller of an order.
-- Counts are kept by triggers, so that a page reads one row however many there are. Run twice, it changes nothing.

CREATE TABLE IF NOT EXISTS reviews (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('product', 'seller')),
  subject_id TEXT NOT NULL,   -- product or seller
  seller_id TEXT NOT NULL,    -- who may answer
  order_id TEXT NOT NULL REFERENCES orders (id),
  bought TEXT NOT NULL,       -- the line of the quote, or the seller
  account_id TEXT,            -- NULL: a guest with the key of the order
  author TEXT NOT NULL CHECK (length(author) BETWEEN 1 AND 60),
  locale TEXT NOT NULL,
  rating INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 5),
  title TEXT NOT NULL DEFAULT '' CHECK (length(title) <= 120),
  body TEXT NOT NULL DEFAULT '' CHECK (length(body) <= 4000),
  photos TEXT NOT NULL DEFAULT '[]' CHECK (json_array_length(photos) <= 4),
  state TEXT NOT NULL CHECK (state IN ('published', 'held', 'hidden', 'withdrawn')),
  version INTEGER NOT NULL DEFAULT 1,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  CONSTRAINT reviewed_once UNIQUE (order_id, kind, bought)
) STRICT;
CREATE INDEX IF NOT EXISTS reviews_subject ON reviews (kind, subject_id, state, created_at DESC, id);
CREATE INDEX IF NOT EXISTS reviews_state ON reviews (state, created_at DESC, id);
CREATE INDEX IF NOT EXISTS reviews_seller ON reviews (seller_id, created_at DESC, id);

CREATE TABLE IF NOT EXISTS review_summaries (
  kind TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  stars_1 INTEGER NOT NULL DEFAULT 0 CHECK (stars_1 >= 0),
  stars_2 INTEGER NOT NULL DEFAULT 0 CHECK (stars_2 >= 0),
  stars_3 INTEGER NOT NULL DEFAULT 0 CHECK (stars_3 >= 0),
  stars_4 INTEGER NOT NULL DEFAULT 0 CHECK (stars_4 >= 0),
  stars_5 INTEGER NOT NULL DEFAULT 0 CHECK (stars_5 >= 0),
  PRIMARY KEY (kind, subject_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS review_replies (
  review_id TEXT PRIMARY KEY REFERENCES reviews (id),
  seller_id TEXT NOT NULL,
  account_id TEXT NOT NULL,
  body TEXT NOT NULL CHECK (length(body) BETWEEN 1 AND 2000),
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS review_reports (
  review_id TEXT NOT NULL REFERENCES reviews (id),
  reporter TEXT NOT NULL,     -- account
  reason TEXT NOT NULL CHECK (reason IN ('abuse', 'spam', 'private', 'not_about_it', 'other')),
  note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 500),
  at INTEGER NOT NULL,
  heard_at INTEGER,           -- a moderator has judged since
  PRIMARY KEY (review_id, reporter)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER IF NOT EXISTS review_counted AFTER INSERT ON reviews WHEN new.state = 'published' BEGIN
  INSERT INTO review_summaries (kind, subject_id) VALUES (new.kind, new.subject_id) ON CONFLICT DO NOTHING;
  UPDATE review_summaries SET stars_1 = stars_1 + (new.rating = 1), stars_2 = stars_2 + (new.rating = 2),
    stars_3 = stars_3 + (new.rating = 3), stars_4 = stars_4 + (new.rating = 4), stars_5 = stars_5 + (new.rating = 5)
  WHERE kind = new.kind AND subject_id = new.subject_id;
  UPDATE catalogue_version SET version = version + 1 WHERE id = 1;
END;
CREATE TRIGGER IF NOT EXISTS review_recounted AFTER UPDATE ON reviews
WHEN old.state = 'published' OR new.state = 'published' BEGIN
  INSERT INTO review_summaries (kind, subject_id) VALUES (new.kind, new.subject_id) ON CONFLICT DO NOTHING;
  UPDATE review_summaries SET
    stars_1 = stars_1 - (old.state = 'published' AND old.rating = 1) + (new.state = 'published' AND new.rating = 1),
    stars_2 = stars_2 - (old.state = 'published' AND old.rating = 2) + (new.state = 'published' AND new.rating = 2),
    stars_3 = stars_3 - (old.state = 'published' AND old.rating = 3) + (new.state = 'published' AND new.rating = 3),
    stars_4 = stars_4 - (old.state = 'published' AND old.rating = 4) + (new.state = 'published' AND new.rating = 4),
    stars_5 = stars_5 - (old.state = 'published' AND old.rating = 5) + (new.state = 'published' AND new.rating = 5)
  WHERE kind = new.kind AND subject_id = new.subject_id;
  UPDATE catalogue_version SET version = version + 1 WHERE id = 1;
END;
CREATE TRIGGER IF NOT EXISTS review_replied AFTER INSERT ON review_replies BEGIN
  UPDATE catalogue_version SET version = version + 1 WHERE id = 1;
END;
