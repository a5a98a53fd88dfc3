import { lazily } from "../lazily.ts";
import type { balance as shape } from "../en/balance.ts";

export const balance = lazily(
  () =>
    ({
      title: "Solde boutique",
      account: "Compte",
      lede: "Cartes cadeaux et sommes gardées chez nous, à utiliser au paiement.",
      none: "Votre solde est vide pour l’instant.",
      redeemed: "La carte cadeau est sur votre solde.",
      giftCard: "Carte cadeau",
      code: "Code",
      codeHint: "Seize signes ; majuscules et tirets sont indifférents.",
      redeem: "Ajouter à mon solde",
      moves: "Mouvements",
      noMoves: "Aucun mouvement pour l’instant.",
      when: "Jour",
      what: "Objet",
      amount: "Montant",
      older: "Plus anciens",
      use: (amount: string) => `Utiliser ${amount} de mon solde boutique`,
      covers: "Le solde couvre tout ; aucune page de paiement ne suivra.",
      deposit: (amount: string) => `Votre dépôt de ${amount} en paie sa part.`,
      kinds: {
        gift_card_redeemed: "Carte cadeau",
        balance_payment: "Payé avec le solde",
        refund_paid: "Remboursement",
        other: "Autre",
      },
      faults: {
        not_valid: "Ce code ne peut pas être utilisé.",
        too_many: "Beaucoup d’essais d’un coup. Patientez une heure.",
      },
      desk: {
        title: "Cartes cadeaux",
        amount: "Valeur",
        currency: "Devise",
        count: "Nombre",
        note: "Note",
        issue: "Émettre",
        issued: "Ces codes ne s’affichent qu’une fois. Copiez-les maintenant.",
        hint: "Se termine par",
        state: "État",
        at: "Émise",
        until: "Valable jusqu’au",
        empty: "Aucune carte cadeau émise pour l’instant.",
        states: {
          issued: "Émise",
          redeemed: "Utilisée",
          withdrawn: "Retirée",
        },
      },
    }) satisfies ReturnType<typeof shape>,
);
