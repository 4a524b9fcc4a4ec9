//! Keeping what is filled in on a step as soon as it is, for whoever leaves by Back, by the address bar or at once; the buttons of the step keep it
//! without scripts.

use crate::visit::Visit;
use leptos::prelude::*;

/// Posts the step's own form, to its own address, after each change and when the page is left: the server keeps it as it keeps a press of the button.
/// Nothing is written on the device, the answer is not read, and where it leads is not followed. Small and in the page itself, as the way out is:
/// no file is fetched for it, and it works where wasm does not.
const SCRIPT: &str = "(()=>{const form=document.currentScript.previousElementSibling;\
const filled=()=>new URLSearchParams(new FormData(form)).toString();let kept=filled();\
const keep=()=>{const now=filled();if(now===kept)return;kept=now;\
fetch(form.action,{method:'POST',body:new URLSearchParams(now+'&naar=bewaar'),keepalive:true,redirect:'manual'}).catch(()=>{kept=''})};\
form.addEventListener('change',keep);form.addEventListener('submit',()=>{kept=filled()});\
addEventListener('pagehide',keep);addEventListener('leaving',keep)})()";

/// The script of it; it stands after the form.
pub(super) fn keep(visit: &Visit) -> impl IntoView + use<> {
    let nonce = visit.nonce.to_string();
    view! { <script nonce=nonce inner_html=SCRIPT></script> }
}
