//! Which classes of the packages nobody uses. The gallery is the list: what is not shown there is not shipped.

use std::collections::HashSet;

const PACKAGES: [&str; 2] = ["nl-", "utrecht-"];

/// Classes of the packages that stand in the style sheet and not in the gallery. Our own always ship.
pub fn unused_classes(css: &str, gallery: &str) -> HashSet<String> {
    let shown = words(gallery);
    classes(css)
        .filter(|class| PACKAGES.iter().any(|package| class.starts_with(package)))
        .filter(|class| !shown.contains(class))
        .map(str::to_owned)
        .collect()
}

fn classes(css: &str) -> impl Iterator<Item = &str> {
    css.split('.').skip(1).map(|rest| &rest[..rest.find(|letter| !part_of_name(letter)).unwrap_or(rest.len())])
}

/// Every word of the page counts: a class named in a text is not worth telling from one in an attribute.
fn words(page: &str) -> HashSet<&str> {
    page.split(|letter| !part_of_name(letter)).collect()
}

fn part_of_name(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '-' || letter == '_'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_class_outside_the_gallery_is_unused() {
        let css = ".nl-button{}.nl-button--subtle:hover{}.wl-card{}";
        let unused = unused_classes(css, r#"<a class="nl-button wl-nav">"#);
        assert_eq!(unused, HashSet::from(["nl-button--subtle".to_owned()]));
    }
}
