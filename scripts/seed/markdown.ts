/** The little Markdown the demo's pages are written in: headings, lists, links, emphasis, paragraphs. Text is escaped. */
const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const inline = (text: string): string =>
  escaped(text)
    .replace(/\[([^\]]+)\]\((https:\/\/[^\s)]+|\/[^\s)]*|mailto:[^\s)]+)\)/g, '<a href="$2">$1</a>')
    .replace(/\*\*([^*]+)\*\*/g, "<strong>$1</strong>")
    .replace(/\*([^*]+)\*/g, "<em>$1</em>");

export function htmlOf(markdown: string): string {
  return markdown
    .trim()
    .split(/\n{2,}/)
    .map((block) => {
      const heading = /^(#{1,4})\s+(.*)$/.exec(block);
      // The page's own title is its h1.
      if (heading)
        return `<h${Math.max(2, heading[1]!.length)}>${inline(heading[2]!)}</h${Math.max(2, heading[1]!.length)}>`;
      const lines = block.split("\n");
      if (lines.every((line) => /^[-*]\s+/.test(line)))
        return `<ul>${lines.map((line) => `<li>${inline(line.replace(/^[-*]\s+/, ""))}</li>`).join("")}</ul>`;
      return `<p>${lines.map(inline).join("<br>")}</p>`;
    })
    .join("\n");
}
