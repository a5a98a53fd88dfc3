import { islands } from "yaji:islands";

type Frame = HTMLElement;

async function wake(frame: Frame): Promise<void> {
  const load = islands[frame.getAttribute("name") ?? ""];
  if (!load) return;
  const [{ default: Island }, { jsx, render }] = await Promise.all([load(), import("hono/jsx/dom")]);
  render(jsx(Island, JSON.parse(frame.getAttribute("props") ?? "{}")), frame);
  frame.dataset["awake"] = "";
}

/** Each island wakes when it comes near the window, and draws over the markup the server sent. */
export function wakeIslands(): void {
  const frames = document.querySelectorAll<Frame>("island-frame");
  if (frames.length === 0) return;
  const watch = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        watch.unobserve(target);
        void wake(target as Frame);
      }
    },
    { rootMargin: "200px" },
  );
  for (const frame of frames) watch.observe(frame);
}
