import { Button } from "./button.tsx";

type SearchFormProps = {
  action: string;
  label: string;
  submit: string;
  value?: string;
  placeholder?: string;
  id?: string;
};

/** A question put to the shop; a plain GET, so the answer has an address. */
export function SearchForm({ action, label, submit, value, placeholder, id = "q" }: SearchFormProps) {
  return (
    <form class="search" role="search" action={action} method="get">
      <label class="unseen" for={id}>
        {label}
      </label>
      <input
        type="search"
        name="q"
        id={id}
        value={value}
        placeholder={placeholder}
        maxlength={200}
        enterkeyhint="search"
      />
      <Button kind="plain" icon="search" label={submit} />
    </form>
  );
}
