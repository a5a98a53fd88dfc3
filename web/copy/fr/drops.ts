import { lazily } from "../lazily.ts";
import { plural } from "../plural.ts";
import type { drops as shape } from "../en/drops.ts";

export const drops = lazily(
  () =>
    ({
      above: "Une petite vente",
      price: "Prix",
      allotment: "En tout",
      pieces: (n) => plural("fr", n, { one: "# pièce", other: "# pièces" }),
      limit: "Par personne",
      opens: "Ouverture",
      ends: "Fin",
      now: (n) => plural("fr", n, { one: "# est libre en ce moment.", other: "# sont libres en ce moment." }),
      clock: { opens: "Ouvre dans", ends: "Finit dans", held: "Réservé encore", shop: "à l’horloge de la boutique" },
      join: "Entrer dans la salle d’attente",
      joinWhy:
        "Qui est là à l’ouverture entre par tirage au sort : venir tôt ne donne rien de plus. Ensuite, dans l’ordre d’arrivée.",
      waitingTitle: "Vous êtes dans la salle d’attente",
      present: (n) => plural("fr", n, { one: "Une personne attend.", other: "# personnes attendent." }),
      drawLater: "Les places sont tirées au sort à l’ouverture.",
      ahead: (n) => plural("fr", n, { one: "Une personne est devant vous.", other: "# personnes sont devant vous." }),
      wait: (n) => plural("fr", n, { one: "Environ une minute.", other: "Environ # minutes." }),
      renews: "Cette page se renouvelle toutes les quelques secondes. Votre place est gardée.",
      turnTitle: "C’est votre tour",
      openTitle: "La vente est ouverte",
      hold: "Me réserver une pièce",
      holdWhy: (minutes) =>
        plural("fr", minutes, {
          one: "Vous avez ensuite une minute pour payer.",
          other: "Vous avez ensuite # minutes pour payer.",
        }),
      busyWord: "On demande…",
      heldTitle: "Une pièce vous est réservée",
      heldText: (time) => `Jusqu’à ${time}. Personne d’autre ne peut l’avoir avant.`,
      checkout: "Passer au paiement",
      giveBack: "La rendre",
      soldOutTitle: "Toutes ont trouvé quelqu’un",
      soldOutText: "Merci d’être venu. Chacun a été servi de la même façon, et la dernière vient de partir.",
      mayReturn: (n) =>
        plural("fr", n, {
          one: "Une pièce est réservée et pas encore payée. Elle peut revenir.",
          other: "# pièces sont réservées et pas encore payées. Certaines peuvent revenir.",
        }),
      lookAgain: "Regarder encore",
      object: "Voir l’objet",
      busyTitle: "Il y a beaucoup de monde",
      busyText: "Rien n’est perdu et rien n’a été débité. Demandez de nouveau dans un instant.",
      pausedTitle: "La vente s’arrête un instant",
      pausedText: "Places et réservations sont gardées. Elle reprend dès que possible.",
      overTitle: "Cette vente est terminée",
      overText: "Chaque pièce y est comptée, ligne par ligne.",
      voidTitle: "Cette vente a été annulée",
      voidText: "Rien n’est dû pour ce qui n’était pas commandé ; les commandes sont remboursées.",
      soonTitle: "Elle n’a pas encore ouvert",
      signIn: "Se connecter pour participer",
      signInWhy: "Une place par personne : cette vente est pour les personnes connectées.",
      limitReached: "Vous avez déjà eu la vôtre dans cette vente.",
      holdEnded: "Votre réservation a pris fin et la pièce est revenue dans la vente.",
      notYourTurn: "Ce n’est pas encore votre tour.",
      mistake: "Cela n’a pas marché. Essayez encore une fois.",
    }) satisfies ReturnType<typeof shape>,
);
