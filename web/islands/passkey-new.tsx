/** Makes a passkey on this machine. */
import { useState } from "hono/jsx";
import { addPasskey, knowsPasskeys } from "../client/passkeys.ts";

type Props = {
  readonly name: string;
  readonly add: string;
  readonly failed: string;
  readonly done: string;
  readonly stepUp: string;
};

export default function PasskeyNew({ name, add, failed, done, stepUp }: Props) {
  const [called, setCalled] = useState("");
  const [refused, setRefused] = useState(false);

  async function make(event: Event) {
    event.preventDefault();
    const fault = await addPasskey(called).catch(() => "passkey.refused");
    if (fault === null) location.assign(done);
    else if (fault === "step_up.forbidden") location.assign(stepUp);
    else setRefused(true);
  }

  if (!knowsPasskeys()) return null;
  return (
    <form class="stack measure" onSubmit={(event: Event) => void make(event)}>
      <div class="field">
        <label for="passkey-name">{name}</label>
        <input
          id="passkey-name"
          maxlength={60}
          value={called}
          onInput={(event: Event) => setCalled((event.target as HTMLInputElement).value)}
        />
      </div>
      <p>
        <button class="button">{add}</button>
      </p>
      {refused && <p role="alert">{failed}</p>}
    </form>
  );
}
