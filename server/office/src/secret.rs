//! Passwords and tokens: hashing and comparing; where they are kept lives in store.

use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version};
use domain::Problem;
use sha2::{Digest, Sha256};
use std::sync::LazyLock;
use tokio::sync::Semaphore;

/// Two at a time: each takes 19 MiB and a core.
static TURNS: Semaphore = Semaphore::const_new(2);
/// A hash that no password has, so that an unknown address takes as long as a known one.
static NOBODY: LazyLock<String> = LazyLock::new(|| hash(&crate::clock::token()).unwrap_or_default());

/// argon2id with OWASP's first choice: 19 MiB, two passes, one lane.
fn argon() -> Argon2<'static> {
    Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::new(19_456, 2, 1, None).unwrap_or_default())
}

fn hash(password: &str) -> Result<String, Problem> {
    argon().hash_password(password.as_bytes()).map(|hash| hash.to_string()).map_err(|_| Problem::Broken)
}

/// Hashes a password.
///
/// # Errors
/// [`Problem::Broken`] when the work was cut off.
pub async fn hash_password(password: &str) -> Result<String, Problem> {
    let password = password.to_owned();
    let _turn = TURNS.acquire().await.map_err(|_| Problem::Broken)?;
    tokio::task::spawn_blocking(move || hash(&password)).await.map_err(|_| Problem::Broken)?
}

/// Whether a password fits; without a stored hash it takes as long and does not.
///
/// # Errors
/// [`Problem::Broken`] when the work was cut off.
pub async fn fits(password: &str, stored: Option<String>) -> Result<bool, Problem> {
    let password = password.to_owned();
    let _turn = TURNS.acquire().await.map_err(|_| Problem::Broken)?;
    tokio::task::spawn_blocking(move || {
        let known = stored.is_some();
        let stored = stored.unwrap_or_else(|| NOBODY.clone());
        let fits = PasswordHash::new(&stored)
            .is_ok_and(|parsed| argon().verify_password(password.as_bytes(), &parsed).is_ok());
        known && fits
    })
    .await
    .map_err(|_| Problem::Broken)
}

/// The salt of every code: a code must be found by its hash alone. What keeps codes from whoever has the database is the work.
const CODES: &[u8] = b"wijkbreed access code 1";

/// What is stored of a code that people type: hashed as slowly as a password, for it has 40 bits only.
///
/// # Errors
/// [`Problem::Broken`] when the work was cut off.
pub async fn code_hash(signs: &str) -> Result<String, Problem> {
    let signs = signs.to_owned();
    let _turn = TURNS.acquire().await.map_err(|_| Problem::Broken)?;
    let work = move || {
        let mut hash = [0_u8; 32];
        argon().hash_password_into(signs.as_bytes(), CODES, &mut hash).map(|()| hex(&hash))
    };
    tokio::task::spawn_blocking(work).await.map_err(|_| Problem::Broken)?.map_err(|_| Problem::Broken)
}

/// A word that somebody chose to come back with: capitals and spaces around it do not matter, as on a telephone.
pub fn own_word(word: &str) -> String {
    word.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What is stored of a token.
pub fn token_hash(token: &str) -> String {
    hex(&Sha256::digest(token.as_bytes()))
}
