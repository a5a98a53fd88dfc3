import { lazily } from "../lazily.ts";
import type { cart as english } from "../en/cart.ts";
import { plural } from "../plural.ts";

export const cart = lazily(
  () =>
    ({
      title: "Votre panier",
      emptyTitle: "Rien pour l’instant",
      emptyText: "Un panier est patient : le vôtre se garde soixante jours.",
      browse: "Parcourir les collections",
      each: (price) => `${price} pièce`,
      onlyLeft: (n) => plural("fr", n, { one: "Il n’en reste qu’un.", other: "Il n’en reste que #." }),
      soldOut: "Épuisé depuis votre choix. Veuillez le retirer.",
      gone: "N’est plus en vente. Veuillez le retirer.",
      madeToOrder: "Fabriqué pour vous, à la commande.",
      priceChanged: (seen, now) => `Le prix était de ${seen} lors de votre choix, il est maintenant de ${now}.`,
      update: "Mettre à jour",
      takeOut: (title) => `Retirer ${title}`,
      code: {
        label: "Code promotionnel",
        give: "Utiliser ce code",
        applied: (code) => `Code ${code} appliqué`,
        takeBack: (code) => `Retirer le code ${code}`,
        reasons: {
          unknown: "Nous ne connaissons pas ce code.",
          used_up: "Ce code est épuisé.",
          used_by_you: "Vous avez déjà utilisé ce code.",
          nothing_to_take_off: "Ce code n’enlève rien à ce panier.",
          minimum: "Le panier n’atteint pas encore le minimum de ce code.",
          first: "Ce code est réservé à une première commande.",
          place: "Ce code vaut pour un autre pays ou une autre monnaie.",
          goods: "Rien dans le panier ne correspond à ce code.",
          alone: "Ce code ne se cumule pas avec une autre offre.",
        },
      },
      totals: {
        label: "Récapitulatif",
        subtotal: "Objets",
        discount: "Remise",
        delivery: "Livraison",
        deliveryLater: "indiquée à l’étape suivante",
        free: "offerte",
        total: "Total",
        taxIncluded: "taxes comprises",
        taxLater: "taxes éventuelles ajoutées à l’étape suivante",
      },
      from: (seller: string) => `De ${seller}`,
      several: "Chaque vendeur envoie sa part, comme vous le choisissez ; vous payez une seule fois.",
      checkout: "Passer commande",
      goOn: "Continuer à regarder",
      blocked: "Un de ces objets ne peut être commandé tel quel. Modifiez-le pour continuer.",
      problems: {
        sold_out: "Quelqu’un a été plus rapide : les derniers viennent d’être vendus. Le panier montre ce qui reste.",
        not_for_sale: "Cet objet n’est pas en vente en ce moment.",
        full: "Un panier contient cinquante objets différents ; celui-ci est plein.",
        quantity: "Un panier contient au plus quatre-vingt-dix-neuf fois le même objet.",
        codes_too_many: "Trop de codes en peu de temps. Patientez quelques minutes.",
        coupon_used_up: "Le code vient d’être épuisé. Le panier est compté sans lui.",
        code_empty: "Écrivez d’abord le code.",
        other: "Cela n’a pas fonctionné. Essayez encore une fois.",
      },
    }) satisfies ReturnType<typeof english>,
);
