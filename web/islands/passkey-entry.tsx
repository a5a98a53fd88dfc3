/** Signing in with a passkey: offered beside the address field, and by a button. Without it every other way is there. */
import { useEffect, useRef, useState } from "hono/jsx";
import { enterByPasskey, knowsPasskeys, offersPasskeys } from "../client/passkeys.ts";

type Props = { readonly use: string; readonly failed: string; readonly to: string; readonly secondStep: string };

export default function PasskeyEntry({ use, failed, to, secondStep }: Props) {
  const [refused, setRefused] = useState(false);
  const waiting = useRef<AbortController | null>(null);

  async function come(mediation: "conditional" | "optional") {
    waiting.current?.abort();
    const mine = new AbortController();
    waiting.current = mine;
    try {
      const entered = await enterByPasskey(mediation, mine.signal);
      if (entered) location.assign(entered.secondFactorWanted ? secondStep : to);
    } catch {
      // Turning away, or a newer question, is no failure of the key.
      if (!mine.signal.aborted && mediation === "optional") setRefused(true);
    }
  }

  useEffect(() => {
    void offersPasskeys().then((offers) => (offers ? come("conditional") : undefined));
    return () => waiting.current?.abort();
  }, []);

  if (!knowsPasskeys()) return null;
  return (
    <div class="stack">
      <button type="button" class="button" onClick={() => void come("optional")}>
        {use}
      </button>
      {refused && <p role="alert">{failed}</p>}
    </div>
  );
}
