//! The envelope of Alibaba's gateway: an object in which the message is one parameter, as an object or as a JSON text,
//! beside `sign`, `_aop_signature` and whatever else the gateway adds.

use alloc::string::String;

use crate::codes::Platform;
use crate::spec::Message;

/// Whether the message comes through the gateway: those of Alibaba, not their answers.
pub fn is_used(message: &Message) -> bool {
    message.platform == Platform::Ali && !message.name.as_bytes().contains(&b'.')
}

/// The parameter that holds the message: `bookingOrderDTO`, or the message's own name with `DTO`.
pub fn parameter(message: &Message) -> String {
    let mut parameter = String::from(message.name);
    parameter.push_str(suffix(message));
    parameter
}

/// Whether a key is the parameter that holds the message.
pub fn is_parameter(message: &Message, key: &str) -> bool {
    is_used(message) && key.strip_prefix(message.name) == Some(suffix(message))
}

fn suffix(message: &Message) -> &'static str {
    match message.name {
        "booking" => "OrderDTO",
        _ => "DTO",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::MESSAGES;

    #[test]
    fn the_messages_of_the_gateway_have_one_and_no_other() {
        let used = MESSAGES.iter().filter(|message| is_used(message));
        let parameters: Vec<String> = used.map(|message| parameter(message)).collect();
        let expected =
            "bookingOrderDTO cancelDTO returnDTO notifyPaidDTO notifyBizEventDTO claimChargeDTO notifyTraceDTO";
        assert_eq!(parameters.join(" "), expected);
        for message in MESSAGES {
            assert_eq!(is_parameter(message, &parameter(message)), is_used(message));
            assert!(!is_parameter(message, message.name) && !is_parameter(message, "DTO"));
        }
    }
}
