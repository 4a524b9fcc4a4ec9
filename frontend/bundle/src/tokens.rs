//! Settles the packages' tokens: what we set is filled in, what we do not set is left out.
//!
//! The packages ask for some hundreds of tokens (`--nl-*`, `--utrecht-*`) through chains of fallbacks. A declaration that
//! ends in a token nobody sets would reset its property; here it is dropped, so that not setting a token
//! means "leave it alone". A token set once, on the root, is written where it is read. Our own `--wl-*` stay tokens.

use lightningcss::declaration::DeclarationBlock;
use lightningcss::properties::Property;
use lightningcss::properties::custom::{CustomProperty, CustomPropertyName, TokenList, TokenOrValue};
use lightningcss::rules::{CssRule, CssRuleList};
use std::collections::{HashMap, HashSet};

pub fn settle(rules: &mut CssRuleList) {
    let mut known = Known::read(rules);
    known.forget_what_cannot_be();
    each_block(rules, &mut |block, _| known.rewrite(block));
    drop_unread(rules);
}

#[derive(Default)]
struct Known<'i> {
    /// Every value each token gets anywhere.
    values: HashMap<String, Vec<TokenList<'i>>>,
    on_root: HashSet<String>,
}

impl<'i> Known<'i> {
    fn read(rules: &mut CssRuleList<'i>) -> Self {
        let mut known = Self::default();
        each_block(rules, &mut |block, root| {
            for property in all(block) {
                if let Property::Custom(CustomProperty { name: CustomPropertyName::Custom(name), value }) = property {
                    known.values.entry(name.0.to_string()).or_default().push(value.clone());
                    if root {
                        known.on_root.insert(name.0.to_string());
                    }
                }
            }
        });
        known
    }

    /// A token whose every value needs an unknown token is itself unknown; repeat until nothing changes.
    fn forget_what_cannot_be(&mut self) {
        loop {
            let lost: Vec<String> = self
                .values
                .iter()
                .filter(|(_, values)| !values.iter().any(|value| self.can_be(value)))
                .map(|(name, _)| name.clone())
                .collect();
            if lost.is_empty() {
                return;
            }
            for name in lost {
                self.values.remove(&name);
            }
        }
    }

    fn can_be(&self, value: &TokenList<'i>) -> bool {
        value.0.iter().all(|part| match part {
            TokenOrValue::Var(var) => {
                self.values.contains_key(var.name.ident.0.as_ref())
                    || var.fallback.as_ref().is_some_and(|other| self.can_be(other))
            }
            TokenOrValue::Function(function) => self.can_be(&function.arguments),
            _ => true,
        })
    }

    fn rewrite(&self, block: &mut DeclarationBlock<'i>) {
        for list in [&mut block.declarations, &mut block.important_declarations] {
            list.retain_mut(|property| match property {
                Property::Unparsed(unparsed) => self.keep(&mut unparsed.value),
                Property::Custom(custom) => self.keep(&mut custom.value),
                _ => true,
            });
        }
    }

    fn keep(&self, value: &mut TokenList<'i>) -> bool {
        let can_be = self.can_be(value);
        if can_be {
            *value = self.filled(value);
        }
        can_be
    }

    fn filled(&self, value: &TokenList<'i>) -> TokenList<'i> {
        let mut parts = Vec::with_capacity(value.0.len());
        for part in &value.0 {
            match part {
                TokenOrValue::Var(var) => {
                    let name = var.name.ident.0.as_ref();
                    match (self.values.get(name), &var.fallback) {
                        (Some(values), _) if self.fixed(name, values) => parts.extend(self.filled(&values[0]).0),
                        (Some(_), fallback) => {
                            let mut var = var.clone();
                            let needed =
                                fallback.as_ref().filter(|other| !self.on_root.contains(name) && self.can_be(other));
                            var.fallback = needed.map(|other| self.filled(other));
                            parts.push(TokenOrValue::Var(var));
                        }
                        (None, Some(fallback)) => parts.extend(self.filled(fallback).0),
                        (None, None) => parts.push(part.clone()),
                    }
                }
                TokenOrValue::Function(function) => {
                    let mut function = function.clone();
                    function.arguments = self.filled(&function.arguments);
                    parts.push(TokenOrValue::Function(function));
                }
                other => parts.push(other.clone()),
            }
        }
        TokenList(parts)
    }

    /// Said once, on the root, and not ours: the value can stand where it is read.
    fn fixed(&self, name: &str, values: &[TokenList]) -> bool {
        values.len() == 1 && self.on_root.contains(name) && !name.starts_with("--wl-")
    }
}

fn drop_unread(rules: &mut CssRuleList) {
    loop {
        let mut read = HashSet::new();
        each_block(rules, &mut |block, _| {
            for property in all(block) {
                match property {
                    Property::Unparsed(unparsed) => names_in(&unparsed.value, &mut read),
                    Property::Custom(custom) => names_in(&custom.value, &mut read),
                    _ => {}
                }
            }
        });
        let mut dropped = false;
        each_block(rules, &mut |block, _| {
            block.declarations.retain(|property| match property {
                Property::Custom(CustomProperty { name: CustomPropertyName::Custom(name), .. }) => {
                    let keep = read.contains(name.0.as_ref());
                    dropped |= !keep;
                    keep
                }
                _ => true,
            });
        });
        if !dropped {
            return;
        }
    }
}

fn names_in(value: &TokenList, read: &mut HashSet<String>) {
    for part in &value.0 {
        match part {
            TokenOrValue::Var(var) => {
                read.insert(var.name.ident.0.to_string());
                if let Some(fallback) = &var.fallback {
                    names_in(fallback, read);
                }
            }
            TokenOrValue::Function(function) => names_in(&function.arguments, read),
            // A colour or address with a token inside is written by its parts: read them from its text.
            TokenOrValue::UnresolvedColor(_) => {
                let text = format!("{part:?}");
                read.extend(
                    text.match_indices("\"--")
                        .filter_map(|(at, _)| text[at + 1..].split('"').next())
                        .map(str::to_owned),
                );
            }
            _ => {}
        }
    }
}

fn all<'a, 'i>(block: &'a DeclarationBlock<'i>) -> impl Iterator<Item = &'a Property<'i>> {
    block.declarations.iter().chain(&block.important_declarations)
}

/// Every block of declarations, and whether it stands on the root outside any condition.
fn each_block<'i>(rules: &mut CssRuleList<'i>, visit: &mut dyn FnMut(&mut DeclarationBlock<'i>, bool)) {
    walk(rules, true, visit);
}

fn walk<'i>(rules: &mut CssRuleList<'i>, unconditional: bool, visit: &mut dyn FnMut(&mut DeclarationBlock<'i>, bool)) {
    for rule in &mut rules.0 {
        match rule {
            CssRule::Style(style) => {
                let root = unconditional && format!("{:?}", style.selectors).contains(":root");
                visit(&mut style.declarations, root);
                walk(&mut style.rules, false, visit);
            }
            CssRule::NestedDeclarations(nested) => visit(&mut nested.declarations, false),
            CssRule::LayerBlock(layer) => walk(&mut layer.rules, unconditional, visit),
            CssRule::Media(media) => walk(&mut media.rules, false, visit),
            CssRule::Supports(supports) => walk(&mut supports.rules, false, visit),
            CssRule::Container(container) => walk(&mut container.rules, false, visit),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use lightningcss::stylesheet::{ParserOptions, PrinterOptions, StyleSheet};

    fn settled(css: &str) -> String {
        let mut sheet = StyleSheet::parse(css, ParserOptions::default()).expect("test css parses");
        settle(&mut sheet.rules);
        sheet.to_css(PrinterOptions { minify: true, ..PrinterOptions::default() }).expect("prints").code
    }

    #[test]
    fn a_token_nobody_sets_leaves_its_property_alone() {
        assert_eq!(settled("a{color:var(--nl-x);margin:1px}"), "a{margin:1px}");
    }

    #[test]
    fn a_chain_of_fallbacks_ends_at_the_first_token_we_set() {
        assert_eq!(settled(":root{--nl-b:red}a{color:var(--nl-a,var(--nl-b,blue))}"), ":root{}a{color:red}");
    }

    #[test]
    fn our_own_tokens_stay_tokens() {
        assert_eq!(
            settled(":root{--wl-a:red;--nl-b:var(--wl-a)}a{color:var(--nl-b)}"),
            ":root{--wl-a:red}a{color:var(--wl-a)}"
        );
    }

    #[test]
    fn a_token_set_again_elsewhere_is_not_filled_in() {
        let css = ":root{--nl-a:red}.b{--nl-a:blue}a{color:var(--nl-a)}";
        assert_eq!(settled(css), css);
    }

    #[test]
    fn a_token_that_only_points_at_an_unknown_one_is_unknown() {
        assert_eq!(settled(".b{--nl-a:var(--nl-z)}a{color:var(--nl-a,red)}"), ".b{}a{color:red}");
    }
}
