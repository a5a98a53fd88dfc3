/** In the back office "/" goes to the search line, as people who live in tables expect; never while somebody is writing. */
export function slash(): void {
  const line = document.querySelector<HTMLInputElement>('[data-frame="admin"] [role="search"] input');
  if (!line) return;
  document.addEventListener("keydown", (event) => {
    const writing = (event.target as HTMLElement).closest("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || writing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    line.focus();
    line.select();
  });
}
