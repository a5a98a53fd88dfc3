/** Every list, body and text has a bound; the ones several rooms share stand here with their unit. */
export const limits = {
  body_bytes: 256 * 1024,
  upload_bytes: 32 * 1024 * 1024,
  image_bytes: 12 * 1024 * 1024,
  image_pixels: 40_000_000,
  page_size: 24,
  page_size_max: 100,
  cart_lines_max: 50,
  line_quantity_max: 99,
  /** minor units of one piece: a full cart of these, with its taxes, is still a safe integer */
  price_minor_max: 10 ** 12,
  query_chars_max: 120,
  hold_ms: 15 * 60_000,
  quote_ms: 15 * 60_000,
  inbox_days: 30,
  cart_idle_days: 60,
  session_days: 30,
  second_factor_hours: 12,
  step_up_ms: 5 * 60_000,
  entry_ms: 10 * 60_000,
} as const;
