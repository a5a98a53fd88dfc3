/** Works through a list, so many of them at once; whoever is done takes the next. */
export async function eachAtOnce<T>(
  list: readonly T[],
  most: number,
  work: (one: T) => Promise<unknown>,
): Promise<void> {
  const waiting = list.values();
  const worker = async (): Promise<void> => {
    for (const one of waiting) await work(one);
  };
  await Promise.all(Array.from({ length: most }, worker));
}
