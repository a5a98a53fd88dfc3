/** Titles of goods that came after the build may hold characters no page had: their rules follow once the page stands. */
export function moreFonts(): void {
  const address = document.documentElement.dataset["fonts"];
  if (!address) return;
  const add = () => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = address;
    document.head.append(link);
  };
  if (document.readyState === "complete") add();
  else addEventListener("load", add, { once: true });
}
