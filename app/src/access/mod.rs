//! A code just made, as its one answer shows it: to read aloud, to point a telephone at, to print, to send by SMS; and the key somebody comes
//! in with. What it is for lives in its slice.

mod qr;

pub use qr::qr;

use crate::page::notice;
use crate::visit::Visit;
use crate::words::{t, tr};
use domain::Problem;
use domain::access::{AccessCode, Key};
use leptos::prelude::*;

/// The code and the long key of its QR, out of the secret of one answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    code: AccessCode,
    key: String,
}

/// What a visitor comes in with: the code they typed, else the long key that their link carried.
///
/// # Errors
/// [`Problem::Refused`] about the field `code`.
pub fn key_of(visit: &Visit, typed: &str) -> Result<Key, Problem> {
    match &visit.carried {
        Some(key) if typed.trim().is_empty() => Ok(Key::Carried(key.clone())),
        _ => AccessCode::parse(typed).map(Key::Typed).map_err(|says| Problem::field("code", says)),
    }
}

impl Made {
    /// What this answer shows once, if it shows a code.
    pub fn of(visit: &Visit) -> Option<Self> {
        let (code, key) = visit.shown_once.as_deref()?.split_once(' ')?;
        Some(Made { code: AccessCode::parse(code).ok()?, key: key.to_owned() })
    }

    /// The address that the QR holds, and nothing else: a typed code is posted and stands in no address; `front` is where such codes are typed: `/v` or `/m`.
    fn link(&self, visit: &Visit, front: &str) -> String {
        format!("{}{front}/q/{}", visit.origin, self.key)
    }

    /// The whole block; `sms` is the key of the message: the code, and the address where it is typed. It names no help and no person.
    pub fn view(&self, visit: &Visit, front: &str, sms: &str) -> impl IntoView + use<> {
        let link = self.link(visit, front);
        let site = format!("{}{front}", visit.origin);
        let message = tr(sms, [("code", self.code.to_string().into()), ("site", site.clone().into())]);
        let site = site.split_once("://").map_or(site.clone(), |(_, rest)| rest.to_owned());
        // Both ways in which telephones read it: RFC 5724 and the older one.
        let send = format!("sms:?&body={}", escaped(&message));
        // Only a family has a home where others open the post.
        let home = (front == "/v").then(|| t("access-no-letter"));
        view! {
            <div class="wl-code">
                <div class="wl-code__type">
                    <p>{tr("access-go", [("site", site.into())])}</p>
                    <p class="wl-code__signs">{self.code.to_string()}</p>
                </div>
                <figure class="wl-code__qr">
                    {qr(&link)}
                    <figcaption>{t("access-scan")}</figcaption>
                </figure>
            </div>
            <p class="wl-no-print"><a class="nl-button nl-button--secondary" href=send>{t("access-sms")}</a></p>
            <p class="wl-no-print">{t("access-sms-help")} " " {home} " " {t("access-print")}</p>
            <div class="wl-no-print">{notice(t("access-once"))}</div>
        }
    }
}

/// A text as an address holds it.
fn escaped(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    let piece = |byte: u8| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") };
    text.bytes().map(piece).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_in_an_address_ends_nowhere_else() {
        assert_eq!(
            escaped("Kijk: https://wijk.example/v/q/0a?x&y=é"),
            "Kijk%3A%20https%3A%2F%2Fwijk.example%2Fv%2Fq%2F0a%3Fx%26y%3D%C3%A9"
        );
    }
}
