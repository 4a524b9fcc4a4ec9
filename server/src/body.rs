//! Reading what a form sends: whole, too long, or not to its end; what its bytes mean is not known here.

use axum::body::Body;
use http_body_util::BodyExt;
use std::time::Duration;

/// Largest form, in bytes: two own words of 4,000 signs, encoded, and room.
const LARGEST: usize = 128 * 1024;
/// So many bytes of a form that is too long are heard out and forgotten: a browser reads no answer while it sends.
const HEARD_OUT: usize = 8 * 1024 * 1024;
/// A body that takes longer than this is no form.
const PATIENCE: Duration = Duration::from_secs(10);

/// What came.
pub enum Sent {
    /// All of it.
    Whole(Vec<u8>),
    /// More than any form of ours.
    TooLong,
    /// Not to its end: cut off, or too slow.
    Cut,
}

/// Reads a body.
pub async fn read(mut body: Body) -> Sent {
    let (mut bytes, mut length) = (Vec::new(), 0);
    let hear = async {
        while let Some(frame) = body.frame().await {
            let Ok(data) = frame.map_err(|_| ())?.into_data() else { continue };
            length += data.len();
            if length > HEARD_OUT {
                break;
            }
            if length <= LARGEST {
                bytes.extend_from_slice(&data);
            }
        }
        Ok::<(), ()>(())
    };
    let heard = tokio::time::timeout(PATIENCE, hear).await;
    match heard {
        _ if length > LARGEST => Sent::TooLong,
        Ok(Ok(())) => Sent::Whole(bytes),
        Ok(Err(())) | Err(_) => Sent::Cut,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_form_is_read_whole_up_to_its_limit_and_one_byte_more_is_too_long() {
        let Sent::Whole(bytes) = read(Body::from(vec![b'x'; LARGEST])).await else { panic!("not whole") };
        assert_eq!(bytes.len(), LARGEST);
        for more in [LARGEST + 1, HEARD_OUT + 1] {
            assert!(matches!(read(Body::from(vec![b'x'; more])).await, Sent::TooLong), "{more}");
        }
    }
}
