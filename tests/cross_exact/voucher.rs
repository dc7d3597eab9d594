//! The voucher that an order from the mainland needs, by its amount.

use freight_preflight::{Context, Options, Rule, message, validate};

use super::fraction::Fraction;

#[test]
fn a_voucher_is_asked_for_above_ten_thousand_exactly() {
    let amounts = [
        "0",
        "9999.99",
        "9999.999999999999999999999999",
        "10000",
        "10000.00",
        "1e4",
        "1E+4",
        "0.1e5",
        "10000.00000000000000000000000",
        "10000.00000000000000000000001",
        "10000.01",
        "999999999999999.99",
        "1e-28",
        "0.0000000000000000000000000001",
    ];
    let boundary = Fraction::of("10000");
    for amount in amounts {
        let fields = ["", "", "", "", "", "", "", "", "MAINLAND", amount];
        let options = Options {
            context: Context::from_fields(fields).unwrap(),
            ..Options::default()
        };
        let text = br#"{"requestId":"r","tradeId":"t","relateProductList":[{"productId":"p","productQuantity":1}],"logisticsVoucherType":"LOGISTICS_BILL","logisticsTrackingNo":"SF14","logisticsWaybillList":[{"fileName":"f","fileKey":"k"}],"carrierCode":"c","carrierName":"n"}"#;
        let report = validate(message("createDelivery").unwrap(), text, &options);
        let rules: Vec<Rule> = report.issues.iter().map(|issue| issue.rule).collect();
        let above = Fraction::of(amount).cmp(&boundary);
        assert_eq!(report.valid, above.is_le(), "{amount}");
        assert_eq!(
            rules.as_slice(),
            if above.is_lt() { &[][..] } else { &[Rule::Voucher] },
            "{amount}"
        );
    }
}
