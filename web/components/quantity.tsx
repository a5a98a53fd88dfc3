import { Icon } from "./icon.tsx";

type QuantityProps = {
  name: string;
  label: string;
  value?: number;
  min?: number;
  max?: number;
  /** Spoken names of the two buttons. */
  less: string;
  more: string;
  id?: string;
  form?: string;
};

/** A number with a minus and a plus; the two buttons appear only where the script runs. */
export function Quantity({
  name,
  label,
  value = 1,
  min = 1,
  max = 99,
  less,
  more,
  id = `f-${name}`,
  form,
}: QuantityProps) {
  return (
    <div class="quantity">
      <label class="unseen" for={id}>
        {label}
      </label>
      <button class="step" type="button" data-step="-1" aria-label={less} aria-controls={id}>
        <Icon name="minus" size={16} />
      </button>
      <input
        type="number"
        inputmode="numeric"
        name={name}
        id={id}
        value={value}
        min={min}
        max={max}
        form={form}
        required
      />
      <button class="step" type="button" data-step="1" aria-label={more} aria-controls={id}>
        <Icon name="plus" size={16} />
      </button>
    </div>
  );
}
