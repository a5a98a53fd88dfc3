/**
 * A form on its way is sent once: its buttons rest until the answer comes. The pressed button is not disabled before
 * the browser has read its name and value, and all wake again when the page is shown from the back-forward cache.
 */
export function pressOnce(): void {
  document.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    if (form.method !== "post" || event.defaultPrevented) return;
    if (form.dataset["sent"] !== undefined) {
      event.preventDefault();
      return;
    }
    form.dataset["sent"] = "";
    const button = (event as SubmitEvent).submitter;
    if (!(button instanceof HTMLButtonElement)) return;
    button.setAttribute("aria-busy", "true");
    if (button.dataset["busy"]) button.textContent = button.dataset["busy"];
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted && document.querySelector("form[data-sent]")) location.reload();
  });
}
