/**
 * Variant options as words and swatches. They are plain radio inputs: the form posts them, the keyboard walks them.
 */
export type PickerOption = {
  value: string;
  label: string;
  lang?: string;
  /** CSS colour of a glaze, thread or ink; the word is always shown as well. */
  swatch?: string;
  disabled?: boolean;
  /** "Sold out": spoken and shown, never colour alone. */
  note?: string;
};

type OptionPickerProps = {
  name: string;
  legend: string;
  options: readonly PickerOption[];
  value?: string;
  required?: boolean;
};

/** A small tile of colour, painted by attribute so that no inline style is needed. */
export function Swatch({ colour, size = 20 }: { colour: string; size?: number }) {
  return (
    <svg class="swatch" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      <rect width="20" height="20" rx="2" fill={colour} />
    </svg>
  );
}

export function OptionPicker({ name, legend, options, value, required = true }: OptionPickerProps) {
  return (
    <fieldset class="options">
      <legend>{legend}</legend>
      <div class="cluster">
        {options.map((option) => (
          <label class="option">
            <input
              class="unseen"
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled}
              required={required}
            />
            <span lang={option.lang}>
              {option.swatch && <Swatch colour={option.swatch} />}
              {option.label}
              {option.note && <span class="small ash"> {option.note}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
