import { lazily } from "../lazily.ts";
import type { priceRules as shape } from "../en/price-rules.ts";

export const priceRules = lazily(
  () =>
    ({
      title: "Comment ce prix évolue",
      text: "Le vendeur a publié une règle et ses bornes. Le prix demandé au paiement s’y tient toujours, et un panier le dit quand son prix a changé.",
      by_sales: (day) => `Il suit le nombre de pièces vendues depuis le ${day} :`,
      from_sold: (sold, price) => `à partir de ${sold} vendues : ${price}`,
      start: (price) => `au début : ${price}`,
      up_time: (span, share) => `Toutes les ${span}, il monte de ${share} de son premier prix.`,
      down_time: (span, share) => `Toutes les ${span}, il baisse de ${share} de son premier prix.`,
      by_demand: (span, many, share, few) =>
        `Il est revu toutes les ${span} : ${many} ventes ou plus, et il monte de ${share} de son premier prix ; ${few} ventes ou moins, et il baisse d’autant.`,
      first: "Premier prix",
      least: "Jamais moins de",
      most: "Jamais plus de",
      since: "En vigueur depuis",
      lowest: "Le plus bas des 30 derniers jours",
      history: "Ce qu’il était",
      ever: "avant",
      set_in: (currency) =>
        `Le vendeur a fixé ces montants en ${currency} : ce sont eux qui engagent. Ils sont convertis ici comme le prix, au taux du jour.`,
      set_as: (price, currency) => `fixé en ${currency} : ${price}`,
      fault: "Le vendeur a publié des bornes pour ce prix, et celui-ci n’y tient pas.",
      studio: {
        page: "Prix mobile",
        lede: "Publiez une règle : les acheteurs la lisent, ses bornes tiennent jusqu’à ce que vous la terminiez.",
        kind: "Comment il évolue",
        kinds: { by_time: "Avec le temps", by_sales: "Avec les ventes", by_demand: "Avec la demande" },
        min: "Jamais moins de (% du prix d’aujourd’hui)",
        max: "Jamais plus de (% du prix d’aujourd’hui)",
        every: "Toutes les tant d’heures",
        step: "Pas (% du prix d’aujourd’hui ; négatif, il baisse)",
        steps: "Paliers : vendus=pourcentage, un par ligne (10=110)",
        few: "Peu : tant ou moins",
        many: "Beaucoup : tant ou plus",
        publish: "Publier la règle",
        end: "Terminer la règle",
        running: "Une règle est en cours pour cette pièce.",
        open: "Prix mobile",
        wrong: (field) => `À revoir : ${field}`,
      },
    }) satisfies ReturnType<typeof shape>,
);
