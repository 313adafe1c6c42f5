//! A JSON document as it was written: its keys in order, its figures with their two decimals.

use std::fmt;

use serde::de::{Error, MapAccess, SeqAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;

use crate::domain::points::Published;

/// A document as it was written: taken apart only where somebody asks what stands in it.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Document(Box<RawValue>);

impl Default for Document {
    /// Nothing.
    fn default() -> Self {
        Self(RawValue::NULL.to_owned())
    }
}

impl PartialEq for Document {
    fn eq(&self, other: &Self) -> bool {
        self.0.get() == other.0.get()
    }
}

impl Document {
    /// A value as JSON.
    ///
    /// # Errors
    /// A value that has no JSON; none of ours.
    pub fn of<T: Serialize>(value: &T) -> serde_json::Result<Self> {
        serde_json::value::to_raw_value(value).map(Self)
    }

    /// What stands in it.
    ///
    /// # Errors
    /// A number that is no published figure; none of ours.
    pub fn tree(&self) -> serde_json::Result<Tree> {
        serde_json::from_str(self.0.get())
    }

    /// Its text, without a blank.
    pub fn text(&self) -> &str {
        self.0.get()
    }

    /// Puts a value under the last of these keys, each of an object within the one before: in its place where there is
    /// one, else last. What stands beside it is not taken apart.
    ///
    /// # Errors
    /// A value that has no JSON; none of ours.
    pub fn put<T: Serialize>(&mut self, path: &[&str], value: &T) -> serde_json::Result<()> {
        let value = serde_json::value::to_raw_value(value)?;
        self.0 = put(&self.0, path, &value)?;
        Ok(())
    }
}

fn put(document: &RawValue, path: &[&str], value: &RawValue) -> serde_json::Result<Box<RawValue>> {
    let [key, within @ ..] = path else { return Ok(value.to_owned()) };
    let Entries(mut entries) = serde_json::from_str(document.get())?;
    let new;
    match entries.iter_mut().find(|(known, _)| known == key) {
        Some((_, old)) => {
            new = put(old, within, value)?;
            *old = &new;
        }
        None if within.is_empty() => entries.push(((*key).to_owned(), value)),
        None => {}
    }
    serde_json::value::to_raw_value(&Entries(entries))
}

/// The values of an object by their keys, in order, as they are written.
struct Entries<'a>(Vec<(String, &'a RawValue)>);

impl Serialize for Entries<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Entries<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder;
        impl<'de> Visitor<'de> for InOrder {
            type Value = Vec<(String, &'de RawValue)>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("values by their keys")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut all = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    all.push(entry);
                }
                Ok(all)
            }
        }
        deserializer.deserialize_map(InOrder).map(Self)
    }
}

/// A value of a report's JSON. Every number that is no whole one is a published figure.
#[derive(Clone, Debug, PartialEq)]
pub enum Tree {
    /// Nothing.
    Null,
    /// Yes or no.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// A published figure.
    Figure(Published),
    /// Text.
    Text(String),
    /// Values one after the other.
    List(Vec<Tree>),
    /// Values by their keys, in order.
    Object(Vec<(String, Tree)>),
}

impl Tree {
    /// What a value is as JSON.
    ///
    /// # Errors
    /// A value that has no JSON; none of ours.
    pub fn of<T: Serialize>(value: &T) -> serde_json::Result<Self> {
        serde_json::from_str(&serde_json::to_string(value)?)
    }

    /// What stands under a key of an object.
    pub fn get(&self, key: &str) -> Option<&Tree> {
        let Self::Object(entries) = self else { return None };
        entries.iter().find(|(known, _)| known == key).map(|(_, value)| value)
    }

    /// The values of a list; of anything else none.
    pub fn items(&self) -> &[Tree] {
        if let Self::List(values) = self { values } else { &[] }
    }

    /// A text.
    pub fn text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// A whole number.
    pub fn int(&self) -> Option<i64> {
        if let Self::Int(number) = self { Some(*number) } else { None }
    }
}

impl Serialize for Tree {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Int(value) => serializer.serialize_i64(*value),
            Self::Figure(value) => value.serialize(serializer),
            Self::Text(value) => serializer.serialize_str(value),
            Self::List(values) => serializer.collect_seq(values),
            Self::Object(entries) => {
                let mut map = serializer.serialize_map(Some(entries.len()))?;
                for (key, value) in entries {
                    map.serialize_entry(key, value)?;
                }
                map.end()
            }
        }
    }
}

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reading)
    }
}

struct Reading;

impl<'de> Visitor<'de> for Reading {
    type Value = Tree;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value of a report")
    }

    fn visit_unit<E: Error>(self) -> Result<Tree, E> {
        Ok(Tree::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Tree, E> {
        Ok(Tree::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Tree, E> {
        Ok(Tree::Int(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Tree, E> {
        i64::try_from(value).map(Tree::Int).map_err(E::custom)
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Tree, E> {
        Published::of_number(value).map(Tree::Figure).ok_or_else(|| E::custom("no figure of two decimals"))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Tree, E> {
        Ok(Tree::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut values: A) -> Result<Tree, A::Error> {
        let mut all = Vec::new();
        while let Some(value) = values.next_element()? {
            all.push(value);
        }
        Ok(Tree::List(all))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Tree, A::Error> {
        let mut all = Vec::new();
        while let Some(entry) = entries.next_entry()? {
            all.push(entry);
        }
        Ok(Tree::Object(all))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_document_comes_back_as_it_was() {
        let text =
            r#"{"b":[1,-2,90.50,0.00,-0.05,123456789.10],"a":{"z":null,"y":true,"x":"满意 \"1\""},"c":[],"d":{}}"#;
        let tree: Tree = serde_json::from_str(text).unwrap();
        assert_eq!(serde_json::to_string(&tree).unwrap(), text);
        for text in ["1.234", "18446744073709551615"] {
            assert!(serde_json::from_str::<Tree>(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_value_is_put_in_the_place_of_the_old_one_or_last() {
        let mut document: Document = serde_json::from_str(r#"{"a":{"x":90.50},"b":"满\n"}"#).unwrap();
        document.put(&["b"], &[1, 2]).unwrap();
        document.put(&["c"], &Tree::Null).unwrap();
        document.put(&["a", "y"], &Published::from_hundredths(50)).unwrap();
        document.put(&["a", "x"], &"").unwrap();
        document.put(&["z", "y"], &1).unwrap();
        assert_eq!(document.text(), r#"{"a":{"x":"","y":0.50},"b":[1,2],"c":null}"#);
    }
}
