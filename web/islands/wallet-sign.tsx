/** Lets the wallet of this browser write the address or the signature into the form; both can be pasted as well. */
type Wallet = { request(asked: { method: string; params?: readonly unknown[] }): Promise<unknown> };
type Props = { readonly sign: string; readonly message?: string; readonly address?: string; readonly field: string };

const walletHere = (): Wallet | null => (window as { ethereum?: Wallet }).ethereum ?? null;
const hex = (text: string): string =>
  `0x${Array.from(new TextEncoder().encode(text), (byte) => byte.toString(16).padStart(2, "0")).join("")}`;

export default function WalletSign({ sign, message, address, field }: Props) {
  const wallet = walletHere();
  async function ask() {
    const asked = message
      ? { method: "personal_sign", params: [hex(message), address] }
      : { method: "eth_requestAccounts" };
    const given = await wallet!.request(asked).catch(() => null);
    const text = Array.isArray(given) ? String(given[0] ?? "") : typeof given === "string" ? given : "";
    const place = document.getElementById(field) as HTMLInputElement | null;
    if (place && text) place.value = text;
  }
  if (!wallet) return null;
  return (
    <button type="button" class="button" onClick={() => void ask()}>
      {sign}
    </button>
  );
}
