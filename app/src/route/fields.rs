//! Which fields a form has, as its type tells them to whatever reads one; for tests that say something of every field of every form.

use serde::de::value::Error as Nothing;
use serde::de::{DeserializeOwned, Deserializer, Error, Visitor};
use serde::forward_to_deserialize_any;

type Names = &'static [&'static str];

/// The names of a form's fields; nothing when they are made while running, or lie in a type inside it.
pub(super) fn of<F: DeserializeOwned>() -> Option<Names> {
    let mut names = None;
    F::deserialize(Asks(&mut names)).err()?;
    names
}

/// Holds no value, and remembers what it is asked for.
struct Asks<'a>(&'a mut Option<Names>);

impl<'de> Deserializer<'de> for Asks<'_> {
    type Error = Nothing;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Nothing> {
        Err(Nothing::custom("no value"))
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Nothing> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, _: V) -> Result<V::Value, Nothing> {
        *self.0 = Some(&[]);
        Err(Nothing::custom("no value"))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Nothing> {
        *self.0 = Some(names);
        Err(Nothing::custom("no value"))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit seq tuple
        tuple_struct map enum identifier ignored_any
    }
}
