//! A message without any issue is checked without a single allocation.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may fail by panicking"
)]
#![allow(unsafe_code, reason = "an allocator that counts is an unsafe trait")]

mod sample;

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

use freight_preflight::messages::MESSAGES;
use freight_preflight::{Context, Message, Options, is_valid, validate};
use sample::samples;

struct Counting;

thread_local! {
    static COUNT: Cell<usize> = const { Cell::new(0) };
}

// SAFETY: every call goes to the system's allocator as it came; counting neither allocates nor panics.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        COUNT.with(|count| count.set(count.get() + 1));
        // SAFETY: the caller keeps the contract of `alloc`, which is the same.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        // SAFETY: the pointer came from `System` by `alloc` above.
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// How often something is allocated meanwhile.
fn allocations(act: impl FnOnce()) -> usize {
    let before = COUNT.get();
    act();
    COUNT.get() - before
}

/// The samples without any issue.
fn flawless() -> Vec<(&'static Message, Vec<u8>)> {
    let samples = samples().into_iter().map(|sample| (sample.message, sample.text));
    samples
        .filter(|(message, text)| validate(message, text, &Options::default()).issues.is_empty())
        .collect()
}

/// Without a context, and with one that is met by whatever there is.
fn options() -> [Options; 2] {
    let fields = ["1", "m3", "1e12", "1e9", "1e9", "1e9", "1000000", "", "OVERSEAS", "1"];
    let context = Context::from_fields(fields).unwrap();
    let met = Options {
        context,
        ..Options::default()
    };
    [Options::default(), met]
}

#[test]
fn a_message_without_issues_allocates_nothing() {
    let samples = flawless();
    let mut count = 0;
    for (options, (message, text)) in options()
        .iter()
        .flat_map(|options| samples.iter().map(move |sample| (options, sample)))
    {
        if !validate(message, text, options).issues.is_empty() {
            continue;
        }
        count += 1;
        let quick = allocations(|| assert!(is_valid(message, text, options)));
        assert_eq!(quick, 0, "{} of {} bytes", message.name, text.len());
        // The report names the rules that had no context, in a list of its own.
        let report = allocations(|| drop(validate(message, text, options)));
        let listed = usize::from(!message.context_rules.is_empty());
        assert!(
            report <= listed,
            "{} of {} bytes allocates {report} times",
            message.name,
            text.len()
        );
    }
    assert!(count > 2 * MESSAGES.len(), "only {count} checks without issues");
    assert!(allocations(|| drop(vec![1])) > 0);
}
