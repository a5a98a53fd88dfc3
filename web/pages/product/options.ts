/** Options as people read them: in their language where we know the word, else as the maker wrote it. */
import type { Locale } from "../../../workers/kernel/locale.ts";
import { copyFor } from "../../copy/index.ts";

/** The name in the reader's language, else as written: "Size" → "尺寸". */
export const optionName = (name: string, known: { readonly [name: string]: string }): string =>
  known[name.toLowerCase()] ?? name;

/** Values in display order; "Default Title" is what one shop system calls having no choice. */
export function optionWords(options: { readonly [name: string]: string }, locale: Locale): string {
  const known = copyFor(locale, "storefront").product.values;
  return Object.values(options)
    .filter((value) => value && value !== "Default Title")
    .map((value) => known[value.toLowerCase()] ?? value)
    .join(" · ");
}

const colours: { readonly [word: string]: string } = {
  celadon: "#a9c0ab",
  madder: "#9c4636",
  undyed: "#e6dcc6",
  persimmon: "#8a3f24",
  oak: "#b98d5a",
  graphite: "#4a4b4e",
  gunmetal: "#53565b",
  mint: "#a8cdb9",
  rose: "#d1a08f",
  ash: "#b9b7ae",
  white: "#f4f1ea",
  ivory: "#efe6d2",
  black: "#26241f",
  ink: "#2a2b30",
  indigo: "#2f3f63",
  blue: "#4a6a96",
  green: "#6b8a63",
  jade: "#86a88f",
  vermilion: "#b5412b",
  red: "#a63a2c",
  ochre: "#c08a3e",
  amber: "#b9772b",
  gold: "#c4a052",
  tenmoku: "#3a2a20",
  brown: "#6b4a32",
  walnut: "#5b4030",
  natural: "#d8c9ab",
  plum: "#6d3b4f",
  pink: "#d8a7a0",
  grey: "#8f8d88",
  gray: "#8f8d88",
  silver: "#c0c0bd",
};

/** A swatch for a value that names a colour or glaze; none for sizes and shapes. */
export function swatchOf(options: { readonly [name: string]: string }): string | undefined {
  const named = Object.entries(options).find(([name]) =>
    /colou?r|glaze|dye|ink|thread|lacquer|finish|frame/i.test(name),
  );
  const words = named?.[1].toLowerCase().split(/[^a-z]+/) ?? [];
  return words.map((word) => colours[word]).find((colour) => colour !== undefined);
}
