import { lazily } from "../lazily.ts";
import type { access as english } from "../en/access.ts";

type Words = ReturnType<typeof english>;
export const access = lazily(
  () =>
    ({
      scopes: {
        "products.read": "Voir les articles et les prix",
        "products.write": "Modifier les articles et les prix",
        "stock.write": "Modifier le stock",
        "orders.read": "Voir les commandes à préparer, avec noms et adresses",
        "orders.write": "Préparer et expédier les commandes, décider des retours",
        "messages.read": "Lire les messages des acheteurs",
        "messages.write": "Écrire aux acheteurs",
        "finance.read": "Voir les relevés et les versements",
        "settings.write": "Modifier la page et les réglages de la boutique",
        "webhooks.manage": "Gérer les webhooks",
        "jobs.read": "Voir les travaux de fabrication",
        "jobs.write": "Rendre compte des travaux de fabrication",
        openid: "Savoir qui vous êtes",
        profile: "Voir votre nom",
        email: "Voir votre adresse e-mail",
        offline_access: "Rester connecté jusqu’à ce que vous le retiriez",
      },
      consent: {
        title: (client) => `${client} demande à agir pour votre boutique`,
        lede: "N’acceptez que si vous connaissez ce logiciel et que vous en venez à l’instant.",
        registeredBy: "Enregistré par",
        theShop: "Yaji, pour tous les vendeurs",
        signedInAs: "Vous êtes connecté en tant que",
        returnsTo: "Vous retournerez à",
        wants: "Il demande à",
        forSeller: "Pour quelle boutique ?",
        onlyYours: (given, asked) => `${given} sur ${asked} : seulement ce que vous pouvez faire vous-même`,
        noSeller: "Vous n’agissez pour aucune boutique qui puisse laisser entrer ce logiciel.",
        takeBack: "Vous pouvez le retirer à tout moment, dans l’atelier, sous Développeurs.",
        allow: "Autoriser",
        refuse: "Refuser",
        wrongTitle: "Cette demande ne peut recevoir de réponse",
        home: "Vers la boutique",
        wrong: {
          client: "Le logiciel qui vous envoie ici nous est inconnu, ou n’est plus admis.",
          redirect:
            "L’adresse de retour n’est pas enregistrée par ce logiciel. Par prudence, nous vous avons gardé ici.",
        },
      },
    }) satisfies Words,
);
