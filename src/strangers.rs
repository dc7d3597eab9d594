//! The keys of an object that its table does not have, to tell when one comes again.

use alloc::borrow::Cow;
use alloc::{vec, vec::Vec};
use core::cmp::Ordering;

/// A set that stays quick however many keys an object has and whatever they are: sorted runs of doubling length, two of
/// the same length made one. Nothing is allocated before the first key.
#[derive(Debug, Default)]
pub(crate) struct Strangers<'t> {
    runs: Vec<Vec<Cow<'t, str>>>,
}

impl<'t> Strangers<'t> {
    /// Takes a key; false if it was there.
    pub(crate) fn insert(&mut self, key: Cow<'t, str>) -> bool {
        if self.runs.iter().any(|run| run.binary_search(&key).is_ok()) {
            return false;
        }
        let mut run = vec![key];
        while let Some(last) = self.runs.pop_if(|last| last.len() == run.len()) {
            run = merged(last, run);
        }
        self.runs.push(run);
        true
    }
}

fn merged<'t>(left: Vec<Cow<'t, str>>, right: Vec<Cow<'t, str>>) -> Vec<Cow<'t, str>> {
    let mut run = Vec::with_capacity(left.len() + right.len());
    let mut right = right.into_iter().peekable();
    for key in left {
        while let Some(smaller) = right.next_if(|other| other.cmp(&key) == Ordering::Less) {
            run.push(smaller);
        }
        run.push(key);
    }
    run.extend(right);
    run
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn it_is_a_set() {
        let mut strangers = Strangers::default();
        let mut set = BTreeSet::new();
        let mut state = 7u32;
        for _ in 0..20_000 {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let key = (state >> 18).to_string();
            assert_eq!(strangers.insert(key.clone().into()), set.insert(key));
        }
        assert!(set.len() > 5_000 && strangers.runs.len() < 16);
    }
}
