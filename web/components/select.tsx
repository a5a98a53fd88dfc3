import { describedBy, FieldFrame } from "./field.tsx";

export type SelectOption = { value: string; label: string; disabled?: boolean; lang?: string };

type SelectProps = Omit<FieldFrame, "id"> & {
  name: string;
  id?: string;
  options: readonly SelectOption[];
  value?: string;
  /** An empty first choice: "Choose a country". */
  placeholder?: string;
  required?: boolean;
  autocomplete?: string;
  autofocus?: boolean;
  form?: string;
};

/** The native list, which every hand, reader and keyboard already knows. */
export function Select({ label, hint, error, optional, options, value, placeholder, ...control }: SelectProps) {
  const id = control.id ?? `f-${control.name}`;
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} optional={optional}>
      <select
        {...control}
        id={id}
        aria-describedby={describedBy({ id, hint, error })}
        aria-invalid={error ? true : undefined}
      >
        {placeholder && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option value={option.value} selected={option.value === value} disabled={option.disabled} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
