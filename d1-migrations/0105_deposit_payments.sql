-- A deposit that a card paid for a lot pays the first part of its order: what is refunded of that part goes back to the card.
-- Set on such parts only; those of orders from before go back to the balance, as they did.

ALTER TABLE payments ADD COLUMN charge_id TEXT REFERENCES card_charges (id);
CREATE INDEX IF NOT EXISTS payments_charge ON payments (charge_id) WHERE charge_id IS NOT NULL;
