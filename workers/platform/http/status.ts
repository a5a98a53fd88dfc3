/** A fault's HTTP status, read from the end of its code. */
const suffixes: readonly [string, number][] = [
  [".not_found", 404],
  [".forbidden", 403],
  [".unauthenticated", 401],
  [".raced", 409],
  [".in_progress", 409],
  [".method_not_allowed", 405],
  [".too_many", 429],
  [".too_large", 413],
  [".unavailable", 503],
  [".expired", 410],
];

export const statusOf = (code: string): number => suffixes.find(([suffix]) => code.endsWith(suffix))?.[1] ?? 422;
