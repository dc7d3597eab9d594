// What every peer checks: the lists and patterns of the three messages, written once for all of them.

/** ISO 3166-1 alpha-2. */
export const COUNTRIES = (
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY ' +
  'BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK ' +
  'FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR ' +
  'IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ' +
  'ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM ' +
  'PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF ' +
  'TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'
).split(' ');

/** Active ISO 4217 codes. */
export const CURRENCIES = (
  'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE ' +
  'CHF CHW CLF CLP CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF ' +
  'GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR ' +
  'LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN ' +
  'PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS ' +
  'TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED VES VND VUV WST XAD XAF XAG XAU XBA XBB XBC ' +
  'XBD XCD XCG XDR XOF XPD XPF XPT XSU XTS XUA XXX YER ZAR ZMW ZWG'
).split(' ');

export const LENGTH_UNITS = ['mm', 'cm', 'm', 'in', 'ft'];
export const WEIGHT_UNITS = ['mg', 'g', 'dg', 'kg', 't', 'lb'];
export const DECLARATION_TYPES = ['QT', 'DL'];
export const SUPERVISE_TYPES = ['9710', '0110'];

/** A mandatory string has at least one character that is no white space. */
export const FILLED = /\S/;
export const ALI_ORDER_NO = /^[A-Z0-9]{17}$/;
/** 5 to 20 digits, single hyphens between them, perhaps a plus in front. */
export const PHONE = /^\+?\d(?:-?\d){4,19}$/;
export const TAX_ID = /^[A-Za-z0-9 ./-]*$/;
export const HS_CODE = /^\d{8}(?:\d\d|\.\d\d?)?$/;
export const HAN = /\p{Script=Han}/u;
export const FILLED_NO_HAN = /^(?=\s*\S)\P{Script=Han}+$/u;
/** Not all characters the same. */
export const TRACKING_NO = /^(.)\1*(?!\1)./;
/** The pattern that HTML gives for an address, with a dotted domain and no dot out of place. */
export const EMAIL =
  /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?$/;

export const MAX_INT = 2147483647;
export const DECIMAL_END = 1e15;

/** Whether a number has at most two decimals: dividing the rounded hundredths gives the nearest double again. */
export const hasTwoDecimals = (/** @type {number} */ value) => Math.round(value * 100) / 100 === value;
export const hasFourDecimals = (/** @type {number} */ value) => Math.round(value * 10000) / 10000 === value;
