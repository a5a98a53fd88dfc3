import { lazily } from "../lazily.ts";
import type { letters as shape } from "../en/letters.ts";
export const letters = lazily(
  () =>
    ({
      returnRequested: {
        subject: "Demande de retour : commande {n}",
        text: "Un acheteur demande à renvoyer des pièces de cette commande. Répondez par une adresse et la façon de les envoyer, ou refusez avec un motif.",
      },
      returnApproved: {
        subject: "Vous pouvez renvoyer : commande {n}",
        text: "{seller} a accepté votre demande. Où envoyer, et comment :",
      },
      returnRefused: { subject: "Au sujet de votre retour, commande {n}", text: "{seller} n’a pas accepté le retour." },
      returnSent: {
        subject: "En route vers vous : commande {n}",
        text: "L’acheteur a envoyé les pièces. Dites quand elles sont arrivées et examinez-les.",
      },
      returnReceived: {
        subject: "Votre retour de la commande {n} est arrivé",
        text: "{seller} l’a reçu et l’examine.",
      },
      returnAccepted: {
        subject: "Votre retour de la commande {n} est accepté",
        text: "Ce que vous avez renvoyé a été examiné et accepté. L’argent, ou l’échange choisi, suit ; nous vous écrirons à ce moment-là.",
      },
      returnPartly: {
        subject: "Votre retour de la commande {n} est accepté en partie",
        text: "Une partie de ce que vous avez renvoyé est acceptée ; l’argent de cette partie suit.",
      },
      exchanged: {
        subject: "Échangé : commande {n}",
        text: "Une nouvelle commande remplace ce que vous avez renvoyé et se prépare. Elle ne vous coûte rien de plus.",
      },
      claimOpened: {
        subject: "Un problème avec la commande {n}",
        text: "Un acheteur dit que c’est arrivé abîmé, pas du tout ou autrement que montré, et demande {amount}. Répondez avant le {day} ; ensuite un médiateur s’en charge.",
      },
      claimAccepted: {
        subject: "Votre réclamation, commande {n}, est acceptée",
        text: "{seller} rembourse. Nous vous écrirons quand l’argent sera parti.",
      },
      claimRefused: {
        subject: "Votre réclamation, commande {n}, est refusée",
        text: "{seller} voit la chose autrement. Si vous n’êtes pas d’accord, demandez un médiateur sur la page de la commande.",
      },
      disputeOpenedSeller: {
        subject: "Un litige sur la commande {n}",
        text: "L’acheteur, ou sa banque, demande {amount}. Votre argent de cette commande est retenu jusqu’à la fin. Dites votre version avant le {day}.",
      },
      disputeOpenedBuyer: {
        subject: "Un médiateur examinera la commande {n}",
        text: "Nous avons votre demande. Le vendeur répond avant le {day} ; puis un médiateur lit les deux côtés.",
      },
      disputeAnswered: {
        subject: "Le vendeur a répondu : commande {n}",
        text: "Un médiateur lit maintenant les deux côtés et propose une issue avant le {day}.",
      },
      disputeProposed: {
        subject: "Une proposition pour la commande {n}",
        text: "Le médiateur propose de rembourser {amount}. Dites avant le {day} si vous acceptez ; sinon il sera tranché.",
      },
      disputeEscalated: {
        subject: "La commande {n} va être tranchée",
        text: "Aucun accord n’a été trouvé. La maison décide avant le {day}.",
      },
      disputeClosed: { subject: "Le litige sur la commande {n} est clos", text: "Il est clos. Remboursé : {amount}." },
      disputeClosedNothing: {
        subject: "Le litige sur la commande {n} est clos",
        text: "Il est clos, et rien n’est remboursé.",
      },
      partDelivered: {
        subject: "Arrivé : commande {n}",
        text: "Le colis de {seller} est arrivé. Si quelque chose ne va pas, renvoyez-le ou dites-le-nous sous trente jours, depuis la page de la commande.",
      },
      messagesOne: {
        subject: "{who} vous a écrit",
        text: "Au sujet de {title}. Lisez et répondez là où c’est écrit ; les réponses à cette lettre n’arrivent à personne.",
      },
      messagesMany: { subject: "{count} conversations vous attendent", text: "On vous a écrit au sujet de :" },
      payoutPaid: {
        subject: "{amount} vous ont été versés",
        text: "Vers le compte {mask}. Les banques mettent un jour ou deux à l’afficher.",
      },
      payoutFailed: {
        subject: "Un virement de {amount} n’est pas arrivé",
        text: "La banque ne l’a pas exécuté et l’argent est de nouveau disponible. Vérifiez le compte et demandez encore une fois.",
      },
      payoutBack: {
        subject: "Un virement de {amount} est revenu",
        text: "L’argent est de nouveau disponible. Avant tout autre virement, dites à nouveau où il doit aller.",
      },
      actions: { order: "Voir la commande", studio: "Vers l’atelier", read: "Lire", money: "Voir votre argent" },
      from: "De {seller} :",
    }) satisfies ReturnType<typeof shape>,
);
