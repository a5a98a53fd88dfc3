import { lazily } from "../lazily.ts";
import type { identity as shape } from "../en/identity.ts";

export const identity = lazily(
  () =>
    ({
      email: "Adresse e-mail",
      password: "Mot de passe",
      name: "Nom",
      signIn: {
        title: "Se connecter",
        submit: "Se connecter",
        register: "Première visite ? Créer un compte",
        ready: "Si cette adresse était nouvelle, votre compte est prêt. Connectez-vous pour commencer.",
        ended: "Vous êtes déconnecté.",
      },
      register: {
        title: "Créer un compte",
        submit: "Créer le compte",
        hint: "Dix caractères au moins ; une courte phrase convient bien.",
        signIn: "Vous avez un compte ? Se connecter",
        why: "Vos commandes au même endroit, votre panier sur chaque appareil.",
      },
      account: {
        title: "Votre compte",
        orders: "Vos commandes",
        none: "Pas encore de commande",
        noneText: "Ce que vous commanderez ici figurera sur cette page.",
        look: "Faire un tour",
        signOut: "Se déconnecter",
        office: "Vers l’administration",
        columns: { number: "Commande", placed: "Passée le", state: "État", pieces: "Pièces", total: "Total" },
        older: "Commandes plus anciennes",
      },
      faults: {
        unauthenticated: "Cette adresse et ce mot de passe ne vont pas ensemble.",
        too_many: "Trop de tentatives. Patientez un quart d’heure.",
        email_invalid: "Cela ne ressemble pas à une adresse e-mail.",
        password_short: "Le mot de passe doit compter dix caractères au moins.",
      },
    }) satisfies ReturnType<typeof shape>,
);
