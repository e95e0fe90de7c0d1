//! What the window says.

use crate::wire::{Nothing, TextPart, Texts};
use crate::{Fault, Session, session};
use words::Part;

pub(crate) fn texts(session: &Session, _: Nothing) -> Result<Texts, Fault> {
    let language = session.language();
    let computers;
    let locale = match &session.open {
        Some(open) => &open.locale,
        None => {
            computers = session::computers(language);
            &computers
        }
    };
    let messages = locale.words().window().into_iter().map(|(id, parts)| (id.to_owned(), wire(parts)));
    Ok(Texts {
        language: language.tag().to_owned(),
        locale: locale.tag().to_owned(),
        rightward: language.is_rightward(),
        messages: messages.collect(),
        plurals: locale.plural_forms().into_iter().map(|form| form.code().to_owned()).collect(),
    })
}

fn wire(parts: &[Part]) -> Vec<TextPart> {
    parts.iter().map(part).collect()
}

fn part(part: &Part) -> TextPart {
    match part {
        Part::Text(text) => TextPart::Text(text.clone()),
        Part::Argument(name) => TextPart::Argument { argument: name.clone() },
        Part::Choice { argument, variants, other } => TextPart::Choice {
            choice: argument.clone(),
            variants: variants.iter().map(|(key, parts)| (key.clone(), wire(parts))).collect(),
            other: wire(other),
        },
    }
}
