//! ISO 4217: the active currency codes.

/// The codes, in alphabetical order, separated by spaces.
const CODES: &str = "\
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND \
    BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CLF CLP CNY \
    COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP \
    GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD \
    IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP \
    LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN \
    MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN \
    PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD \
    SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX \
    USD USN UYI UYU UYW UZS VED VES VND VUV WST XAD XAF XAG XAU XBA \
    XBB XBC XBD XCD XCG XDR XOF XPD XPF XPT XSU XTS XUA XXX YER ZAR \
    ZMW ZWG \
    ";

/// How many there are.
const COUNT: usize = CODES.len() / 4;

/// The codes as numbers, for a binary search.
#[allow(clippy::indexing_slicing, reason = "built while compiling")]
static SORTED: [u16; COUNT] = {
    let mut sorted = [0; COUNT];
    let codes = CODES.as_bytes();
    let mut i = 0;
    while i < COUNT {
        sorted[i] = number(codes[4 * i], codes[4 * i + 1], codes[4 * i + 2]);
        i += 1;
    }
    sorted
};

/// Three capitals as a number in base 26.
const fn number(first: u8, second: u8, third: u8) -> u16 {
    ((first - b'A') as u16 * 26 + (second - b'A') as u16) * 26 + (third - b'A') as u16
}

/// What people write for CNY, and the documents' sample too (R45).
pub const RMB: &str = "RMB";
/// The code of what they mean.
pub const CNY: &str = "CNY";

/// All codes, in alphabetical order.
pub fn all() -> impl Iterator<Item = &'static str> {
    CODES.split_ascii_whitespace()
}

/// Whether the code is active.
#[inline(never)]
pub fn is_currency(text: &[u8]) -> bool {
    match *text {
        [a @ b'A'..=b'Z', b @ b'A'..=b'Z', c @ b'A'..=b'Z'] => is_active(number(a, b, c)),
        _ => false,
    }
}

/// A binary search, in the open: the walk's quick way calls no function.
#[inline(always)]
fn is_active(code: u16) -> bool {
    let (mut from, mut to) = (0, COUNT);
    while from < to {
        let middle = (from + to) / 2;
        match SORTED.get(middle) {
            Some(&other) if other < code => from = middle + 1,
            Some(&other) if other > code => to = middle,
            found => return found.is_some(),
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn just_the_listed_codes_are_currencies() {
        assert!(SORTED.is_sorted());
        assert_eq!(all().count(), 178);
        assert!(all().all(|code| is_currency(code.as_bytes())));
        for code in ["", "US", "USDX", "usd", "RMB", "AAA", "ZZZ", "U$D"] {
            assert!(!is_currency(code.as_bytes()), "{code}");
        }
    }
}
