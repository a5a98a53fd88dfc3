/** What a form of these pages says, within bounds. */
import type { Request$ } from "../platform/http/context.ts";

export type Form = {
  text(name: string, chars_max: number): string;
  list(name: string): readonly string[];
};

export async function formOf(c: Request$): Promise<Form> {
  const fields = await c.req.parseBody({ all: true });
  const all = (name: string): readonly string[] => {
    const value = fields[name] ?? [];
    return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === "string").slice(0, 60);
  };
  return {
    text: (name, chars_max) => (all(name)[0] ?? "").trim().slice(0, chars_max),
    list: (name) => all(name).map((one) => one.slice(0, 60)),
  };
}

/** "https://a.example/x\nhttps://b.example/y" → its lines, at most eleven, so that one too many is seen. */
export const linesOf = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean).slice(0, 11);
