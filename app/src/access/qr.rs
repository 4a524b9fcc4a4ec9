//! An address as a square of dots that a telephone reads, drawn in the page itself.

use crate::words::t;
use leptos::prelude::*;
use qrcodegen::{QrCode, QrCodeEcc};

/// Dots left white on every side, as readers ask.
const QUIET: i32 = 4;

/// The square, or nothing when the address is longer than a square holds.
pub fn qr(address: &str) -> Option<impl IntoView + use<>> {
    let square = QrCode::encode_text(address, QrCodeEcc::Medium).ok()?;
    let size = square.size() + 2 * QUIET;
    let dots = dots(&square);
    Some(view! {
        <svg class="wl-qr" viewBox=format!("0 0 {size} {size}") role="img" aria-label=t("access-qr") shape-rendering="crispEdges">
            <rect width=size.to_string() height=size.to_string() fill="#fff"></rect>
            <path d=dots fill="#000"></path>
        </svg>
    })
}

/// A path of all dark dots, those of a row that touch in one stroke.
fn dots(square: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..square.size() {
        let mut x = 0;
        while x < square.size() {
            let dark = (x..square.size()).take_while(|x| square.get_module(*x, y)).count() as i32;
            if dark > 0 {
                path.push_str(&format!("M{} {}h{dark}v1h-{dark}z", x + QUIET, y + QUIET));
            }
            x += dark.max(1);
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_drawing_has_the_dots_of_the_square_and_no_others() {
        let square = QrCode::encode_text("https://wijk.example/v/q/0a", QrCodeEcc::Medium).expect("a square");
        let mut drawn = std::collections::HashSet::new();
        for stroke in dots(&square).split('M').filter(|stroke| !stroke.is_empty()) {
            let (at, rest) = stroke.split_once('h').expect("a stroke");
            let (x, y) = at.split_once(' ').expect("a place");
            let (x, y): (i32, i32) = (x.parse().expect("x"), y.parse().expect("y"));
            let length: i32 = rest.split('v').next().and_then(|length| length.parse().ok()).expect("a length");
            drawn.extend((x..x + length).map(|x| (x - QUIET, y - QUIET)));
        }
        let all = (0..square.size()).flat_map(|y| (0..square.size()).map(move |x| (x, y)));
        let dark: std::collections::HashSet<_> = all.filter(|(x, y)| square.get_module(*x, *y)).collect();
        assert_eq!(drawn, dark);
    }
}
