//! An address to sign in with, in lower case; whether it is taken is not known here.

/// An e-mail address as people sign in with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Email(String);

impl Email {
    /// # Errors
    /// The key of a sentence, when it is no address.
    pub fn parse(raw: &str) -> Result<Self, &'static str> {
        let email = raw.trim().to_lowercase();
        let good = email.len() <= 200
            && !email.contains(|c: char| c.is_whitespace() || c.is_control())
            && email.split_once('@').is_some_and(|(who, at)| !who.is_empty() && at.contains('.') && !at.contains('@'));
        if good { Ok(Email(email)) } else { Err("refused-email") }
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_in_lower_case_and_nonsense_is_not_one() {
        assert_eq!(Email::parse(" Anna@Voorbeeld.NL ").map(|e| e.as_str().to_owned()), Ok("anna@voorbeeld.nl".into()));
        for nonsense in ["", "anna", "@voorbeeld.nl", "anna@voorbeeld", "an na@voorbeeld.nl", "a@b@c.nl"] {
            assert_eq!(Email::parse(nonsense), Err("refused-email"), "{nonsense}");
        }
    }
}
