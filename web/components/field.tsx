import type { Child } from "hono/jsx";
import { Icon } from "./icon.tsx";

export type FieldFrame = {
  id: string;
  label: string;
  hint?: string;
  error?: string;
  /** The word "optional" in the page's language, shown when the field may stay empty. */
  optional?: string;
};

/** Ids of what describes a control, for `aria-describedby`. */
export const describedBy = ({ id, hint, error }: Pick<FieldFrame, "id" | "hint" | "error">) =>
  [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ") || undefined;

/** A label above, a hint and an error beneath, in words; the control itself is the child. */
export function FieldFrame({ id, label, hint, error, optional, children }: FieldFrame & { children?: Child }) {
  return (
    <div class={error ? "field wrong" : "field"}>
      <label for={id}>
        {label}
        {optional && <span class="ash small"> {optional}</span>}
      </label>
      {children}
      {error && (
        <p class="error small" id={`${id}-error`}>
          <Icon name="warning" size={16} /> {error}
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

export type FieldProps = Omit<FieldFrame, "id"> & {
  name: string;
  id?: string;
  type?: "text" | "email" | "tel" | "search" | "password" | "number" | "url" | "date" | "datetime-local" | "file";
  value?: string | number;
  required?: boolean;
  autocomplete?: string;
  inputmode?: "text" | "email" | "tel" | "numeric" | "decimal" | "search" | "url";
  minlength?: number;
  maxlength?: number;
  min?: number | string;
  max?: number | string;
  step?: number | string;
  pattern?: string;
  placeholder?: string;
  dir?: "ltr" | "rtl" | "auto";
  lang?: string;
  accept?: string;
  multiple?: boolean;
  autofocus?: boolean;
  readonly?: boolean;
  /** More than one makes it a text area of that many lines. */
  rows?: number;
  /** Id of a datalist to choose from. */
  list?: string;
  form?: string;
};

/** A labelled line (or several) to write in. */
export function Field({ label, hint, error, optional, rows = 1, value, type = "text", ...control }: FieldProps) {
  const id = control.id ?? `f-${control.name}`;
  const told = {
    ...control,
    id,
    "aria-describedby": describedBy({ id, hint, error }),
    "aria-invalid": error ? true : undefined,
  };
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} optional={optional}>
      {rows > 1 ? (
        <textarea {...told} rows={rows}>
          {value}
        </textarea>
      ) : (
        <input type={type} value={value} {...told} />
      )}
    </FieldFrame>
  );
}
