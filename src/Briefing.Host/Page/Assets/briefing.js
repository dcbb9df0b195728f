// Sends questions without leaving the page. Without this file the form and the links do the same by loading the page again.
(() => {
  "use strict";
  const form = document.getElementById("composer");
  const box = document.getElementById("q");
  const transcript = document.getElementById("transcript");
  if (!form || !box || !transcript) return;
  const send = form.querySelector("button");

  const element = (name, className, text) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  };

  const fault = async (response) => {
    try {
      return (await response.json()).error;
    } catch {
      return `The bot could not answer (status ${response.status}). Ask again.`;
    }
  };

  const answer = async (question) => {
    const response = await fetch("/api/chat", {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "text/html" },
      body: JSON.stringify({ q: question }),
    });
    if (!response.ok) return element("p", "answer fault", await fault(response));
    const piece = document.createElement("template");
    piece.innerHTML = await response.text(); // rendered and escaped by the server
    return piece.content;
  };

  const ask = async (question) => {
    if (form.getAttribute("aria-busy") === "true") return;
    form.setAttribute("aria-busy", "true");
    send.disabled = true;
    const exchange = element("article", "exchange");
    const asked = element("p", "question");
    asked.append(element("span", "visually-hidden", "You asked: "), question);
    const waiting = element("p", "waiting", "Looking through the sources …");
    exchange.append(asked, waiting);
    transcript.append(exchange);
    exchange.scrollIntoView({ block: "start" });
    box.value = "";
    try {
      waiting.replaceWith(await answer(question));
    } catch {
      waiting.replaceWith(element("p", "answer fault", "The bot cannot be reached. Is it still running?"));
      box.value = question;
    } finally {
      form.removeAttribute("aria-busy");
      send.disabled = false;
      box.focus({ preventScroll: true });
      exchange.scrollIntoView({ block: "start" });
      history.replaceState(null, "", "/?q=" + encodeURIComponent(question));
    }
  };

  // What is said of an answer is thanked for in its place.
  const judge = async (given, chosen) => {
    const fields = new URLSearchParams(new FormData(given, chosen));
    const said = element("p", "feedback-said");
    said.setAttribute("role", "status");
    try {
      const response = await fetch(given.action, { method: "POST", headers: { Accept: "text/plain" }, body: fields });
      said.textContent = response.headers.get("Content-Type")?.startsWith("text/plain") ? await response.text() : await fault(response);
      if (response.ok) return given.closest("details").replaceWith(said);
    } catch {
      said.textContent = "The bot cannot be reached. Is it still running?";
    }
    given.querySelector(".feedback-said")?.remove();
    given.append(said);
  };

  document.addEventListener("submit", (event) => {
    if (!event.target.matches(".feedback form") || !event.submitter) return;
    event.preventDefault();
    judge(event.target, event.submitter);
  });

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const question = box.value.trim();
    if (question) ask(question);
  });

  document.addEventListener("click", (event) => {
    const example = event.target.closest("a[data-ask]");
    if (!example || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    ask(example.dataset.ask);
  });
})();
