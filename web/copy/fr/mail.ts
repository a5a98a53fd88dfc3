import { lazily } from "../lazily.ts";
import type { mail as shape } from "../en/mail.ts";

export const mail = lazily(
  () =>
    ({
      hello: (name: string) => `Bonjour ${name},`,
      order: "Votre commande",
      total: "Total",
      look: "Voir votre commande",
      track: "Suivre le colis",
      sign: "Avec soin, Yaji",
      foot: "Vous recevez cette lettre parce qu’une commande a été passée avec cette adresse. Gardez le lien pour vous : il ouvre la commande.",
      placed: {
        subject: (number: string) => `Nous avons votre commande ${number}`,
        text: "Merci. Vos objets vous sont réservés le temps de payer ; le lien ci-dessous ramène à tout moment au paiement.",
      },
      paid: {
        subject: (number: string) => `La commande ${number} est payée`,
        text: "Votre paiement est arrivé. Nous emballons maintenant vos objets avec soin.",
        window: (from: string, to: string) => `Ils devraient être chez vous entre le ${from} et le ${to}.`,
      },
      shipped: {
        subject: (number: string) => `La commande ${number} est en chemin`,
        text: (carrier: string) => `Un colis avec vos objets a été remis à ${carrier}.`,
        number: (tracking: string) => `Son numéro de suivi est ${tracking}.`,
      },
      refunded: {
        balance: (amount: string) =>
          `Nous avons mis ${amount} sur votre solde de la boutique ; il peut payer votre prochaine commande.`,
        subject: (number: string) => `Remboursement de la commande ${number}`,
        text: (amount: string) =>
          `Nous avons remboursé ${amount}, par le même moyen. Les banques mettent quelques jours à l’afficher.`,
      },
      declined: {
        subject: (number: string) => `Le paiement de la commande ${number} n’a pas abouti`,
        text: "Rien n’a été débité. Vos objets restent réservés encore un peu ; réessayez ou choisissez un autre moyen de paiement.",
      },
      cancelled: {
        subject: (number: string) => `La commande ${number} est annulée`,
        text: "La commande a pris fin. Si quelque chose a été payé, tout vous est remboursé.",
        expired:
          "Le délai de paiement est passé et vos objets sont retournés en rayon. Vous pouvez commander de nouveau.",
      },
    }) satisfies ReturnType<typeof shape>,
);
