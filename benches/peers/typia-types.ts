// The three messages as typia reads them: types with tags. `npm run generate` turns this into plain JavaScript.
import typia, { tags } from "typia";

type Matching<Pattern extends string> = tags.TagBase<{
  target: "string";
  kind: "matching";
  value: Pattern;
  validate: `${Pattern}.test($input)`;
  exclusive: true;
}>;
type Scale<Parts extends number> = tags.TagBase<{
  target: "number";
  kind: "scale";
  value: Parts;
  validate: `Math.round($input * ${Parts}) / ${Parts} === $input`;
  exclusive: true;
}>;

type Text<Max extends number> = string & tags.MaxLength<Max>;
type Nonblank = string & Matching<"/\\S/">;
type Filled<Max extends number> = Nonblank & tags.MaxLength<Max>;
type AliOrderNo = string & Matching<"/^[A-Z0-9]{17}$/">;
type Phone = Text<32> & Matching<"/^\\+?\\d(?:-?\\d){4,19}$/">;
type PositiveInt = number & tags.Type<"int32"> & tags.Minimum<1>;
type Size = number & tags.ExclusiveMinimum<0> & tags.ExclusiveMaximum<1000000000000000> & Scale<100>;
type Money<Parts extends number> = number & tags.Minimum<0> & tags.ExclusiveMaximum<1000000000000000> & Scale<Parts>;

// ISO 3166-1 alpha-2 and active ISO 4217, as in rules.js; a test of the verdicts holds them together.
type Country =
  | "AD" | "AE" | "AF" | "AG" | "AI" | "AL" | "AM" | "AO" | "AQ" | "AR" | "AS" | "AT" | "AU" | "AW" | "AX" | "AZ"
  | "BA" | "BB" | "BD" | "BE" | "BF" | "BG" | "BH" | "BI" | "BJ" | "BL" | "BM" | "BN" | "BO" | "BQ" | "BR" | "BS"
  | "BT" | "BV" | "BW" | "BY" | "BZ" | "CA" | "CC" | "CD" | "CF" | "CG" | "CH" | "CI" | "CK" | "CL" | "CM" | "CN"
  | "CO" | "CR" | "CU" | "CV" | "CW" | "CX" | "CY" | "CZ" | "DE" | "DJ" | "DK" | "DM" | "DO" | "DZ" | "EC" | "EE"
  | "EG" | "EH" | "ER" | "ES" | "ET" | "FI" | "FJ" | "FK" | "FM" | "FO" | "FR" | "GA" | "GB" | "GD" | "GE" | "GF"
  | "GG" | "GH" | "GI" | "GL" | "GM" | "GN" | "GP" | "GQ" | "GR" | "GS" | "GT" | "GU" | "GW" | "GY" | "HK" | "HM"
  | "HN" | "HR" | "HT" | "HU" | "ID" | "IE" | "IL" | "IM" | "IN" | "IO" | "IQ" | "IR" | "IS" | "IT" | "JE" | "JM"
  | "JO" | "JP" | "KE" | "KG" | "KH" | "KI" | "KM" | "KN" | "KP" | "KR" | "KW" | "KY" | "KZ" | "LA" | "LB" | "LC"
  | "LI" | "LK" | "LR" | "LS" | "LT" | "LU" | "LV" | "LY" | "MA" | "MC" | "MD" | "ME" | "MF" | "MG" | "MH" | "MK"
  | "ML" | "MM" | "MN" | "MO" | "MP" | "MQ" | "MR" | "MS" | "MT" | "MU" | "MV" | "MW" | "MX" | "MY" | "MZ" | "NA"
  | "NC" | "NE" | "NF" | "NG" | "NI" | "NL" | "NO" | "NP" | "NR" | "NU" | "NZ" | "OM" | "PA" | "PE" | "PF" | "PG"
  | "PH" | "PK" | "PL" | "PM" | "PN" | "PR" | "PS" | "PT" | "PW" | "PY" | "QA" | "RE" | "RO" | "RS" | "RU" | "RW"
  | "SA" | "SB" | "SC" | "SD" | "SE" | "SG" | "SH" | "SI" | "SJ" | "SK" | "SL" | "SM" | "SN" | "SO" | "SR" | "SS"
  | "ST" | "SV" | "SX" | "SY" | "SZ" | "TC" | "TD" | "TF" | "TG" | "TH" | "TJ" | "TK" | "TL" | "TM" | "TN" | "TO"
  | "TR" | "TT" | "TV" | "TW" | "TZ" | "UA" | "UG" | "UM" | "US" | "UY" | "UZ" | "VA" | "VC" | "VE" | "VG" | "VI"
  | "VN" | "VU" | "WF" | "WS" | "YE" | "YT" | "ZA" | "ZM" | "ZW";
type Currency =
  | "AED" | "AFN" | "ALL" | "AMD" | "AOA" | "ARS" | "AUD" | "AWG" | "AZN" | "BAM" | "BBD" | "BDT" | "BHD" | "BIF"
  | "BMD" | "BND" | "BOB" | "BOV" | "BRL" | "BSD" | "BTN" | "BWP" | "BYN" | "BZD" | "CAD" | "CDF" | "CHE" | "CHF"
  | "CHW" | "CLF" | "CLP" | "CNY" | "COP" | "COU" | "CRC" | "CUP" | "CVE" | "CZK" | "DJF" | "DKK" | "DOP" | "DZD"
  | "EGP" | "ERN" | "ETB" | "EUR" | "FJD" | "FKP" | "GBP" | "GEL" | "GHS" | "GIP" | "GMD" | "GNF" | "GTQ" | "GYD"
  | "HKD" | "HNL" | "HTG" | "HUF" | "IDR" | "ILS" | "INR" | "IQD" | "IRR" | "ISK" | "JMD" | "JOD" | "JPY" | "KES"
  | "KGS" | "KHR" | "KMF" | "KPW" | "KRW" | "KWD" | "KYD" | "KZT" | "LAK" | "LBP" | "LKR" | "LRD" | "LSL" | "LYD"
  | "MAD" | "MDL" | "MGA" | "MKD" | "MMK" | "MNT" | "MOP" | "MRU" | "MUR" | "MVR" | "MWK" | "MXN" | "MXV" | "MYR"
  | "MZN" | "NAD" | "NGN" | "NIO" | "NOK" | "NPR" | "NZD" | "OMR" | "PAB" | "PEN" | "PGK" | "PHP" | "PKR" | "PLN"
  | "PYG" | "QAR" | "RON" | "RSD" | "RUB" | "RWF" | "SAR" | "SBD" | "SCR" | "SDG" | "SEK" | "SGD" | "SHP" | "SLE"
  | "SOS" | "SRD" | "SSP" | "STN" | "SVC" | "SYP" | "SZL" | "THB" | "TJS" | "TMT" | "TND" | "TOP" | "TRY" | "TTD"
  | "TWD" | "TZS" | "UAH" | "UGX" | "USD" | "USN" | "UYI" | "UYU" | "UYW" | "UZS" | "VED" | "VES" | "VND" | "VUV"
  | "WST" | "XAD" | "XAF" | "XAG" | "XAU" | "XBA" | "XBB" | "XBC" | "XBD" | "XCD" | "XCG" | "XDR" | "XOF" | "XPD"
  | "XPF" | "XPT" | "XSU" | "XTS" | "XUA" | "XXX" | "YER" | "ZAR" | "ZMW" | "ZWG";

interface Contact {
  mobile: Phone;
  telephone?: Phone;
  email?: Text<64> & tags.Format<"email">;
  name1: Filled<64>;
  name2?: Text<64>;
  street1: Filled<128>;
  street2?: Text<128>;
  countryCode: Country;
  city: Filled<32>;
  postalCode?: Text<35>;
  stateRegionCode?: Text<40>;
}

interface Package {
  packageType: "BOX";
  quantity: PositiveInt;
  unit: "mm" | "cm" | "m" | "in" | "ft";
  length: Size;
  width: Size;
  height: Size;
  weight: Size;
  weightUnit: "mg" | "g" | "dg" | "kg" | "t" | "lb";
}

interface Product {
  productName: Text<32> & Matching<"/\\p{Script=Han}/u">;
  productNameEn: Text<32> & Matching<"/^(?=\\s*\\S)\\P{Script=Han}+$/u">;
  productQuantity: PositiveInt;
  productUnit: Filled<4>;
  hsCode: string & Matching<"/^\\d{8}(?:\\d\\d|\\.\\d\\d?)?$/">;
  declarationPrice: Money<10000>;
  hasBattery: boolean;
}

interface Booking {
  aliOrderNo: AliOrderNo;
  referenceNo: Nonblank;
  serviceCode: Filled<20>;
  consignor: Contact;
  consignee: Contact;
  packages: Package[] & tags.MinItems<1>;
  products: Product[] & tags.MinItems<1>;
  customsDeclaration: { declarationType: "QT" | "DL"; totalAmount: Money<100>; currencyCode: Currency };
  needInsurance: boolean;
  taxpayerId?: Text<30> & Matching<"/^[A-Za-z0-9 ./-]*$/">;
  remarks?: Text<256>;
}

interface ReturnCommon {
  aliOrderNo: AliOrderNo;
  reasonCode: Nonblank;
  reasonName: Nonblank;
  remark?: string;
}
interface WarehouseReturn extends ReturnCommon {
  returnType: "WAREHOUSE_RETURN";
  contact: Contact;
}
interface SelfPickup extends ReturnCommon {
  returnType: "SELF_PICKUP";
  contact?: Contact;
}

interface File {
  fileName: Filled<128>;
  fileKey: Filled<64>;
}
type Files = File[];
type SomeFiles = Files & tags.MinItems<1>;
type TrackingNo = Text<64> & tags.MinLength<4> & Matching<"/^(.)\\1*(?!\\1)./">;
type EntryOrderNo = Text<64> & tags.MinLength<4>;

interface DeliveryCommon {
  requestId: Filled<64>;
  tradeId: Filled<64>;
  relateProductList: { productId: Filled<64>; productQuantity: PositiveInt }[] & tags.MinItems<1>;
  fileList?: Files;
}
interface LogisticsBill extends DeliveryCommon {
  logisticsVoucherType: "LOGISTICS_BILL";
  logisticsTrackingNo: TrackingNo;
  logisticsWaybillList: SomeFiles;
  carrierCode: Filled<32>;
  carrierName: Filled<64>;
  entryOrderNo?: EntryOrderNo;
  entryOrderList?: Files;
  superviseType?: "9710" | "0110";
}
interface EntryBill extends DeliveryCommon {
  logisticsVoucherType: "ENTRY_BILL";
  entryOrderNo: EntryOrderNo;
  entryOrderList: SomeFiles;
  superviseType: "9710" | "0110";
  logisticsTrackingNo?: TrackingNo;
  logisticsWaybillList?: Files;
  carrierCode?: Text<32>;
  carrierName?: Text<64>;
}

export const booking = () => ({ is: typia.createIs<Booking>(), validate: typia.createValidate<Booking>() });
export const goodsReturn = () => ({
  is: typia.createIs<WarehouseReturn | SelfPickup>(),
  validate: typia.createValidate<WarehouseReturn | SelfPickup>(),
});
export const createDelivery = () => ({
  is: typia.createIs<LogisticsBill | EntryBill>(),
  validate: typia.createValidate<LogisticsBill | EntryBill>(),
});
