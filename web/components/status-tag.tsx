import type { Child } from "hono/jsx";

/** A state in a word. The tone only underlines what the word says. */
export function StatusTag({
  tone = "plain",
  children,
}: {
  tone?: "plain" | "good" | "wait" | "bad" | "link";
  children: Child;
}) {
  return <span class={`tag ${tone}`}>{children}</span>;
}
