//! A connection whose other end must keep reading: when nothing of what is said goes through for a while, it is over.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio::time::{Sleep, sleep};

/// How long nothing may go through.
const STALLED: Duration = Duration::from_secs(9);
/// So many bytes may wait here to be sent; more wait where they are made.
const UNSENT: u32 = 8 * 1024;

/// A connection with a limit to its patience.
pub struct Patient {
    stream: TcpStream,
    patience: Duration,
    stalled: Option<Pin<Box<Sleep>>>,
}

impl Patient {
    /// With a limit on what the system keeps for whoever does not read.
    pub fn new(stream: TcpStream) -> Self {
        Self::with(stream, STALLED)
    }

    fn with(stream: TcpStream, patience: Duration) -> Self {
        // Without these a slow reader is noticed later, and a small answer waits: no reason to refuse anybody.
        let _ = stream.set_nodelay(true);
        let _ = socket2::SockRef::from(&stream).set_tcp_notsent_lowat(UNSENT);
        Patient { stream, patience, stalled: None }
    }

    fn patiently<T>(&mut self, task: &mut Context<'_>, written: Poll<io::Result<T>>) -> Poll<io::Result<T>> {
        if written.is_ready() {
            self.stalled = None;
            return written;
        }
        let patience = self.patience;
        ready!(self.stalled.get_or_insert_with(|| Box::pin(sleep(patience))).as_mut().poll(task));
        Poll::Ready(Err(io::ErrorKind::TimedOut.into()))
    }
}

impl AsyncRead for Patient {
    fn poll_read(mut self: Pin<&mut Self>, task: &mut Context<'_>, into: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(task, into)
    }
}

impl AsyncWrite for Patient {
    fn poll_write(mut self: Pin<&mut Self>, task: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write(task, bytes);
        self.patiently(task, written)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        task: &mut Context<'_>,
        bytes: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write_vectored(task, bytes);
        self.patiently(task, written)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, task: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(task)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, task: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(task)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::io::AsyncWriteExt;
    use tokio::net::TcpListener;

    #[tokio::test]
    async fn whoever_does_not_read_is_let_go() {
        let door = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let (silent, accepted) =
            tokio::join!(TcpStream::connect(door.local_addr().expect("an address")), door.accept());
        let mut patient = Patient::with(accepted.expect("a visitor").0, Duration::from_millis(20));
        let said = loop {
            if let Err(error) = patient.write_all(&[b'x'; 64 * 1024]).await {
                break error;
            }
        };
        assert_eq!(said.kind(), io::ErrorKind::TimedOut);
        drop(silent);
    }
}
