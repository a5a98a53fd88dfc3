/**
 * What each country's own form asks for. Required parts by letter, as libaddressinput names them: C locality,
 * D district, S subdivision, Z postal code (a street line is always required). Order of fields comes from
 * localized-address-format, which carries the same data.
 */
export type AddressCountry = {
  readonly required: string;
  readonly postal?: RegExp;
  readonly phone?: true;
  /** keys of copy: what people there call these parts */
  readonly subdivisionName?: "state" | "province" | "prefecture" | "emirate" | "area" | "county" | "region";
  readonly localityName?: "city" | "suburb" | "post_town" | "district";
  readonly postalName?: "postal_code" | "zip" | "postcode" | "eircode";
  /** [as it is written on a label, its name]; the label's form is kept in the address */
  readonly subdivisions?: readonly (readonly [string, string])[];
};

const pairs = (text: string): readonly (readonly [string, string])[] =>
  text.split("|").map((pair) => {
    const [code = "", name = code] = pair.split("=");
    return [code, name] as const;
  });

const usStates = pairs(
  "AL=Alabama|AK=Alaska|AZ=Arizona|AR=Arkansas|CA=California|CO=Colorado|CT=Connecticut|DE=Delaware|DC=District of Columbia|FL=Florida|GA=Georgia|HI=Hawaii|ID=Idaho|IL=Illinois|IN=Indiana|IA=Iowa|KS=Kansas|KY=Kentucky|LA=Louisiana|ME=Maine|MD=Maryland|MA=Massachusetts|MI=Michigan|MN=Minnesota|MS=Mississippi|MO=Missouri|MT=Montana|NE=Nebraska|NV=Nevada|NH=New Hampshire|NJ=New Jersey|NM=New Mexico|NY=New York|NC=North Carolina|ND=North Dakota|OH=Ohio|OK=Oklahoma|OR=Oregon|PA=Pennsylvania|RI=Rhode Island|SC=South Carolina|SD=South Dakota|TN=Tennessee|TX=Texas|UT=Utah|VT=Vermont|VA=Virginia|WA=Washington|WV=West Virginia|WI=Wisconsin|WY=Wyoming",
);
const caProvinces = pairs(
  "AB=Alberta|BC=British Columbia|MB=Manitoba|NB=New Brunswick|NL=Newfoundland and Labrador|NS=Nova Scotia|NT=Northwest Territories|NU=Nunavut|ON=Ontario|PE=Prince Edward Island|QC=Québec|SK=Saskatchewan|YT=Yukon",
);
const auStates = pairs(
  "ACT=Australian Capital Territory|NSW=New South Wales|NT=Northern Territory|QLD=Queensland|SA=South Australia|TAS=Tasmania|VIC=Victoria|WA=Western Australia",
);
const hkAreas = pairs(
  "Hong Kong Island=香港島 Hong Kong Island|Kowloon=九龍 Kowloon|New Territories=新界 New Territories",
);
const emirates = pairs(
  "Abu Dhabi=Abu Dhabi أبو ظبي|Dubai=Dubai دبي|Sharjah=Sharjah الشارقة|Ajman=Ajman عجمان|Umm Al Quwain=Umm Al Quwain أم القيوين|Ras Al Khaimah=Ras Al Khaimah رأس الخيمة|Fujairah=Fujairah الفجيرة",
);

const four = /^\d{4}$/;
const five = /^\d{5}$/;
const six = /^\d{6}$/;
const plain = (postal: RegExp): AddressCountry => ({ required: "CZ", postal });

export const addressCountries: { readonly [country: string]: AddressCountry } = {
  CN: { required: "SCZ", postal: six, phone: true, subdivisionName: "province", localityName: "city" },
  HK: { required: "S", phone: true, subdivisionName: "area", localityName: "district", subdivisions: hkAreas },
  MO: { required: "", phone: true },
  TW: {
    required: "SCZ",
    postal: /^\d{3}(\d{2,3})?$/,
    phone: true,
    subdivisionName: "county",
    localityName: "district",
  },
  JP: { required: "SCZ", postal: /^\d{3}-\d{4}$/, phone: true, subdivisionName: "prefecture", localityName: "city" },
  KR: { required: "SCZ", postal: five, phone: true, subdivisionName: "province" },
  SG: { required: "Z", postal: six },
  MY: { required: "SCZ", postal: five, subdivisionName: "state" },
  TH: { required: "SCZ", postal: five, subdivisionName: "province" },
  VN: { required: "SC", subdivisionName: "province", phone: true },
  ID: { required: "SC", postal: five, subdivisionName: "province", phone: true },
  PH: { required: "C", postal: four, phone: true },
  IN: { required: "SCZ", postal: six, subdivisionName: "state", phone: true },
  US: {
    required: "SCZ",
    postal: /^\d{5}(-\d{4})?$/,
    subdivisionName: "state",
    postalName: "zip",
    subdivisions: usStates,
  },
  CA: { required: "SCZ", postal: /^[A-Z]\d[A-Z] \d[A-Z]\d$/, subdivisionName: "province", subdivisions: caProvinces },
  MX: { required: "SCZ", postal: five, subdivisionName: "state" },
  BR: { required: "SCZ", postal: /^\d{5}-\d{3}$/, subdivisionName: "state" },
  GB: {
    required: "CZ",
    postal: /^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/,
    localityName: "post_town",
    postalName: "postcode",
  },
  IE: {
    required: "C",
    postal: /^[AC-FHKNPRTV-Y]\d[\dW] [\dAC-FHKNPRTV-Y]{4}$/,
    subdivisionName: "county",
    postalName: "eircode",
  },
  AU: {
    required: "SCZ",
    postal: four,
    subdivisionName: "state",
    localityName: "suburb",
    postalName: "postcode",
    subdivisions: auStates,
  },
  NZ: { required: "CZ", postal: four, postalName: "postcode" },
  NL: { ...plain(/^\d{4} [A-Z]{2}$/), postalName: "postcode" },
  PT: plain(/^\d{4}-\d{3}$/),
  PL: plain(/^\d{2}-\d{3}$/),
  SE: plain(/^\d{3} \d{2}$/),
  CZ: plain(/^\d{3} \d{2}$/),
  GR: plain(/^\d{3} \d{2}$/),
  IT: { required: "SCZ", postal: five, subdivisionName: "province" },
  ES: { required: "SCZ", postal: five, subdivisionName: "province" },
  RO: { required: "CZ", postal: six, subdivisionName: "county" },
  MC: plain(/^980\d{2}$/),
  LI: plain(/^94(8[5-9]|9[0-8])$/),
  AE: { required: "S", phone: true, subdivisionName: "emirate", subdivisions: emirates },
  SA: { required: "C", postal: /^\d{5}(-\d{4})?$/, phone: true },
  KW: { required: "C", postal: five, phone: true },
  BH: { required: "C", postal: /^\d{3,4}$/, phone: true },
  QA: { required: "C", phone: true },
  IL: { required: "C", postal: /^\d{5}(\d{2})?$/, phone: true },
  TR: { required: "SCZ", postal: five, subdivisionName: "province", phone: true },
  ZA: plain(four),
  ...Object.fromEntries(["FR", "DE", "FI"].map((country) => [country, plain(five)])),
  ...Object.fromEntries(["AT", "BE", "CH", "DK", "HU", "LU", "NO"].map((country) => [country, plain(four)])),
};

/** Written as the post writes them, however they were typed: [country, as typed without spaces and dashes, rewritten]. */
export const postalRewrites: { readonly [country: string]: readonly [RegExp, string] } = {
  JP: [/^(\d{3})(\d{4})$/, "$1-$2"],
  CA: [/^([A-Z]\d[A-Z])(\d[A-Z]\d)$/, "$1 $2"],
  GB: [/^([A-Z\d]{2,4})(\d[A-Z]{2})$/, "$1 $2"],
  IE: [/^([A-Z\d]{3})([A-Z\d]{4})$/, "$1 $2"],
  NL: [/^(\d{4})([A-Z]{2})$/, "$1 $2"],
  BR: [/^(\d{5})(\d{3})$/, "$1-$2"],
  PT: [/^(\d{4})(\d{3})$/, "$1-$2"],
  PL: [/^(\d{2})(\d{3})$/, "$1-$2"],
  SE: [/^(\d{3})(\d{2})$/, "$1 $2"],
  CZ: [/^(\d{3})(\d{2})$/, "$1 $2"],
  GR: [/^(\d{3})(\d{2})$/, "$1 $2"],
};
