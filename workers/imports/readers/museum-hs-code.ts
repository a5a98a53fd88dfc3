import type { Form } from "./glossary.ts";
import type { Kinds } from "./museum-draft.ts";

/** HS 2022 headings by what the new piece is made of; ceramic table and ornament ware are told apart by material. */
export function hsCodeOf({ technique, material }: Pick<Kinds, "technique" | "material">, form: Form): string {
  const ornament = /^69139?|^6913/.test(form.hsCode);
  if (technique.family === "ceramic") {
    if (form.category === "tiles") return "690722";
    const porcelain = material.slug === "porcelain";
    if (ornament || /^(?:vases|boxes|desk|incense|figures|light|wear|other)$/.test(form.category))
      return porcelain ? "691310" : "691390";
    return porcelain ? "691110" : "691200";
  }
  if (technique.family === "metal") return metalCode(technique.slug, form);
  if (technique.family === "glass") return form.category === "glassware" ? "701337" : "701399";
  if (technique.family === "stone") return material.slug === "amber" ? "960200" : "711620";
  if (technique.family === "wood") return form.category === "furniture" ? form.hsCode : "442090";
  if (technique.family === "lacquer") return "442090";
  if (technique.family === "ink") return "321590";
  if (technique.family === "textile" && !/^(?:5|6[23]|42|57)/.test(form.hsCode)) return "630492";
  return form.hsCode;
}

function metalCode(technique: string, form: Form): string {
  if (technique === "chased-silver" || technique === "goldwork") return form.category === "wear" ? "711311" : "711411";
  if (form.category === "wear") return "711719";
  if (form.category === "light") return "940550";
  if (technique === "pewter") return "800700";
  return technique === "ironwork" ? "732690" : "741980";
}
