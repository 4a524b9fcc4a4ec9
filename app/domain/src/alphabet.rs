//! The order of Dutch names, the same on every database: a letter with a mark stands with the one without, a capital with its small letter.

/// Where a text stands in a list; texts that stand together keep an order of their own.
pub fn alphabetical(text: &str) -> (String, String) {
    let mut letters = String::new();
    for letter in text.chars().flat_map(char::to_lowercase) {
        match unmarked(letter) {
            Some(plain) => letters.push_str(plain),
            // An apostrophe says nothing ('t Hof stands under t), nor does a mark that stands apart from its letter.
            None if matches!(letter, '\'' | '’' | '‘' | '\u{300}'..='\u{36f}') => {}
            None => letters.push(letter),
        }
    }
    (letters, text.to_owned())
}

/// Small letters with a mark as they are written without it.
pub(crate) fn unmarked(letter: char) -> Option<&'static str> {
    Some(match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => "a",
        'ç' => "c",
        'è' | 'é' | 'ê' | 'ë' => "e",
        'ì' | 'í' | 'î' | 'ï' => "i",
        'ñ' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' => "o",
        'ù' | 'ú' | 'û' | 'ü' => "u",
        'ý' | 'ÿ' => "y",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ĳ' => "ij",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_where_a_reader_looks_for_them() {
        let mut names = [
            "Zuid",
            "’s-Graven",
            "de Wit",
            "Élan",
            "IJmond",
            "De Vries",
            "elan",
            "Ĳburg",
            "'t Hof",
            "de Vries",
            "Elbe",
            "ij",
        ];
        names.sort_by_cached_key(|name| alphabetical(name));
        let wanted = [
            "De Vries",
            "de Vries",
            "de Wit",
            "elan",
            "Élan",
            "Elbe",
            "ij",
            "Ĳburg",
            "IJmond",
            "’s-Graven",
            "'t Hof",
            "Zuid",
        ];
        assert_eq!(names, wanted);
    }

    #[test]
    fn a_mark_may_be_typed_on_its_own() {
        assert_eq!(alphabetical("E\u{301}lan").0, alphabetical("Élan").0);
    }
}
