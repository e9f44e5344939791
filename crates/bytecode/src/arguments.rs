//! What `arguments` blocks say of a function: how a call's values are shared out, and what each must be.

use crate::Place;
use std::rc::Rc;

/// What a declared value is to the function.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Role {
    /// Counted from one, as messages do.
    Input(u16),
    /// A name-value argument: the field of the structure that lies in this place.
    Option(Place),
    Output(u16),
}

/// `name (dims) class`: what a value is made to fit.
#[derive(Clone, Debug)]
pub struct ArgumentSpec {
    pub name: Rc<str>,
    pub role: Role,
    /// `None` is any length.
    pub dims: Option<Rc<[Option<u32>]>>,
    pub class: Option<Rc<str>>,
}

/// Name-value arguments that are gathered into one structure.
#[derive(Clone, Debug)]
pub struct OptionGroup {
    pub place: Place,
    pub names: Vec<Rc<str>>,
    /// Other names are taken as well (`options.?Class`).
    pub open: bool,
}

/// Parameters are positional ones, then repeating ones, then the structures of name-value arguments.
#[derive(Clone, Debug, Default)]
pub struct ArgumentPlan {
    /// Inputs are declared; otherwise a call binds them as for any function.
    pub inputs: bool,
    pub positional: usize,
    /// Positional ones that have no default value.
    pub required: usize,
    pub repeating: usize,
    pub groups: Vec<OptionGroup>,
    pub specs: Vec<ArgumentSpec>,
}

impl ArgumentPlan {
    /// The group that takes a name, and the name as it was declared: an exact match first, then one that differs in case.
    pub fn find_option(&self, name: &str) -> Option<(usize, Rc<str>)> {
        let find = |same: &dyn Fn(&str) -> bool| {
            self.groups
                .iter()
                .enumerate()
                .find_map(|(i, g)| g.names.iter().find(|n| same(n)).map(|n| (i, n.clone())))
        };
        find(&|n| n == name)
            .or_else(|| find(&|n| n.eq_ignore_ascii_case(name)))
            .or_else(|| self.groups.iter().position(|g| g.open).map(|i| (i, name.into())))
    }
}
