//! The router: every row of the route table (pages, forms, streams), the static files and the health check, and the layers round them; nothing else is reachable.

use crate::once::Once;
use crate::page::Given;
use crate::proxy::Proxies;
use crate::{demonstration, form, headers, page, stream};
use app::route;
use app::visit::Site;
use axum::Router;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::middleware::from_fn;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use office::Office;
use std::path::Path;
use std::sync::Arc;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::CsrfLayer;
use tower_http::services::ServeDir;

/// What every handler needs.
#[derive(Clone)]
pub struct House {
    /// The office.
    pub office: Arc<Office>,
    /// The files of this build.
    pub site: Arc<Site>,
    /// The proxies in front whose word counts.
    pub proxies: Proxies,
    /// What every session sent last.
    pub once: Once,
}

/// The whole site; `folder` holds the bundle.
pub fn router(house: House, folder: &Path, demo: bool) -> Router {
    let mut router = Router::new();
    for row in route::pages() {
        let (seen, sent) = (house.clone(), house.clone());
        let show = move |at: Given, request: Request| {
            let house = seen.clone();
            async move {
                match page::blanks(at) {
                    Some(at) => page::serve(house, row, at, request.into_parts().0).await,
                    None => nowhere(house, request).await,
                }
            }
        };
        let submit = move |at: Given, request: Request| {
            let house = sent.clone();
            async move {
                let Some(at) = page::blanks(at) else { return nowhere(house, request).await };
                let (parts, body) = request.into_parts();
                form::serve(house, row, at, parts, body).await
            }
        };
        router = router.route(row.path, get(show).post(submit));
    }
    let absent = house.clone();
    // A stream is not compressed, and what would decide so takes memory for each who listens: it stands outside that layer.
    let mut router =
        router.fallback(move |request: Request| nowhere(absent.clone(), request)).layer(CompressionLayer::new());
    for row in route::streams() {
        let heard = house.clone();
        let open = move |at: Given, request: Request| {
            let house = heard.clone();
            async move {
                match page::blanks(at) {
                    Some(at) => stream::serve(house, row, at, request.into_parts().0).await,
                    None => nowhere(house, request).await,
                }
            }
        };
        router = router.route(row.path, get(open));
    }
    let router = router
        .nest_service("/pkg", ServeDir::new(folder).precompressed_br().precompressed_gzip())
        .route("/gezond", get(|| async { "gezond\n" }))
        .layer(CsrfLayer::new().with_rejection_response(|_| foreign()))
        .layer(CatchPanicLayer::custom(|_| broken()));
    let router = if demo { router.layer(from_fn(demonstration::fence)) } else { router };
    router.layer(from_fn(headers::protect))
}

/// An address that is not there, or that is no text: the same page as for a thing that is not there.
async fn nowhere(house: House, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    match page::seat(&house, &parts).await {
        Ok(seat) => {
            let visit = page::visit(&house, Arc::new(seat), page::Blanks::new(), &parts);
            page::trouble(visit, &domain::Problem::Absent)
        }
        Err(_) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}

/// A form of another site.
fn foreign<B: From<String>>() -> axum::http::Response<B> {
    let mut response = axum::http::Response::new(B::from(app::words::t("cross-site-lead")));
    *response.status_mut() = StatusCode::FORBIDDEN;
    response
}

/// A fault of ours: one answer, and the process lives.
fn broken() -> Response {
    (StatusCode::INTERNAL_SERVER_ERROR, app::words::t("broken-lead")).into_response()
}
