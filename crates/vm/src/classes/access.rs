//! Who may use a member, and what is said to those who may not.

use crate::core::Core;
use runmat_value::object::{Access, Method, ObjectClass, Property};
use runmat_value::{Error, Result};
use std::rc::Rc;

impl Core {
    /// Whether the code on top may use a member of this access that `defined_in` defines.
    pub fn may(&self, access: &Access, defined_in: &str) -> bool {
        if *access == Access::Public {
            return true;
        }
        let Some(context) = self.class_context() else {
            return false;
        };
        match access {
            Access::Public => true,
            Access::Private => *context.name == *defined_in,
            Access::Immutable => *context.name == *defined_in && self.in_constructor(&context),
            Access::Protected => context.is_a(defined_in) || self.is_super_of(defined_in, &context),
            Access::Classes(list) => *context.name == *defined_in || list.iter().any(|c| context.is_a(c)),
        }
    }

    /// A protected member may be redefined below: the superclass's methods use it all the same.
    fn is_super_of(&self, defined_in: &str, context: &ObjectClass) -> bool {
        self.classes.get(defined_in).is_some_and(|c| c.is_a(&context.name))
    }

    fn in_constructor(&self, class: &Rc<ObjectClass>) -> bool {
        super::code_of(class)
            .and_then(|c| c.constructor.as_ref())
            .is_some_and(|c| self.runs_in(&c.function))
    }

    pub fn check_get(&self, class: &ObjectClass, property: &Property) -> Result<()> {
        if self.may(&property.get, &property.defined_in) {
            return Ok(());
        }
        Err(Error::new(
            "MATLAB:class:GetProhibited",
            format!("You cannot get the '{}' property of {}.", property.name, class.name),
        ))
    }

    pub fn check_set(&self, class: &ObjectClass, property: &Property) -> Result<()> {
        if property.constant {
            return Err(Error::new(
                "MATLAB:class:SetProhibited",
                format!(
                    "You cannot set the '{}' property of {} because it is a constant property.",
                    property.name, class.name
                ),
            ));
        }
        if self.may(&property.set, &property.defined_in) {
            return Ok(());
        }
        let why = match property.set {
            Access::Immutable => format!(
                "You cannot set the read-only property '{}' of {}.",
                property.name, class.name
            ),
            _ => format!("You cannot set the '{}' property of {}.", property.name, class.name),
        };
        Err(Error::new("MATLAB:class:SetProhibited", why))
    }

    pub fn check_call(&self, class: &ObjectClass, method: &Method) -> Result<()> {
        if self.may(&method.access, &method.defined_in) {
            return Ok(());
        }
        Err(Error::new(
            "MATLAB:class:MethodRestricted",
            format!("Cannot access method '{}' in class '{}'.", method.name, class.name),
        ))
    }
}

/// No property, method or event has this name; names the nearest one.
pub fn no_member(class: &ObjectClass, name: &str) -> Error {
    let mut message = format!(
        "Unrecognized method, property, or field '{name}' for class '{}'.",
        class.name
    );
    if let Some(near) = nearest(class, name) {
        message.push_str(&format!(" Did you mean '{near}'?"));
    }
    Error::new("MATLAB:noSuchMethodOrField", message)
}

/// The public property or method whose name differs least, by case or one or two letters.
pub fn nearest<'a>(class: &'a ObjectClass, name: &str) -> Option<&'a str> {
    let limit = if name.chars().count() > 4 { 2 } else { 1 };
    let names = class.visible_properties().map(|p| &*p.name).chain(
        class
            .methods
            .values()
            .filter(|m| m.access == Access::Public)
            .map(|m| &*m.name),
    );
    names
        .map(|n| (distance(&n.to_lowercase(), &name.to_lowercase()), n))
        .filter(|(d, _)| *d <= limit)
        .min_by_key(|(d, _)| *d)
        .map(|(_, n)| n)
}

/// Letters to insert, drop or change.
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut before = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let cost = usize::from(x != y);
            let next = (before + cost).min(row[j] + 1).min(row[j + 1] + 1);
            before = std::mem::replace(&mut row[j + 1], next);
        }
    }
    row.last().copied().unwrap_or(0)
}
