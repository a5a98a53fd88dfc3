-- A picture's hash goes with the picture: until now the hash of a removed photograph refused its removal.
CREATE TRIGGER IF NOT EXISTS media_hash_goes BEFORE DELETE ON media BEGIN
  DELETE FROM picture_hashes WHERE media_id = old.id;
END;
