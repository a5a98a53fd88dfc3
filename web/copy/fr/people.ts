import { lazily } from "../lazily.ts";
import type { people as shape } from "../en/people.ts";

export const people = lazily(
  () =>
    ({
      search: "Adresse entière ou identifiant du compte",
      find: "Chercher",
      all: "Tous les rôles",
      email: "Adresse e-mail",
      name: "Nom",
      role: "Rôle",
      state: "État",
      active: "Peut entrer",
      suspended: "Suspendu",
      secondFactor: "Application d’authentification",
      confirmed: "Adresse confirmée",
      since: "Depuis",
      sessions: "Sessions ouvertes",
      older: "Comptes plus anciens",
      yes: "Oui",
      no: "Non",
      change: "Modifier",
      grant: "Donner ce rôle",
      hint: "Un nouveau rôle clôt toutes les sessions de cette personne. Il se peut que l’on vous demande encore qui vous êtes.",
      reason: "Motif",
      suspend: "Suspendre",
      readmit: "Laisser rentrer",
      endSessions: "Déconnecter partout",
      roles: {
        shopper: "Client",
        factory: "Atelier",
        carrier: "Transporteur",
        moderator: "Modération",
        finance: "Finances",
        support: "Assistance",
        operator: "Exploitation",
        auditor: "Audit",
      },
      done: {
        role: "Le rôle est donné ; la personne doit se reconnecter.",
        suspended: "Le compte est suspendu et déconnecté partout.",
        readmitted: "Le compte peut de nouveau entrer.",
        ended: "La personne est déconnectée partout.",
      },
      faults: {
        self: "Nul ne change son propre rôle ni ne se suspend soi-même.",
        forbidden: "Seule l’exploitation peut le faire.",
        not_found: "Cette personne ou ce rôle n’existe pas.",
        raced: "Cela a changé entre-temps. Regardez à nouveau.",
      },
    }) satisfies ReturnType<typeof shape>,
);
