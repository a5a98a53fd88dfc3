/** The picture one follows keeps its place while the page turns: from a card to the first leaf of the product's album. */
export function carryLeaf(): void {
  if (!("onpageswap" in window) || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  document.addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("article a");
    const image = link?.closest("article")?.querySelector<HTMLElement>("picture img");
    for (const other of document.querySelectorAll<HTMLElement>("picture img")) other.style.viewTransitionName = "";
    if (image) image.style.viewTransitionName = "leaf";
  });
}
