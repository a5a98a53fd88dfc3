/** One JSON line an event, named fields only: no bodies, no tokens, nothing that was not chosen to be logged. */
export function writeLog(
  at: number,
  event: string,
  fields: { readonly [name: string]: string | number | boolean | null } = {},
): void {
  console.log(JSON.stringify({ at, event, ...fields }));
}
