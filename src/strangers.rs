//! The keys of an object that its table does not have, to tell when one comes again.

use alloc::borrow::Cow;
use alloc::vec::Vec;

/// A set that stays quick however many keys an object has and whatever they are: a binary trie over their bits
/// (PATRICIA) that forks only where keys part, so that a key costs no more than its own length. Nothing is allocated
/// before the first key.
#[derive(Debug, Default)]
pub(crate) struct Strangers<'t> {
    keys: Vec<Cow<'t, str>>,
    /// The bit at which each fork parts.
    bits: Vec<u64>,
    /// The root; then for each fork the way of the keys without its bit, and the way of those with it.
    ways: Vec<Way>,
}

/// Where a way leads.
#[derive(Debug, Clone, Copy)]
enum Way {
    Key(usize),
    Fork(usize),
}

/// A byte has 8 bits behind one that is set, which tells it from the end of the key.
const BITS: u64 = 9;

impl<'t> Strangers<'t> {
    /// Takes a key; false if it was there.
    #[inline(never)]
    pub(crate) fn insert(&mut self, key: Cow<'t, str>) -> bool {
        let leaf = Way::Key(self.keys.len());
        match self.near(&key) {
            None => self.ways.push(leaf),
            Some(near) => match parting(near.as_bytes(), key.as_bytes()) {
                Some(bit) => self.fork(&key, bit, leaf),
                None => return false,
            },
        }
        self.keys.push(key);
        true
    }

    /// Another key, with the same bits wherever there is a fork on the way to it.
    fn near(&self, key: &str) -> Option<&str> {
        match self.ways.get(self.way(key, u64::MAX)) {
            Some(Way::Key(near)) => self.keys.get(*near).map(AsRef::as_ref),
            Some(Way::Fork(_)) | None => None,
        }
    }

    fn fork(&mut self, key: &str, bit: u64, leaf: Way) {
        let (way, fork) = (self.way(key, bit), Way::Fork(self.bits.len()));
        let Some(way) = self.ways.get_mut(way) else {
            return;
        };
        let there = core::mem::replace(way, fork);
        let ways = if has_bit(key, bit) {
            [there, leaf]
        } else {
            [leaf, there]
        };
        self.ways.extend_from_slice(&ways);
        self.bits.push(bit);
    }

    /// The way that a key takes up to a bit.
    #[inline(never)]
    fn way(&self, key: &str, until: u64) -> usize {
        let mut way = 0;
        while let Some(&Way::Fork(fork)) = self.ways.get(way)
            && let Some(&bit) = self.bits.get(fork).filter(|&&bit| bit < until)
        {
            way = 1 + 2 * fork + usize::from(has_bit(key, bit));
        }
        way
    }
}

/// The first bit in which two keys differ.
fn parting(a: &[u8], b: &[u8]) -> Option<u64> {
    let same = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let differing = bits(a, same) ^ bits(b, same);
    (differing > 0).then(|| same as u64 * BITS + u64::from(differing.leading_zeros()) - (32 - BITS))
}

fn has_bit(key: &str, bit: u64) -> bool {
    bits(key.as_bytes(), (bit / BITS) as usize) >> (BITS - 1 - bit % BITS) & 1 == 1
}

fn bits(key: &[u8], place: usize) -> u32 {
    key.get(place).map_or(0, |&byte| 1 << 8 | u32::from(byte))
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
        assert!(set.len() > 5_000);
        for (key, is_new) in [
            ("", true),
            ("\0", true),
            ("\0\0", true),
            ("", false),
            ("\0", false),
            ("é", true),
        ] {
            assert_eq!(strangers.insert(key.into()), is_new, "{key:?}");
        }
    }
}
