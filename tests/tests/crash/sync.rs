//! a write is on disk before it is acknowledged, as the system's own calls show.

use crate::load::{Acknowledged, Kind, sign_in, write};
use crate::process::{Server, folder};
use std::process::Command;

const WRITES: usize = 1_000;

#[test]
fn r_2_every_write_is_on_disk_before_its_answer() {
    let data = folder("sync");
    Server::start(&data).stop();
    let trace = data.join("calls.txt");
    let mut strace = Command::new("strace");
    strace
        .args(["-f", "-y", "-qq", "-s", "40", "-e", "trace=fsync,fdatasync,write,writev,sendto,sendmsg", "-o"])
        .arg(&trace);
    let server = Server::start_under(&data, strace);
    let cookie = sign_in(server.address, 0).expect("a session");
    let acknowledged = Acknowledged::default();
    for turn in 0..WRITES {
        let kind = if turn % 2 == 0 { Kind::Case } else { Kind::Agreement };
        assert!(write(server.address, &cookie, kind, &acknowledged).expect("an answer"), "write {turn} was refused");
    }
    server.stop_under();
    let calls = std::fs::read_to_string(&trace).expect("the calls");
    let (mut synced, mut safe, mut seen) = (false, 0, 0);
    for call in calls.lines() {
        if (call.contains("fsync(") || call.contains("fdatasync(")) && call.contains("-wal>") {
            synced = true;
        } else if call.contains("HTTP/1.1 303") {
            seen += 1;
            safe += usize::from(synced);
            synced = false;
        }
    }
    // The first answer is the sign-in's own.
    let met = if seen == WRITES + 1 && safe == seen { "met" } else { "missed" };
    println!("R-2 {} of {WRITES} goal 1000 of 1000 {met}", safe.saturating_sub(1));
    assert_eq!((seen, safe), (WRITES + 1, WRITES + 1));
}
