//! The samples: messages as real orders look, a folder a message.

#![allow(dead_code, reason = "each test takes what it needs")]

use std::fs;
use std::path::Path;

use freight_preflight::Message;
use freight_preflight::messages::MESSAGES;

/// One sample.
#[derive(Debug)]
pub struct Sample {
    pub message: &'static Message,
    /// The name of its file.
    pub name: String,
    pub text: Vec<u8>,
}

/// All of them, in the order of the messages and of their names.
pub fn samples() -> Vec<Sample> {
    MESSAGES.iter().flat_map(of_message).collect()
}

fn of_message(message: &&'static Message) -> Vec<Sample> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples").join(message.name);
    let files = fs::read_dir(&folder).unwrap();
    let names = files.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.filter(|name| name.ends_with(".json")).collect();
    names.sort();
    let sample = |name: String| Sample {
        message,
        text: fs::read(folder.join(&name)).unwrap(),
        name,
    };
    names.into_iter().map(sample).collect()
}
