//! The server's process: started on a folder, waited for, killed or asked to stop.

use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A running server.
pub struct Server {
    pub address: SocketAddr,
    child: Child,
}

/// A fresh folder.
pub fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("wijkbreed-{name}-{}", office::clock::new_id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}

impl Server {
    /// Starts one on a folder, and waits until it answers.
    pub fn start(data: &Path) -> Self {
        Self::start_with(data, Command::new(binary()))
    }

    /// Starts one under another command, which is given the server's own line to run.
    pub fn start_under(data: &Path, mut watcher: Command) -> Self {
        watcher.arg(binary());
        Self::start_with(data, watcher)
    }

    fn start_with(data: &Path, mut command: Command) -> Self {
        let address = TcpListener::bind("127.0.0.1:0").and_then(|probe| probe.local_addr()).expect("a free port");
        command.args(["serve", "--demo", "--site", "/nowhere", "--listen", &address.to_string(), "--data"]).arg(data);
        let child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("a server");
        let server = Server { address, child };
        let until = Instant::now() + Duration::from_secs(120);
        while !matches!(crate::client::get(address, "/gezond", None), Ok(answer) if answer.status == 200) {
            assert!(Instant::now() < until, "the server does not answer");
            std::thread::sleep(Duration::from_millis(10));
        }
        server
    }

    /// Of which kind the server is: what it takes depends on it.
    pub fn build() -> &'static str {
        if binary().components().any(|part| part.as_os_str() == "release") { "release build" } else { "debug build" }
    }

    /// The memory it takes now, in kB.
    pub fn memory(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).expect("its status");
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).expect("its memory");
        line.split_whitespace().next().and_then(|kilobytes| kilobytes.parse().ok()).expect("a number")
    }

    /// Kills it, as a power cut would.
    pub fn kill(mut self) {
        self.child.kill().expect("a process to kill");
        self.child.wait().expect("an end");
    }

    /// Asks it to stop; how long that took.
    pub fn stop(mut self) -> Duration {
        let from = Instant::now();
        ask_to_stop(&self.child.id().to_string());
        self.child.wait().expect("an end");
        assert!(TcpStream::connect(self.address).is_err(), "nobody answers any more");
        from.elapsed()
    }

    /// Ends the server that runs under a watcher, and then the watcher with it.
    pub fn stop_under(mut self) {
        let watcher = self.child.id();
        let children = std::fs::read_to_string(format!("/proc/{watcher}/task/{watcher}/children")).expect("its child");
        ask_to_stop(children.trim());
        self.child.wait().expect("an end");
    }
}

fn ask_to_stop(pid: &str) {
    // The shell's own kill: a bare system has no other.
    assert!(Command::new("sh").args(["-c", &format!("kill -TERM {pid}")]).status().expect("a shell").success());
}

fn binary() -> PathBuf {
    std::env::var_os("WIJKBREED_BIN").map(PathBuf::from).expect("WIJKBREED_BIN names the server: run ./dev test crash")
}
