// Starts Web Chat. The conversation is kept while the window is open, so that loading the page again goes on with it.
(() => {
  "use strict";
  const own = document.getElementById("web-chat-start");
  const domain = location.origin + own.dataset.directLine;
  const nonce = own.nonce;
  const kept = "briefing-web-chat";
  const expired = 3, failed = 4, ended = 5;
  const notice = document.getElementById("notice");

  // The colours of the other pages, each readable on its ground (WCAG 2.2, 1.4.3).
  const ink = matchMedia("(prefers-color-scheme: dark)").matches
    ? { paper: "#14171a", panel: "#1d2226", raised: "#262c31", text: "#e9e7e1", soft: "#a3abb2", line: "#343b41", accent: "#8cc3ef", good: "#84d1a6", warning: "#e0c46c", attention: "#f0a46b" }
    : { paper: "#fbfaf6", panel: "#ffffff", raised: "#f6f4ee", text: "#1c2126", soft: "#59626b", line: "#dedbd2", accent: "#17456b", good: "#1d6b42", warning: "#6b5310", attention: "#b3471d" };
  const both = (colour, subtle = colour) => ({ default: colour, subtle });
  const foregroundColors = { default: both(ink.text, ink.soft), accent: both(ink.accent), good: both(ink.good), warning: both(ink.warning), attention: both(ink.attention), light: both(ink.soft), dark: both(ink.text) };
  const cards = {
    supportsInteractivity: true,
    fontFamily: "inherit",
    spacing: { small: 6, default: 8, medium: 14, large: 24, extraLarge: 32, padding: 14 },
    separator: { lineThickness: 1, lineColor: ink.line },
    actions: { maxActions: 20, actionsOrientation: "horizontal", actionAlignment: "left", buttonSpacing: 8, spacing: "default" },
    containerStyles: { default: { backgroundColor: ink.panel, foregroundColors }, emphasis: { backgroundColor: ink.raised, foregroundColors } },
  };

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
      styleOptions: {
        disableFileUpload: true, hideUploadButton: true, bubbleMaxWidth: 720, bubbleAttachmentMaxWidth: 720,
        accent: ink.accent, subtle: ink.soft, backgroundColor: ink.paper, bubbleBackground: ink.panel, bubbleTextColor: ink.text, bubbleBorderColor: ink.line,
        bubbleFromUserBackground: ink.accent, bubbleFromUserTextColor: ink.paper, sendBoxBackground: ink.panel, sendBoxTextColor: ink.text,
        sendBoxBorderTop: `solid 1px ${ink.line}`,
      },
      adaptiveCardsHostConfig: cards,
    }, document.getElementById("web-chat"));
  };

  start();
})();
