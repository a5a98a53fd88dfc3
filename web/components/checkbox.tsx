import type { Child } from "hono/jsx";
import { describedBy } from "./field.tsx";

type CheckboxProps = {
  name: string;
  label: Child;
  id?: string;
  value?: string;
  checked?: boolean;
  hint?: string;
  error?: string;
  required?: boolean;
  form?: string;
};

/** A box to tick; its words are part of the target. */
export function Checkbox({ label, hint, error, value = "1", ...control }: CheckboxProps) {
  const id = control.id ?? `f-${control.name}-${value}`;
  return (
    <div class={error ? "field wrong" : "field"}>
      <label class="choice">
        <input
          type="checkbox"
          value={value}
          {...control}
          id={id}
          aria-describedby={describedBy({ id, hint, error })}
          aria-invalid={error ? true : undefined}
        />
        <span>{label}</span>
      </label>
      {error && (
        <p class="error small" id={`${id}-error`}>
          {error}
        </p>
      )}
      {hint && (
        <p class="ash small" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
