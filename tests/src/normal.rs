//! What chance gave (ids, hashes, nonces, one-time links) gives way to its order of appearance, so that what is left can be compared.

/// A text without its chance.
pub struct Normal {
    /// The text, with `#1`, `#2` ... where chance was.
    pub text: String,
    /// What chance gave, in order of first appearance.
    pub chance: Vec<String>,
}

/// Takes chance out of a text.
pub fn normal(text: &str) -> Normal {
    let mut chance: Vec<String> = Vec::new();
    let text = replace(text, |one| {
        let place = chance.iter().position(|known| known == one).unwrap_or_else(|| {
            chance.push(one.to_owned());
            chance.len() - 1
        });
        format!("#{}", place + 1)
    });
    Normal { text, chance }
}

/// A text with something else in place of everything that chance gave.
pub fn replace(text: &str, mut other: impl FnMut(&str) -> String) -> String {
    let bytes = text.as_bytes();
    let (mut out, mut from) = (String::with_capacity(text.len()), 0);
    for at in 0..bytes.len() {
        if at < from || at > 0 && bytes[at - 1].is_ascii_alphanumeric() {
            continue;
        }
        if let Some(length) = chance_at(bytes, at) {
            out.push_str(&text[from..at]);
            out.push_str(&other(&text[at..at + length]));
            from = at + length;
        }
    }
    out.push_str(&text[from..]);
    out
}

/// How long the piece of chance is that begins here, if one does.
fn chance_at(bytes: &[u8], at: usize) -> Option<usize> {
    let ends = |length: usize| bytes.get(at + length).is_none_or(|next| !next.is_ascii_alphanumeric());
    if uuid(&bytes[at..]) && ends(36) {
        return Some(36);
    }
    let length = bytes[at..].iter().take_while(|one| hex(**one)).count();
    let kind = match length {
        // A session's name, a nonce, a hash or token.
        16 | 32 | 64 => true,
        // A case in the read log.
        8 => bytes[..at].ends_with(b"code "),
        _ => false,
    };
    (kind && ends(length)).then_some(length)
}

fn uuid(bytes: &[u8]) -> bool {
    let fits = |(place, one): (usize, &u8)| if matches!(place, 8 | 13 | 18 | 23) { *one == b'-' } else { hex(*one) };
    bytes.len() >= 36 && bytes[..36].iter().enumerate().all(fits)
}

fn hex(one: u8) -> bool {
    matches!(one, b'0'..=b'9' | b'a'..=b'f')
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: &str = "018f0000-0000-7000-8000-00000000000a";
    const TWO: &str = "018f0000-0000-7000-8000-00000000000b";

    #[test]
    fn chance_gives_way_and_words_do_not() {
        let hash = "0a".repeat(32);
        let page =
            format!("<a href=\"/casus/{ONE}\" id=\"case-{ONE}\">ë, 12345678 en /rapport/{hash}</a> code 00ff00ff");
        let found = normal(&page);
        assert_eq!(found.text, "<a href=\"/casus/#1\" id=\"case-#1\">ë, 12345678 en /rapport/#2</a> code #3");
        assert_eq!(found.chance, [ONE.to_owned(), hash, "00ff00ff".to_owned()]);
    }

    #[test]
    fn another_order_of_words_or_of_repeated_ids_stays_another_order() {
        let row = |id: &str, word: &str| format!("<li id=\"{id}\">{word}</li>");
        let (one, two) = (row(ONE, "Élan") + &row(TWO, "Zuid"), row(TWO, "Zuid") + &row(ONE, "Élan"));
        assert_ne!(normal(&one).text, normal(&two).text);
        assert_ne!(normal(&format!("{ONE} {TWO} {ONE}")).text, normal(&format!("{ONE} {TWO} {TWO}")).text);
    }
}
