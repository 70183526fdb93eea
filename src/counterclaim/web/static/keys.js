// Keys that sign (WebAuthn): a form holds what is asked of a key, and is sent with the key's answer.
"use strict";
document.addEventListener("DOMContentLoaded", () => {
  const form = document.querySelector("form[data-asked]");
  if (!form || !window.PublicKeyCredential) return;
  const {tell, phrase} = window.workbench;

  const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));
  const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  const known = (keys = []) => keys.map((one) => ({...one, id: bytes(one.id)}));

  /** What a browser wants as bytes comes as text. */
  function options() {
    const asked = JSON.parse(form.dataset.asked);
    const taken = {...asked, challenge: bytes(asked.challenge)};
    if (form.dataset.do === "get") return {...taken, allowCredentials: known(asked.allowCredentials)};
    return {...taken, user: {...asked.user, id: bytes(asked.user.id)}, excludeCredentials: known(asked.excludeCredentials)};
  }

  /** The answer of a key, its bytes as text. */
  function answer({id, rawId, type, response}) {
    const said = {};
    for (const name of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
      if (response[name]) said[name] = text(response[name]);
    }
    if (response.getTransports) said.transports = response.getTransports();
    return JSON.stringify({id, rawId: text(rawId), type, response: said});
  }

  async function use() {
    const button = form.querySelector("button");
    button.disabled = true;
    try {
      form.elements.answer.value = answer(await navigator.credentials[form.dataset.do]({publicKey: options()}));
      form.submit();
    } catch {
      tell(phrase("key-silent"), {trouble: true});
    }
    button.disabled = false;
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    use();
  });
  form.hidden = false;
  document.querySelector("[data-keyless]")?.remove();
  form.querySelector("[autofocus]")?.focus();
});
