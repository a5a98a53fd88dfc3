/** Addresses as each country writes them: which fields a form shows and in which order, what is sound, what a label says. */
import { formatAddress } from "localized-address-format";
import { latinDigits } from "../kernel/digits.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import type { Address } from "../orders/index.ts";
import { addressCountries, postalRewrites, type AddressCountry } from "./address-countries.ts";

export type AddressFieldName = Exclude<keyof Address, "country">;
export type AddressField = {
  readonly name: AddressFieldName;
  readonly required: boolean;
  /** key of copy: "name", "line1", "postal_code", "zip", "prefecture" … */
  readonly label: string;
  /** value of the HTML autocomplete attribute */
  readonly autocomplete: string;
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
};
export type AddressProblem = "required" | "format" | "unknown" | "too_long";
export type AddressFault = {
  readonly code: "address.invalid";
  readonly fields: { readonly [name in keyof Address]?: AddressProblem };
};

export const addressLimits = { field_chars: 120, phone_chars: 32 } as const;
export const deliverableCountries: readonly string[] = Object.keys(addressCountries).sort();

type Part = "subdivision" | "locality" | "district" | "postalCode";
const letters: Record<Part, string> = { subdivision: "S", locality: "C", district: "D", postalCode: "Z" };

/** People who write Han or kana write from the large to the small in their own countries; everybody else in Latin order. */
const script = (country: string, locale: string): "local" | "latin" =>
  (locale.startsWith("zh") && ["CN", "TW", "HK", "MO"].includes(country)) || (locale === "ja" && country === "JP")
    ? "local"
    : "latin";

/** The fields of a country's form in a reader's order; null where the shop does not deliver. The name comes first. */
export function addressForm(country: string, locale: string): readonly AddressField[] | null {
  const rules = addressCountries[country];
  if (!rules) return null;
  const block = order(country, script(country, locale), rules).flatMap((part) =>
    part === "lines" ? (["line1", "line2"] as const) : [part],
  );
  return [...(["name", "organization"] as const), ...block, "phone" as const].map((name) => field(name, rules));
}

/** Marks run through the formatter show where each part stands; what a form needs and a label leaves out goes last. */
function order(country: string, as: "local" | "latin", rules: AddressCountry): readonly (Part | "lines")[] {
  const marked = formatAddress(
    {
      postalCountry: country,
      addressLines: ["<lines>"],
      administrativeArea: "<subdivision>",
      locality: "<locality>",
      dependentLocality: "<district>",
      postalCode: "<postalCode>",
    },
    as,
  ).join("\n");
  const shown = [...marked.matchAll(/<(lines|subdivision|locality|district|postalCode)>/g)].map(
    (match) => match[1] as Part | "lines",
  );
  const wanted = (Object.keys(letters) as Part[]).filter((part) => rules.required.includes(letters[part]));
  const missing = wanted.filter((part) => !shown.includes(part));
  const asked = shown.filter((part) => part === "lines" || part !== "subdivision" || rules.subdivisionName);
  const lines = asked.indexOf("lines");
  return as === "local" ? [...asked.slice(0, lines), ...missing, ...asked.slice(lines)] : [...asked, ...missing];
}

const autocompletes: Record<AddressFieldName, string> = {
  name: "name",
  organization: "organization",
  line1: "address-line1",
  line2: "address-line2",
  locality: "address-level2",
  district: "address-level3",
  subdivision: "address-level1",
  postalCode: "postal-code",
  phone: "tel",
};

function field(name: AddressFieldName, rules: AddressCountry): AddressField {
  const label =
    name === "subdivision"
      ? (rules.subdivisionName ?? "region")
      : name === "locality"
        ? (rules.localityName ?? "city")
        : name === "postalCode"
          ? (rules.postalName ?? "postal_code")
          : name;
  return {
    name,
    required: isRequired(name, rules),
    label,
    autocomplete: autocompletes[name],
    ...(name === "subdivision" && rules.subdivisions
      ? { choices: rules.subdivisions.map(([value, label]) => ({ value, label })) }
      : {}),
  };
}

function isRequired(name: AddressFieldName, rules: AddressCountry): boolean {
  if (name === "name" || name === "line1") return true;
  if (name === "phone") return rules.phone === true;
  return name in letters && rules.required.includes(letters[name as Part]);
}

/** Trims, writes the postal code as the post does, and names every field that is not sound. Empty fields are left out. */
export function checkAddress(given: { readonly [name in keyof Address]?: string | undefined }): Result<
  Address,
  AddressFault
> {
  const country = given.country ?? "";
  const rules = addressCountries[country];
  if (!rules) return err({ code: "address.invalid", fields: { country: "unknown" } });
  const text = (name: AddressFieldName) => (given[name] ?? "").normalize("NFC").replace(/\s+/g, " ").trim();
  const names = Object.keys(autocompletes) as AddressFieldName[];
  const values = {
    ...(Object.fromEntries(names.map((name) => [name, text(name)])) as Record<AddressFieldName, string>),
    postalCode: rewritePostalCode(country, plainly(text("postalCode"))),
    phone: plainly(text("phone")),
  };
  const problems = names.flatMap((name) => {
    const problem = problemOf(name, values[name], rules);
    return problem ? [[name, problem] as const] : [];
  });
  if (problems.length > 0) return err({ code: "address.invalid", fields: Object.fromEntries(problems) });
  const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ""));
  return ok({ ...filled, name: values.name, line1: values.line1, locality: values.locality, country });
}

function problemOf(name: AddressFieldName, value: string, rules: AddressCountry): AddressProblem | null {
  if (value === "") return isRequired(name, rules) ? "required" : null;
  if (value.length > (name === "phone" ? addressLimits.phone_chars : addressLimits.field_chars)) return "too_long";
  if (name === "postalCode" && rules.postal && !rules.postal.test(value)) return "format";
  if (name === "phone" && !isPhone(value)) return "format";
  if (name === "subdivision" && rules.subdivisions && !rules.subdivisions.some(([code]) => code === value))
    return "unknown";
  return null;
}

/** Five digits at least, parted as people part them: "0171/234 56-78", "+86 138 0013 8000". */
const isPhone = (value: string): boolean => /^\+?[\d\s()./-]+$/.test(value) && value.replace(/\D/g, "").length >= 5;

/** Codes and numbers as carriers read them: "＋８６" is "+86", and the invisible marks of right-to-left keyboards are gone. */
const plainly = (typed: string): string =>
  latinDigits(typed.normalize("NFKC")).replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "");

function rewritePostalCode(country: string, typed: string): string {
  const upper = typed.toUpperCase().replace(/^〒\s*/, "");
  const [pattern, rewritten] = postalRewrites[country] ?? [];
  const bare = upper.replace(/[\s-]/g, "");
  return pattern && rewritten && pattern.test(bare) ? bare.replace(pattern, rewritten) : upper;
}

/** The lines of a label, the country's name last in the reader's language. Its own script decides the order. */
export function addressLines(address: Address, locale: string): string[] {
  const local = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(address.line1 + address.locality);
  const as = local ? "local" : "latin";
  const shownLocality = order(address.country, as, { required: "" }).includes("locality") ? address.locality : "";
  const unshown = shownLocality === "" && address.locality !== "" ? [address.locality] : [];
  const street = [address.line1, address.line2 ?? ""].filter(Boolean);
  const lines = formatAddress(
    {
      postalCountry: address.country,
      name: address.name,
      organization: address.organization ?? "",
      addressLines: local ? [...unshown, ...street] : [...street, ...unshown],
      administrativeArea: address.subdivision ?? "",
      locality: shownLocality,
      dependentLocality: address.district ?? "",
      postalCode: address.postalCode ?? "",
    },
    as,
  ).map((line) => line.replace(/^[\s,]+/, ""));
  const country = new Intl.DisplayNames([locale], { type: "region" }).of(address.country) ?? address.country;
  return [...lines.filter(Boolean), country];
}
