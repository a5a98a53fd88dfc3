/** yaji import | imports | cancel | export | verify-audit | verify-sale: the shop from the command line, through the admin API. */
import { parseArgs } from "node:util";
import { openApi } from "./cli/api.ts";
import { exportCatalogue } from "./cli/export.ts";
import { cancelImport, importFiles, listImports } from "./cli/import.ts";
import { options } from "./cli/options.ts";
import { previewFiles } from "./cli/preview.ts";
import { verifyAudit } from "./cli/verify-audit.ts";
import { verifySale } from "./cli/verify-sale.ts";

const help = `
  yaji import <file…>       bring in a catalogue; run it again to go on after an interruption
    --format <name>         shopify, spree, spree-translations, medusa, woocommerce, magento, mapped,
                            museum-cmoa, museum-cleveland; told by the header when left out
    --mapping <file>        a mapping file for any other CSV; "prestashop" and "bigcommerce" are ready
    --currency <code>       of prices whose column names none (USD)
    --region <name>=<code>  a region or market of the other shop and its currency; may be given several times
    --locale <tag>          language of the file's texts (en)
    --location <id>         where counted stock lies (the shop's first location)
    --source <name>         first part of every product's external id (the format's name)
    --decimal <mark>        "." or ","
    --length-unit <unit>    mm, cm, m, in, ft        --weight-unit <unit>   g, kg, oz, lb
    --status <word>         draft or active, for records that do not say (draft)
    --dry-run               read the file here and tell what would come of it; no shop is asked
  yaji imports              the last imports and how far they are
  yaji cancel <id>          stop one
  yaji export shopify|google [--out <file>] [--locale <tag>] [--currency <code>] [--ship-to <country>]
  yaji verify-sale <file or address>   check a sale from its log (https://…/api/v1/sales/<id>/log); 2 when it is not sound,
                            3 when there is no line yet
    --openings <file>       of a lot, for auditors: the hidden amounts (/api/v1/admin/sales/<id>/openings)

  yaji verify-audit [--head <seq>:<hash>]
                            reckon the hash chain of the audit trail again; --head is one the log has told earlier

  --url <address>           the shop (http://localhost:8787)
  --token <key>             an operator's API key, or YAJI_TOKEN; the local demo shop needs none

  Ends with 0 when everything came in, 2 when some products were refused, 1 when it could not be done.
`;

const { values: asked, positionals } = parseArgs({ options, allowPositionals: true, strict: true });
const [verb = "help", ...rest] = positionals;

async function run(): Promise<number> {
  const api = openApi(asked.url, asked.token ?? process.env.YAJI_TOKEN);
  if (verb === "import" && rest.length > 0)
    return asked["dry-run"] ? previewFiles(rest, asked) : importFiles(api, rest, asked);
  if (verb === "imports") return listImports(api);
  if (verb === "cancel" && rest[0]) return cancelImport(api, rest[0]);
  if (verb === "export" && (rest[0] === "shopify" || rest[0] === "google")) return exportCatalogue(api, rest[0], asked);
  if (verb === "verify-sale" && rest[0]) return verifySale(rest[0], asked.openings);
  if (verb === "verify-audit") return verifyAudit(api, asked.head);
  console.log(help);
  return verb === "help" ? 0 : 1;
}

try {
  process.exitCode = await run();
} catch (thrown) {
  console.error(thrown instanceof Error ? thrown.message : String(thrown));
  process.exitCode = 1;
}
