import type { Child } from "hono/jsx";
import { Icon } from "./icon.tsx";

type NoticeProps = {
  kind?: "info" | "success" | "warning" | "error";
  title?: string;
  /** One plain sentence of what happened. */
  children: Child;
  /** The next step. */
  action?: { href: string; label: string };
  /** Speaks up at once (a form came back wrong); otherwise it waits its turn. */
  urgent?: boolean;
  id?: string;
};

const marks = { info: "info", success: "check", warning: "warning", error: "warning" } as const;

/** A sentence about what happened and the next step. Never colour alone: it has a mark and words. */
export function Notice({ kind = "info", title, children, action, urgent, id }: NoticeProps) {
  return (
    <div class={`notice is-${kind}`} role={urgent ? "alert" : "status"} id={id} tabindex={urgent ? -1 : undefined}>
      <Icon name={marks[kind]} />
      <div>
        {title && <p class="strong">{title}</p>}
        <p>{children}</p>
        {action && (
          <p>
            <a href={action.href}>{action.label}</a>
          </p>
        )}
      </div>
    </div>
  );
}
