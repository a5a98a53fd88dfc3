/** Looking closely without leaving the page: the leaf at two thousand pixels, to be moved about by hand or arrow keys. */
export function zoom(): void {
  document.addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[data-zoom]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(link);
  });
}

function open(link: HTMLAnchorElement): void {
  const room = document.createElement("dialog");
  const image = new Image();
  const close = document.createElement("button");
  room.className = "zoom-room";
  room.ariaLabel = link.ariaLabel;
  image.alt = link.querySelector("img")?.alt ?? "";
  image.src = link.href;
  close.className = "button";
  close.textContent = link.closest<HTMLElement>("[data-close]")?.dataset["close"] ?? "×";
  room.append(close, image);
  room.addEventListener("click", () => room.close());
  room.addEventListener("close", () => room.remove());
  document.body.append(room);
  room.showModal();
  image.addEventListener("load", () =>
    room.scrollTo((room.scrollWidth - room.clientWidth) / 2, (room.scrollHeight - room.clientHeight) / 3),
  );
}
