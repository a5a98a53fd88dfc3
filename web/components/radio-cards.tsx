import type { Child } from "hono/jsx";

export type RadioCard = {
  value: string;
  label: Child;
  /** A second line: "3–5 working days". */
  detail?: Child;
  /** At the end of the line: a price. */
  aside?: Child;
  disabled?: boolean;
};

type RadioCardsProps = {
  name: string;
  legend: string;
  options: readonly RadioCard[];
  value?: string;
  error?: string;
  required?: boolean;
};

/** One choice among a few, each with what it means (delivery, payment, address). */
export function RadioCards({ name, legend, options, value, error, required }: RadioCardsProps) {
  return (
    <fieldset class={error ? "field wrong" : "field"} aria-describedby={error ? `f-${name}-error` : undefined}>
      <legend>{legend}</legend>
      <div class="radio-cards">
        {options.map((option) => (
          <label class="choice">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled}
              required={required}
            />
            <span>
              {option.label}
              {option.detail && <span class="detail">{option.detail}</span>}
            </span>
            {option.aside && <span class="aside">{option.aside}</span>}
          </label>
        ))}
      </div>
      {error && (
        <p class="error small" id={`f-${name}-error`}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
