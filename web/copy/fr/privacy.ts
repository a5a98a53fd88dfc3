import { lazily } from "../lazily.ts";
import type { privacy as shape } from "../en/privacy.ts";

export const privacy = lazily(
  () =>
    ({
      title: "Vie privée",
      consents: "Ce que vous autorisez",
      consentsText:
        "Rien n’est actif sans votre accord, et vous pouvez changer d’avis à tout moment. Les lettres sur vos commandes arrivent toujours.",
      save: "Enregistrer",
      exports: "Ce que nous savons de vous",
      exportsText: "Un seul fichier avec tout, à lire ou à emporter. Le lien arrive par courriel et vaut une semaine.",
      ask: "Préparer mon fichier",
      erasure: "Être oublié",
      erasureText:
        "Vos nom, adresses, lettres et moyens de connexion sont effacés après sept jours. Ce que la loi fiscale garde des commandes payées est mis sous clé et détruit le moment venu.",
      erasureOn: (d: string) => `Vous serez oublié le ${d}. D’ici là, vous pouvez rester.`,
      sure: "Oui, effacez mon compte. Je sais que ce sera ensuite sans retour.",
      forget: "Effacer mon compte",
      stay: "J’ai changé d’avis",
      purposes: {
        letters: "Lettres sur les nouveautés",
        recommendations: "Suggestions pour vous",
        statistics: "Décompte anonyme des visites",
      },
      explained: {
        letters: "Une par semaine au plus, dans votre langue.",
        recommendations: "D’après ce que vous avez regardé et acheté ici.",
        statistics: "Pour savoir quelles pages servent.",
      },
      exportStates: { requested: "en préparation", ready: "envoyé par courriel", expired: "expiré" },
      letter: {
        subject: "Votre fichier est prêt",
        text: "Vous avez demandé tout ce que nous savons de vous. Le fichier peut être retiré pendant sept jours par ce lien, par vous seul.",
        fetch: "Retirer le fichier",
      },
      done: {
        saved: "Enregistré.",
        exported: "Votre fichier se prépare ; le lien arrive par courriel.",
        asked: "Vous serez oublié dans sept jours.",
        kept: "Vous restez.",
      },
      faults: {
        too_many: "Vous avez demandé deux fois aujourd’hui. Réessayez demain.",
        unsure: "Cochez d’abord la case, si vous êtes sûr.",
      },
    }) satisfies ReturnType<typeof shape>,
);
