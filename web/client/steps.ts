/** Minus and plus beside a quantity: they move the number within its own limits and tell the form it changed. */
export function steps(): void {
  document.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>("button[data-step]");
    const input = button && document.getElementById(button.getAttribute("aria-controls") ?? "");
    if (!(input instanceof HTMLInputElement)) return;
    if (button!.dataset["step"] === "-1") input.stepDown();
    else input.stepUp();
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
}
