//! Payloads changed at random, in the ways that people and programs get them wrong.

use freight_preflight::issue::Step;
use serde_json::{Value, json};

use super::parsed;
use super::random::Random;

/// Every place of a payload, as the steps to it.
fn places(value: &Value, here: &[Step], found: &mut Vec<Vec<Step>>) {
    let mut go = |step: Step, value: &Value| {
        let there = [here, &[step]].concat();
        places(value, &there, found);
        found.push(there);
    };
    match value {
        Value::Object(members) => members
            .iter()
            .for_each(|(key, value)| go(Step::Key(key.clone()), value)),
        Value::Array(elements) => {
            elements
                .iter()
                .enumerate()
                .for_each(|(index, value)| go(Step::Index(index as u32), value));
        }
        _ => {}
    }
}

/// A value that stands for the given one in another way, or for another one.
fn other(random: &mut Random, value: &Value) -> Value {
    match (random.below(12), value) {
        (0..=2, Value::String(text)) => {
            let (before, after) = (
                random.one(&["", " ", "\u{3000}", "\t\n"]),
                random.one(&[" ", "\u{a0}", "  "]),
            );
            json!(format!("{before}{text}{after}"))
        }
        (0..=2, Value::Number(number)) => json!(format!(
            "{}{number}{}",
            random.one(&["", "0", "00"]),
            random.one(&["", " "])
        )),
        (3, Value::Number(number)) if !number.to_string().contains('e') => parsed(&format!("{number}e0")),
        (0..=5, Value::Bool(flag)) => json!(format!("{}{flag}", random.one(&["", " "]))),
        (0..=3, Value::Object(_)) => json!(value.to_string()),
        (0..=4, Value::Array(elements)) => Value::Array([elements.clone(), elements.clone()].concat()),
        (4..=5, Value::String(text)) => json!(if random.below(2) == 0 {
            text.to_uppercase()
        } else {
            text.to_lowercase()
        }),
        (6, _) => random
            .one(&[json!(null), json!(""), json!("　 "), json!([]), json!({}), json!("{}")])
            .clone(),
        (7, _) => random
            .one(&[
                "CM", "in", "ft", "Mm", "m", "lb", "KG", "t", "dg", "rmb", "RMB", "usd", "UNKONWN",
            ])
            .to_string()
            .into(),
        (8, _) => parsed(random.one::<&str>(&[
            "0",
            "0.01",
            "-1",
            "1e1",
            "12.345",
            "999999999999999.99",
            "1e-999",
            "1E400",
            "0.004",
            "-0",
        ])),
        (9, _) => random
            .one(&[
                json!("true"),
                json!(false),
                json!("10"),
                json!("-007"),
                json!("0.50"),
                json!("-0"),
                json!("1."),
            ])
            .clone(),
        _ => value.clone(),
    }
}

/// Changes one value of a payload, or takes it away, or puts an unknown field beside it.
pub fn mutate(random: &mut Random, payload: &mut Value) {
    let mut found = Vec::new();
    places(payload, &[], &mut found);
    if found.is_empty() {
        return;
    }
    let Some((last, before)) = random.one(&found).split_last() else {
        return;
    };
    let holder = before.iter().fold(payload, |value, step| match step {
        Step::Key(key) => &mut value[key],
        Step::Index(index) => &mut value[*index as usize],
    });
    match (last, holder) {
        (Step::Key(key), Value::Object(members)) => match random.below(10) {
            0 => drop(members.remove(key)),
            1 => drop(members.insert(
                format!("more{}", random.below(3)),
                json!({"n": [1.10, "  "], "m": null}),
            )),
            _ => drop(members.insert(key.clone(), other(random, &members[key]))),
        },
        (Step::Index(index), Value::Array(elements)) => {
            elements[*index as usize] = other(random, &elements[*index as usize])
        }
        _ => {}
    }
}

/// Objects with their members in another order.
pub fn shuffled(random: &mut Random, value: &Value) -> String {
    match value {
        Value::Object(members) => {
            let mut members: Vec<String> = members
                .iter()
                .map(|(key, value)| format!("{} : {}", json!(key), shuffled(random, value)))
                .collect();
            for last in (1..members.len()).rev() {
                members.swap(last, random.place(last + 1));
            }
            format!("{{\n{}}}", members.join(",\n\t"))
        }
        Value::Array(elements) => {
            let elements: Vec<String> = elements.iter().map(|value| shuffled(random, value)).collect();
            format!("[ {} ]", elements.join(" , "))
        }
        leaf => leaf.to_string(),
    }
}
