/** Puts names and figures where a sentence has braces: "Dear {name}". A brace nobody fills stays, so that it is seen. */
export const fillIn = (sentence: string, put: { readonly [name: string]: string }): string =>
  sentence.replaceAll(/\{(\w+)\}/g, (brace, name: string) => (Object.hasOwn(put, name) ? put[name]! : brace));
