//! The accept loop: a limit on connections, limits on how slowly headers may come and answers may be read, and a stop that lets writes finish.

use crate::patience::Patient;
use axum::Router;
use axum::extract::ConnectInfo;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use std::future::Future;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;
use tower::ServiceExt;

/// Connections at once, where the system gives so many files; more wait in the system's own queue.
const CONNECTIONS: usize = 4_096;
/// Files that a process may have open where the system does not say.
const FILES: usize = 1_024;
/// How long headers may take.
const HEADERS: Duration = Duration::from_secs(10);
/// How long requests under way may take to finish when the server stops.
const FAREWELL: Duration = Duration::from_secs(4);

/// How many connections there may be at once: a fifth of the files is left for what else is open.
pub fn connections() -> usize {
    let limits = std::fs::read_to_string("/proc/self/limits").unwrap_or_default();
    let files = limits.lines().find_map(|line| line.strip_prefix("Max open files")?.split_whitespace().next());
    let files = files.and_then(|soft| soft.parse().ok()).unwrap_or(FILES);
    (files / 5 * 4).clamp(FILES / 8, CONNECTIONS)
}

/// Serves until `stop` is ready.
pub async fn serve(listener: TcpListener, router: Router, stop: impl Future<Output = ()>) {
    let room = Arc::new(Semaphore::new(connections()));
    let leaving = GracefulShutdown::new();
    tokio::pin!(stop);
    loop {
        let Ok(place) = room.clone().acquire_owned().await else { break };
        let (stream, peer) = tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok(accepted) => accepted,
                Err(error) => {
                    // Out of descriptors: wait for some to come free.
                    tracing::warn!(%error, "a connection could not be accepted");
                    tokio::time::sleep(Duration::from_millis(50)).await;
                    continue;
                }
            },
            () = &mut stop => break,
        };
        let router = router.clone();
        // In a box of its own, so that whoever only listens keeps no room for a request.
        let service = service_fn(move |mut request: hyper::Request<hyper::body::Incoming>| {
            request.extensions_mut().insert(ConnectInfo(peer));
            Box::pin(router.clone().oneshot(request.map(axum::body::Body::new)))
        });
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(HEADERS)
            .serve_connection(TokioIo::new(Patient::new(stream)), service);
        let connection = leaving.watch(connection);
        tokio::spawn(async move {
            let _place = place;
            // A visitor who leaves is no fault.
            let _ = connection.await;
        });
    }
    drop(listener);
    if tokio::time::timeout(FAREWELL, leaving.shutdown()).await.is_err() {
        tracing::warn!("some visitors were still reading when the server stopped");
    }
}
