//! From JSON to the shapes that pages show. One small function a shape, over one kind of value: in the
//! program that learners load, derived decoders took ten times the room. It reads what the build wrote,
//! and says only whether it could.

use serde_json::Value;

/// A shape that can be read from JSON.
pub trait Decode: Sized {
    /// Reads it, or nothing where the JSON is of another shape.
    fn decode(json: &Value) -> Option<Self>;

    /// What stands for a field that is left out, if it may be.
    fn missing() -> Option<Self> {
        None
    }
}

/// Reads a whole text.
pub fn decode<T: Decode>(text: &str) -> Option<T> {
    T::decode(&serde_json::from_str(text).ok()?)
}

/// Reads a field of an object.
pub(crate) fn field<T: Decode>(json: &Value, name: &str) -> Option<T> {
    json.get(name).map_or_else(T::missing, T::decode)
}

/// Reads a place of an array.
pub(crate) fn place<T: Decode>(json: &Value, place: usize) -> Option<T> {
    T::decode(json.get(place)?)
}

impl Decode for String {
    fn decode(json: &Value) -> Option<Self> {
        json.as_str().map(str::to_owned)
    }

    fn missing() -> Option<Self> {
        Some(Self::new())
    }
}

impl Decode for bool {
    fn decode(json: &Value) -> Option<Self> {
        json.as_bool()
    }

    fn missing() -> Option<Self> {
        Some(false)
    }
}

impl Decode for u32 {
    fn decode(json: &Value) -> Option<Self> {
        json.as_u64()?.try_into().ok()
    }

    fn missing() -> Option<Self> {
        Some(0)
    }
}

impl Decode for u16 {
    fn decode(json: &Value) -> Option<Self> {
        json.as_u64()?.try_into().ok()
    }
}

impl Decode for u8 {
    fn decode(json: &Value) -> Option<Self> {
        json.as_u64()?.try_into().ok()
    }
}

impl<T: Decode> Decode for Option<T> {
    fn decode(json: &Value) -> Option<Self> {
        T::decode(json).map(Some)
    }

    fn missing() -> Option<Self> {
        Some(None)
    }
}

impl<T: Decode> Decode for Vec<T> {
    fn decode(json: &Value) -> Option<Self> {
        let entries = json.as_array()?;
        let mut decoded = Self::with_capacity(entries.len());
        for entry in entries {
            decoded.push(T::decode(entry)?);
        }
        Some(decoded)
    }

    fn missing() -> Option<Self> {
        Some(Self::new())
    }
}

impl<T: Decode> Decode for Box<T> {
    fn decode(json: &Value) -> Option<Self> {
        T::decode(json).map(Self::new)
    }
}

impl<A: Decode, B: Decode> Decode for (A, B) {
    fn decode(json: &Value) -> Option<Self> {
        Some((place(json, 0)?, place(json, 1)?))
    }
}

impl<A: Decode, B: Decode, C: Decode> Decode for (A, B, C) {
    fn decode(json: &Value) -> Option<Self> {
        Some((place(json, 0)?, place(json, 1)?, place(json, 2)?))
    }
}

/// Makes structs readable, field by field under the same names.
macro_rules! decode_fields {
    ($($shape:ident { $($name:ident),+ $(,)? })+) => {
        $(impl $crate::decode::Decode for $shape {
            fn decode(json: &serde_json::Value) -> Option<Self> {
                Some(Self { $($name: $crate::decode::field(json, stringify!($name))?),+ })
            }
        })+
    };
}

/// Makes an enum of plain words readable.
macro_rules! decode_words {
    ($shape:ident { $($word:literal => $variant:ident),+ $(,)? }) => {
        impl $crate::decode::Decode for $shape {
            fn decode(json: &serde_json::Value) -> Option<Self> {
                match json.as_str()? {
                    $($word => Some(Self::$variant),)+
                    _ => None,
                }
            }
        }
    };
}

pub(crate) use {decode_fields, decode_words};
