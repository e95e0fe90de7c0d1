//! Requests whose fields were beside each other before they were put together: what is written like that stays valid.

use serde_json::{Map, Value as Json};

/// Moves the named fields of a request into one of its parts, which is made where it is needed. What the part says itself
/// stands.
pub(super) fn gather(request: &mut Map<String, Json>, part: &[&str], fields: &[&str]) {
    let moved: Vec<(String, Json)> =
        fields.iter().filter_map(|field| Some(((*field).to_owned(), request.shift_remove(*field)?))).collect();
    if moved.is_empty() {
        return;
    }
    match part_of(request, part) {
        Some(place) => moved.into_iter().for_each(|(field, value)| {
            place.entry(field).or_insert(value);
        }),
        // No part at all: whoever reads the request says so.
        None => request.extend(moved),
    }
}

/// The part of a request, made where it is not there; `None` where something else stands there.
fn part_of<'r>(request: &'r mut Map<String, Json>, path: &[&str]) -> Option<&'r mut Map<String, Json>> {
    let mut place = request;
    for name in path {
        let part = place.entry(*name).or_insert(Json::Null);
        if part.is_null() {
            *part = Json::Object(Map::new());
        }
        place = part.as_object_mut()?;
    }
    Some(place)
}

/// Reads a request strictly after the fields of its parts were gathered. The type derives `Deserialize` with
/// `#[serde(remote = "Self")]`, which makes the strict reading a function of its own.
macro_rules! gathered {
    ($request:ty, $(($part:expr, $fields:expr)),+) => {
        impl<'de> serde::Deserialize<'de> for $request {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let mut request = <serde_json::Map<String, serde_json::Value> as serde::Deserialize>::deserialize(deserializer)?;
                $( $crate::wire::gather::gather(&mut request, &$part, $fields); )+
                Self::deserialize(serde_json::Value::Object(request)).map_err(serde::de::Error::custom)
            }
        }
    };
}
pub(super) use gathered;

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;
    use serde_json::json;

    #[test]
    fn a_part_may_lie_in_another() {
        let mut map = json!({ "limits": true }).as_object().unwrap().clone();
        gather(&mut map, &["kind", "trend"], &["limits"]);
        assert_eq!(Json::Object(map), json!({ "kind": { "trend": { "limits": true } } }));
    }

    #[test]
    fn fields_go_into_their_part_and_what_the_part_says_stands() {
        for (request, expected) in [
            (json!({ "kpi": 1 }), json!({ "kpi": 1 })),
            (json!({ "kpi": 1, "grain": "day" }), json!({ "kpi": 1, "span": { "grain": "day" } })),
            (json!({ "grain": "day", "span": null }), json!({ "span": { "grain": "day" } })),
            (
                json!({ "grain": "day", "span": { "grain": "week", "last": 3 } }),
                json!({ "span": { "grain": "week", "last": 3 } }),
            ),
            (json!({ "grain": "day", "span": 7 }), json!({ "grain": "day", "span": 7 })),
        ] {
            let mut map = request.as_object().unwrap().clone();
            gather(&mut map, &["span"], &["grain", "last"]);
            assert_eq!(Json::Object(map), expected, "{request}");
        }
    }
}
