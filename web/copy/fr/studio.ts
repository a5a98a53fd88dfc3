import type { studio as english } from "../en/studio.ts";

export const studio = {
  home: "Atelier",
  choose: "Pour qui travaillez-vous aujourd’hui ?",
  none: "Vous ne vendez pas encore ici",
  noneText: "Musées, ateliers, marques et particuliers qui créent peuvent postuler.",
  change: "Toutes les boutiques",
  toShop: "Vers la boutique",
  language: "Langue",
  show: "Afficher",
  suspended: "Cette boutique est suspendue. Les commandes passées restent à expédier ; rien de nouveau n’est vendu.",
  rooms: {
    today: "Aujourd’hui",
    developers: "Développeurs",
  },
  kinds: {
    house: "Maison",
    individual: "Particulier",
    studio: "Atelier",
    museum: "Musée",
    brand: "Marque",
  },
  states: {
    draft: "en rédaction",
    submitted: "à l’examen",
    returned: "renvoyée",
    approved: "ouverte",
    suspended: "suspendue",
    closed: "fermée",
  },
  today: {
    toSend: "Commandes à expédier",
    orders: "Commandes en sept jours",
    forSale: "En vente",
    drafts: "Brouillons",
    low: "Stock faible",
    followers: "Abonnés",
  },
  done: {
    saved: "Enregistré.",
  },
  faults: {
    raced: "Quelqu’un l’a modifié entre-temps. Regardez à nouveau.",
    other: "Cela n’a pas fonctionné. Vérifiez et réessayez.",
  },
} satisfies typeof english;
