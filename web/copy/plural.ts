/** Forms of a counted phrase by CLDR category; `#` stands for the number, written in the reader's language. */
export type Forms = { readonly [category in Intl.LDMLPluralRule]?: string } & { readonly other: string };

/** plural("en", 3, { one: "# piece", other: "# pieces" }) → "3 pieces" (CLDR plural rules, TR 35). */
export function plural(locale: string, n: number, forms: Forms): string {
  const form = forms[new Intl.PluralRules(locale).select(n)] ?? forms.other;
  return form.replaceAll("#", new Intl.NumberFormat(locale).format(n));
}
