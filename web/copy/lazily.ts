/** Words are made when somebody first reads them: six languages of every room at start-up would be a tenth of a second. */
export function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
