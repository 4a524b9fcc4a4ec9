//! temp
use super::generated::*;
use super::village::*;
use crate::disclosure::*;
use std::time::Instant;
#[test]
fn timing() {
    let t = neighbourhoods(300);
    let r = FIVE();
    let s = Instant::now();
    let v: Vec<_> = t.iter().map(|t| disclose(t, &r)).collect();
    println!("disclose {:?}", s.elapsed() / 300);
    let s = Instant::now();
    for (t, v) in t.iter().zip(&v) {
        audit(v, t, &r).unwrap();
    }
    println!("audit {:?}", s.elapsed() / 300);
    let s = Instant::now();
    for v in &v {
        attack(v, &r);
    }
    println!("attack {:?}", s.elapsed() / 300);
    let s = Instant::now();
    neighbourhoods(300);
    println!("gen {:?}", s.elapsed() / 300);
}
#[test]
fn steps() {
    let t = neighbourhoods(300);
    let r = FIVE();
    for t in &t {
        let v = disclose(t, &r);
        let mut b = 1000u64;
        while audit(&v, t, &r.with_budget(b)).is_err() {
            b *= 2;
        }
        println!(
            "util {} hidden {} teams {}",
            b,
            v.layout().addresses().into_iter().filter(|a| v.figure(*a).is_hidden()).count(),
            t.teams().count()
        );
    }
}
