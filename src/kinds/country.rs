//! ISO 3166-1 alpha-2: the officially assigned country codes.

/// The codes, separated by spaces.
const CODES: &str = "\
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE \
    BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD \
    CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM \
    DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF \
    GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU \
    ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN \
    KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME \
    MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA \
    NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM \
    PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI \
    SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK \
    TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI \
    VN VU WF WS YE YT ZA ZM ZW \
    ";

/// Bit `26 * first + second` of the letters' places in the alphabet.
#[allow(clippy::indexing_slicing, reason = "built while compiling")]
const SET: [u32; 22] = {
    let mut set = [0; 22];
    let codes = CODES.as_bytes();
    let mut at = 0;
    while at + 1 < codes.len() {
        let bit = 26 * (codes[at] - b'A') as usize + (codes[at + 1] - b'A') as usize;
        set[bit / 32] |= 1 << (bit % 32);
        at += 3;
    }
    set
};

/// All codes, in alphabetical order.
pub fn all() -> impl Iterator<Item = &'static str> {
    CODES.split_ascii_whitespace()
}

/// Two capitals.
pub fn is_well_formed(text: &[u8]) -> bool {
    matches!(text, [b'A'..=b'Z', b'A'..=b'Z'])
}

/// Whether the code is assigned.
#[inline(always)]
pub fn is_country(text: &[u8]) -> bool {
    let [first @ b'A'..=b'Z', second @ b'A'..=b'Z'] = text else {
        return false;
    };
    let bit = 26 * usize::from(first - b'A') + usize::from(second - b'A');
    SET.get(bit / 32).is_some_and(|word| word >> (bit % 32) & 1 == 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn just_the_listed_codes_are_countries() {
        let listed: Vec<&str> = all().collect();
        for first in 0..=255u8 {
            for second in 0..=255u8 {
                let code = [first, second];
                let expected = std::str::from_utf8(&code).is_ok_and(|code| listed.contains(&code));
                assert_eq!(is_country(&code), expected, "{code:?}");
            }
        }
        assert_eq!(listed.len(), 249);
        assert!(!is_country(b"") && !is_country(b"C") && !is_country(b"CHN"));
    }
}
