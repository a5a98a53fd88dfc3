/** Post, redirect, get: what a page of a desk is told in its address, and its address without that. */
import type { Request$ } from "./context.ts";

export type Told = {
  /** address of this page with its question, for coming back to it */
  readonly here: string;
  /** what the form just sent has done, or why it was refused */
  readonly done: string | null;
  readonly fault: string | null;
};
const chars_max = 60;

export function toldIn(c: Request$): Told {
  const url = new URL(c.req.url);
  const taken = (name: string): string | null => {
    const text = url.searchParams.get(name);
    url.searchParams.delete(name);
    return text === null ? null : text.slice(0, chars_max);
  };
  const [done, fault] = [taken("done"), taken("fault")];
  return { here: url.pathname + url.search, done, fault };
}
