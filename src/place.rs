//! Where the walk is: a chain of steps on the stack, of which a path is made only when there is something to report.

use crate::issue::Step;
use crate::spec::Row;
use alloc::{borrow::ToOwned, vec::Vec};

/// One step, and the place it starts from.
#[derive(Debug, Clone, Copy)]
pub struct Place<'p> {
    up: Option<&'p Place<'p>>,
    here: Here<'p>,
}

/// What a step goes to.
#[derive(Debug, Clone, Copy)]
pub enum Here<'p> {
    /// The root.
    Root,
    /// A field of the table.
    Field(&'static Row),
    /// A field that the table does not have.
    Unknown(&'p str),
    /// An element.
    Index(u32),
}

impl<'p> Place<'p> {
    /// The root.
    pub const ROOT: Place<'static> = Place {
        up: None,
        here: Here::Root,
    };

    /// One step further.
    #[inline(always)]
    pub fn to(&'p self, here: Here<'p>) -> Place<'p> {
        Place { up: Some(self), here }
    }

    /// What the last step went to.
    pub fn here(&self) -> Here<'p> {
        self.here
    }

    /// The place before the last step.
    pub fn up(&self) -> Option<&'p Place<'p>> {
        self.up
    }

    /// The field, where the last step went to one.
    pub fn row(&self) -> Option<&'static Row> {
        match self.here {
            Here::Field(row) => Some(row),
            Here::Root | Here::Unknown(_) | Here::Index(_) => None,
        }
    }

    /// The path from the root.
    pub fn path(&self) -> Vec<Step> {
        let mut path = self.up.map_or_else(Vec::new, Place::path);
        match self.here {
            Here::Root => {}
            Here::Field(row) => path.push(Step::Key(row.field.to_owned())),
            Here::Unknown(key) => path.push(Step::Key(key.to_owned())),
            Here::Index(index) => path.push(Step::Index(index)),
        }
        path
    }
}
