import type { Child } from "hono/jsx";
import { Icon } from "./icon.tsx";

/** What is folded away behind its name until somebody asks for it; the mark says that there is more. */
export function Fold({ title, open = false, children }: { title: Child; open?: boolean; children?: Child }) {
  return (
    <details open={open}>
      <summary class="cluster">
        {title} <Icon name="chevron-down" size={16} />
      </summary>
      {children}
    </details>
  );
}
