import { expect, it } from "vitest";
import { htmlOf } from "./markdown.ts";

it("a page's Markdown becomes headings, lists, links and paragraphs, and nothing in it can run", () => {
  expect(htmlOf("# Delivery\n\nWe send **by post**.\nSee [terms](/en/pages/terms).\n\n- one\n- two <b>")).toBe(
    '<h2>Delivery</h2>\n<p>We send <strong>by post</strong>.<br>See <a href="/en/pages/terms">terms</a>.</p>\n<ul><li>one</li><li>two &lt;b&gt;</li></ul>',
  );
  expect(htmlOf("[x](javascript:alert(1)) <script>")).not.toMatch(/<script|href="javascript/);
});
