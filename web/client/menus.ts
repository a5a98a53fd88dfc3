/** Sheets that opened by themselves also close by themselves: on Escape, and on a press elsewhere. */
export function closeMenus(): void {
  const open = () => document.querySelector<HTMLDetailsElement>("details.menu[open]");
  addEventListener("keydown", (event) => {
    const menu = event.key === "Escape" ? open() : null;
    if (!menu) return;
    menu.open = false;
    menu.querySelector("summary")?.focus();
  });
  addEventListener("pointerdown", (event) => {
    const menu = open();
    if (menu && !menu.contains(event.target as Node)) menu.open = false;
  });
}
