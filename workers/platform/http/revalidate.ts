/** Whether a reader has this answer already. */

/**
 * RFC 9110 §13.1.2: any of a list, or "*", compared weakly, because an edge that compresses an answer on its way makes the
 * tag a weak one, and that is what the reader sends back.
 */
export function isUnchanged(ifNoneMatch: string | null | undefined, etag: string): boolean {
  if (!ifNoneMatch || etag === "") return false;
  if (ifNoneMatch === etag || ifNoneMatch.trim() === "*") return true;
  const wanted = etag.replace(/^W\//, "");
  return [...ifNoneMatch.matchAll(/"[^"]*"/g)].some(([tag]) => tag === wanted);
}
