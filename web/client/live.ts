/** Says a sentence to those who listen, in the page's one place for spoken changes. */
export function say(sentence: string): void {
  const place = document.querySelector("[data-live]");
  if (!place) return;
  place.textContent = "";
  requestAnimationFrame(() => (place.textContent = sentence));
}
