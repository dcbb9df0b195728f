// Starts Web Chat. The conversation is kept while the window is open, so that loading the page again goes on with it.
(() => {
  "use strict";
  const own = document.getElementById("web-chat-start");
  const domain = location.origin + own.dataset.directLine;
  const nonce = own.nonce;
  const kept = "briefing-web-chat";
  const expired = 3, failed = 4, ended = 5;
  const notice = document.getElementById("notice");

  const say = (text, action, act) => {
    notice.textContent = text;
    if (action) {
      const button = document.createElement("button");
      button.textContent = action;
      button.addEventListener("click", act);
      notice.append(button);
    }
    notice.hidden = !text;
  };

  const call = async (method, path, token) => {
    const response = await fetch(domain + path, { method, headers: token ? { Authorization: "Bearer " + token } : {} });
    if (!response.ok) throw new Error(String(response.status));
    return response.json();
  };

  // Where the token of before still lasts, the same conversation; else a new one.
  const conversation = async () => {
    const before = JSON.parse(sessionStorage.getItem(kept) || "null");
    if (before) {
      try {
        return await call("GET", "/conversations/" + encodeURIComponent(before.conversationId), before.token);
      } catch {
        sessionStorage.removeItem(kept);
      }
    }
    const { token } = await call("POST", "/tokens/generate");
    return call("POST", "/conversations", token);
  };

  const startAnew = () => {
    sessionStorage.removeItem(kept);
    location.reload();
  };

  const start = async () => {
    if (!window.WebChat) {
      say("Web Chat's script could not be loaded.");
      return;
    }
    let begun;
    try {
      begun = await conversation();
    } catch (fault) {
      say(fault.message === "401" ? "Sign in to use Web Chat." : "Web Chat cannot reach the bot just now.", "Try again", () => location.reload());
      return;
    }

    // Without a stream's address the client itself takes up the conversation, and renews its token from then on.
    const directLine = window.WebChat.createDirectLine({
      domain, token: begun.token, conversationId: begun.conversationId, watermark: "0",
      webSocket: !new URLSearchParams(location.search).has("polling"),
    });
    const keep = () => sessionStorage.setItem(kept, JSON.stringify({ conversationId: begun.conversationId, token: directLine.token }));
    keep();
    directLine.connectionStatus$.subscribe((status) => {
      if (status === expired) say("This conversation has run out.", "Start a new one", startAnew);
      else if (status === failed) say("The connection to the bot is lost.", "Try again", () => location.reload());
      else if (status === ended) say("This conversation has ended.", "Start a new one", startAnew);
      else say("");
    });
    window.addEventListener("pagehide", keep);
    window.WebChat.renderWebChat({
      directLine, nonce, locale: "en-US",
      styleOptions: { disableFileUpload: true, hideUploadButton: true, bubbleMaxWidth: 720, bubbleAttachmentMaxWidth: 720 },
    }, document.getElementById("web-chat"));
  };

  start();
})();
