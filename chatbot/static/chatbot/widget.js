/*
 * The NovaHouse chat widget.
 *
 *   <script src="https://api.example.com/widget.js" async></script>
 *
 * Until the visitor acts it stores and requests nothing. Text is only inserted as text.
 */
(() => {
  "use strict";

  const script = document.currentScript || document.querySelector('script[src*="/widget.js"]');
  if (!script || window.NovaHouse?.destroy) return; // it may also be an element's id

  const API = new URL(script.src).origin;
  const LANGUAGE = /^en\b/i.test(script.dataset.lang || "") ? "en" : "pl";
  const LOCALE = { pl: "pl-PL", en: "en-GB" }[LANGUAGE];
  const STATE_KEY = "novahouse-chat";
  const CALL_TIMEOUT_MS = 20_000;
  const BACKOFF_MAX_MS = 30_000;
  const MINUTE_MS = 60_000;
  const WAITING_KEPT_MINUTES = 1440; // who was told that a message will be sent, relies on it
  const MESSAGE_MAX = 4000;
  const SMALL = matchMedia("(max-width: 480px)");

  // What has to be said before, or without, the texts of the config.
  const BUILT_IN = {
    pl: {
      open: "Otwórz czat",
      title: "Czat",
      close: "Zamknij czat",
      menu: "Menu czatu",
      composer: "Twoja wiadomość",
      send: "Wyślij",
      waiting: "Czeka na wysłanie",
      unreachable: "Nie możemy się teraz połączyć. Spróbujemy ponownie za chwilę.",
      unavailable: "Czat jest niedostępny na tej stronie. Prosimy o kontakt telefoniczny lub mailowy.",
      retry: "Spróbuj teraz",
    },
    en: {
      open: "Open chat",
      title: "Chat",
      close: "Close chat",
      menu: "Chat menu",
      composer: "Your message",
      send: "Send",
      waiting: "Waiting to be sent",
      unreachable: "We can't connect right now. We will try again in a moment.",
      unavailable: "The chat is not available on this page. Please call or write to us instead.",
      retry: "Try now",
    },
  }[LANGUAGE];

  let config = null;

  function t(key, values = {}) {
    const text = config?.texts?.[key] ?? BUILT_IN[key] ?? "";
    return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  }

  // ---- Elements ------------

  function h(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
      else if (value === true) element.setAttribute(name, "");
      else if (value !== false && value != null) element.setAttribute(name, value);
    }
    fill(element, ...children);
    return element;
  }

  function fill(element, ...children) {
    element.replaceChildren(...children.filter((child) => child != null));
  }

  function icon(path) {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const shape = document.createElementNS("http://www.w3.org/2000/svg", "path");
    svg.setAttribute("viewBox", "0 0 24 24");
    svg.setAttribute("aria-hidden", "true");
    shape.setAttribute("d", path);
    svg.append(shape);
    return svg;
  }

  function button(label, onclick, className = "plain", attributes = {}) {
    return h("button", { type: "button", class: className, onclick, ...attributes }, label);
  }

  function link(url, ...children) {
    return h("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, ...children);
  }

  function webAddress(text) {
    if (!/^https?:/i.test(text)) return null; // before it throws: that takes milliseconds
    try {
      return new URL(text);
    } catch {
      return null;
    }
  }

  // ---- Text: lines, "• " lists, **bold**, http(s) links; everything else stays as typed ------

  const INLINE = /\*\*([^*\n]+)\*\*|\[([^[\]\n]+)\]\((https?:\/\/[^\s()]+)\)|(https?:\/\/[^\s<>"]+)/g;

  function inline(text) {
    const nodes = [];
    let end = 0;
    for (const match of text.matchAll(INLINE)) {
      const [whole, bold, label, target, bare] = match;
      const address = target || bare?.replace(/[.,;:!?)\]]+$/, "");
      const used = bare ? address : whole;
      nodes.push(text.slice(end, match.index));
      if (bold) nodes.push(h("strong", {}, ...inline(bold)));
      else nodes.push(webAddress(address) ? link(address, label || address) : used);
      end = match.index + used.length;
    }
    nodes.push(text.slice(end));
    return nodes;
  }

  function formatted(text) {
    const blocks = [];
    let list = null;
    for (const line of text.split(/\r?\n/)) {
      const item = /^\s*[•-]\s+(.*)/.exec(line);
      if (item) {
        if (!list) blocks.push((list = h("ul")));
        list.append(h("li", { dir: "auto" }, ...inline(item[1])));
        continue;
      }
      list = null;
      if (line.trim()) blocks.push(h("p", { dir: "auto" }, ...inline(line)));
    }
    return blocks;
  }

  function money(amount, currency) {
    // "always": Polish would leave 1499,00 zł undivided, beside the 1 499,00 zł of the answers.
    const format = { style: "currency", currency, useGrouping: "always" };
    return new Intl.NumberFormat(LOCALE, format).format(amount);
  }

  // Making a formatter is slow: each is made once, and not while the host page loads.
  const clocks = {};

  function clockFormat(isToday) {
    const day = isToday ? {} : { day: "numeric", month: "short" };
    const options = { ...day, hour: "2-digit", minute: "2-digit" };
    return (clocks[isToday] ??= new Intl.DateTimeFormat(LOCALE, options));
  }

  function clock(value) {
    const date = new Date(value);
    const isToday = date.toDateString() === new Date().toDateString();
    return clockFormat(isToday).format(date);
  }

  function time(value) {
    return h("time", { datetime: new Date(value).toISOString() }, clock(value));
  }

  // ---- What is kept in the browser, from the first send on ------------
  // {session, last, queue: [{id, text, at}], consentAsked, suggestions, quotes, until, config}

  const STORES = ["localStorage", "sessionStorage"];
  let memory = null;
  let posting = null;
  let busy = false;

  function readState() {
    for (const store of STORES) {
      try {
        const state = JSON.parse(window[store].getItem(STATE_KEY));
        if (/^[\w-]{43}$/.test(state?.session) && Array.isArray(state.queue)) return state;
      } catch {
        // Blocked or damaged: the next place.
      }
    }
    return memory;
  }

  function writeState(state) {
    memory = null; // what another tab deletes stays deleted
    for (const store of STORES) {
      try {
        window[store].setItem(STATE_KEY, JSON.stringify(state));
        return;
      } catch {
        drop(store); // what it holds is older
      }
    }
    memory = state;
  }

  function forget() {
    memory = null;
    STORES.forEach(drop);
  }

  function drop(store) {
    try {
      window[store].removeItem(STATE_KEY);
    } catch {
      // Blocked.
    }
  }

  function currentState() {
    const state = readState();
    // Who agreed to follow-ups finds them here on coming back.
    const key = state?.followed ? "session_kept_minutes" : "session_timeout_minutes";
    const timeout = (state?.config || config)?.[key];
    const minutes = Math.max(timeout, state?.queue.length && WAITING_KEPT_MINUTES);
    if (!state || !minutes || Date.now() - state.last < minutes * MINUTE_MS) return state;
    forget();
    return null;
  }

  // Read and written in one go, so that two tabs don't undo each other's changes.
  function changeState(change) {
    const state = currentState();
    if (!state) return;
    change(state);
    writeState(state);
  }

  function newState() {
    const bytes = crypto.getRandomValues(new Uint8Array(32));
    const session = btoa(String.fromCharCode(...bytes)).replace(/\+/g, "-").replace(/\//g, "_");
    return { session: session.replace("=", ""), last: Date.now(), queue: [], config };
  }

  // crypto.randomUUID is absent on http:// pages.
  function uuid() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  }

  // ---- Calls and timers, all of which destroy() can end ------------

  const ending = new AbortController();
  const calls = new Set();
  const timers = new Set();

  function later(action, ms) {
    if (ending.signal.aborted) return () => {};
    const timer = setTimeout(() => {
      timers.delete(timer);
      action();
    }, ms);
    timers.add(timer);
    return () => {
      clearTimeout(timer);
      timers.delete(timer);
    };
  }

  // A pause that a returning connection ends early, unless the server asked to wait for so long.
  const sleepers = new Set();

  function pause(ms, ordered) {
    return new Promise((resolve) => {
      const wake = () => {
        cancel();
        sleepers.delete(sleeper);
        resolve();
      };
      const cancel = later(wake, ms);
      const sleeper = { wake, ordered };
      sleepers.add(sleeper);
    });
  }

  function wakeUp(always) {
    for (const { wake, ordered } of [...sleepers]) if (always || !ordered) wake();
  }

  // → {status, data, retryAfter}; status 0 when there was no usable answer
  async function call(method, path, body) {
    const abort = new AbortController();
    if (ending.signal.aborted) abort.abort();
    const cancelTimeout = later(() => abort.abort(), CALL_TIMEOUT_MS);
    calls.add(abort);
    try {
      const response = await fetch(API + path, {
        method,
        credentials: "omit",
        cache: "no-cache",
        signal: abort.signal,
        ...(body && { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }),
      });
      const retryAfter = Number(response.headers.get("Retry-After")) || 0;
      const data = await response.json().catch(() => null);
      return { status: response.ok && !data ? 0 : response.status, data, retryAfter };
    } catch {
      return { status: abort.signal.aborted ? 504 : 0, data: null, retryAfter: 0 };
    } finally {
      cancelTimeout();
      calls.delete(abort);
    }
  }

  function abortCalls() {
    for (const abort of calls) abort.abort();
  }

  function mayRetry(status) {
    return status === 0 || status === 429 || status >= 500;
  }

  function backoff(attempt) {
    return Math.min(BACKOFF_MAX_MS, 1000 * 2 ** attempt) * (0.75 + Math.random() / 4);
  }

  function pauseAfter({ status, retryAfter }, attempt) {
    return pause(retryAfter * 1000 || backoff(attempt), status === 429);
  }

  // An origin that is not allowed looks like no connection; an opaque request tells them apart.
  async function isReachable() {
    try {
      const { signal } = ending;
      await fetch(`${API}/api/chatbot/config`, { mode: "no-cors", credentials: "omit", signal });
      return true;
    } catch {
      return false;
    }
  }

  // ---- The frame ------------

  const CHAT = "M4 5h16v11H9l-5 4z";
  const CROSS = "M6 6l12 12M18 6L6 18";
  const DOTS = "M5 12h.01M12 12h.01M19 12h.01";
  const ARROW = "M4 12l16-8-6 16-3-7z";

  const badge = h("span", { class: "badge", id: "unread", role: "img", hidden: true });
  const launcher = button(icon(CHAT), () => open(), "launcher", {
    "aria-haspopup": "dialog",
    "aria-expanded": "false",
  });
  const title = h("h2", { id: "title" });
  const subtitle = h("p", { class: "subtitle" });
  const menuButton = button(icon(DOTS), toggleMenu, "icon", {
    "aria-expanded": "false",
    "aria-controls": "menu",
  });
  const closeButton = button(icon(CROSS), () => close(), "icon");
  const menu = h("div", { class: "menu", id: "menu", hidden: true });
  const past = h("div", { "aria-live": "off" });
  const present = h("div");
  const typing = h("div", { class: "typing", hidden: true });
  const notice = h("div");
  const log = h(
    "div",
    { role: "log", "aria-live": "polite", "aria-relevant": "additions", tabindex: "0" },
    past,
    present,
    typing,
    notice,
  );
  const suggestions = h("div", { class: "suggestions", role: "group", hidden: true });
  const composer = h("textarea", {
    rows: "1",
    maxlength: MESSAGE_MAX,
    dir: "auto",
    enterkeyhint: "send",
    oninput: fitComposer,
    onkeydown: sendOnEnter,
  });
  const sendButton = button(icon(ARROW), sendTyped, "icon send");
  const foot = h("p", { class: "foot" });
  const panel = h(
    "div",
    { class: "panel", role: "dialog", "aria-labelledby": "title", hidden: true },
    h("div", { class: "head" }, h("div", {}, title, subtitle), menuButton, closeButton),
    menu,
    log,
    suggestions,
    h("div", { class: "composer" }, composer, sendButton),
    foot,
  );
  const root = h("div", { class: "root", lang: LANGUAGE }, launcher, badge, panel);
  if (/left/i.test(script.dataset.position || "")) root.classList.add("left");

  const host = document.createElement("novahouse-chat");
  const shadow = host.attachShadow({ mode: "open" });
  shadow.append(root);

  function label() {
    for (const [element, key] of [
      [launcher, "open"],
      [closeButton, "close"],
      [menuButton, "menu"],
      [log, "title"],
      [composer, "composer"],
      [sendButton, "send"],
      [suggestions, "suggestions"],
    ]) {
      element.setAttribute("aria-label", t(key));
    }
    title.textContent = t("title");
    subtitle.textContent = t("subtitle");
    composer.placeholder = t("placeholder");
    fill(foot, policyLink());
  }

  function policyLink() {
    const policy = webAddress(config?.privacy_policy_url);
    return policy && link(policy.href, t("privacy_policy"));
  }

  // Black on a light accent, white on a dark one: at least 4.5:1 on any colour.
  function setAccent(color) {
    if (!/^#([\da-f]{3}|[\da-f]{6})$/i.test(color || "")) return;
    const long = color.length === 4 ? color.replace(/[^#]/g, "$&$&") : color;
    const [red, green, blue] = [1, 3, 5]
      .map((at) => parseInt(long.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    root.style.setProperty("--nh-accent", long);
    root.style.setProperty("--nh-ink", luminance > 0.179 ? "#000" : "#fff");
  }

  function emit(name, detail = {}) {
    window.dispatchEvent(new CustomEvent(name, { detail }));
  }

  // ---- Messages in the log ------------

  function bubble({ mine, id, at, body }) {
    const meta = h("div", { class: "meta" }, at ? time(at) : null, h("span", { class: "status" }));
    return h(
      "div",
      { class: mine ? "message mine" : "message", "data-id": id },
      h("span", { class: "unseen" }, `${t(mine ? "author_visitor" : "author_bot")}: `),
      h("div", { class: "bubble" }, ...body),
      meta,
    );
  }

  function visitorBubble(text, { id, at }) {
    return bubble({ mine: true, id, at, body: [h("p", { dir: "auto" }, text)] });
  }

  function botBubble(text, { id, at, quote } = {}) {
    const message = bubble({ mine: false, id, at, body: formatted(text) });
    if (quote) message.querySelector(".bubble").after(quoteCard(quote));
    return message;
  }

  function shown(id) {
    return log.querySelector(`[data-id="${CSS.escape(id)}"]`);
  }

  function setStatus(id, text, failed = false) {
    const message = shown(id);
    if (!message) return;
    message.querySelector(".status").textContent = text;
    message.classList.toggle("failed", failed);
  }

  function scrollToEnd() {
    log.scrollTop = log.scrollHeight;
  }

  // An answer longer than the log is read from its first line.
  function scrollTo(element) {
    log.scrollTop = element.offsetTop - log.offsetTop - 8;
  }

  function say(key) {
    present.append(botBubble(t(key), { at: Date.now() }));
    scrollToEnd();
  }

  function showNotice(text, retry) {
    if (text && notice.textContent.startsWith(text)) return;
    const again = retry && button(t("retry"), retry);
    if (notice.contains(shadow.activeElement)) composer.focus(); // its button is about to go
    fill(notice, text ? h("p", { class: "notice" }, text, again) : null);
    if (text) scrollToEnd();
  }

  function showTyping(on) {
    fill(typing, on ? h("span", { class: "unseen" }, t("typing")) : null, h("i"), h("i"), h("i"));
    typing.hidden = !on;
    if (on) scrollToEnd();
  }

  function showSuggestions(list = []) {
    if (suggestions.contains(shadow.activeElement)) composer.focus();
    fill(suggestions, ...list.map(suggestionButton));
    suggestions.hidden = !list.length;
  }

  function suggestionButton({ title: name, payload }) {
    const address = webAddress(payload);
    if (address) return link(address.href, name);
    return button(name, () => {
      // On a touch screen focus in the composer would raise the keyboard over the answer.
      (matchMedia("(pointer: coarse)").matches ? log : composer).focus();
      if (payload === "#data") showData();
      else send(payload || name);
    });
  }

  // ---- The quote and the booking link ------------

  let known = {}; // what the last answer had learned

  function bookingUrl() {
    const url = webAddress(config?.booking_url);
    if (!url) return null;
    for (const field of ["name", "email"]) {
      if (known[field]) url.searchParams.set(field, known[field]);
    }
    return url.href;
  }

  function amount(quote, field) {
    const [low, high] = [quote[`${field}_min`], quote[`${field}_max`]];
    if (quote[field] != null) return money(quote[field], quote.currency);
    if (low == null || high == null) return null;
    return `${money(low, quote.currency)} – ${money(high, quote.currency)}`;
  }

  function quoteCard(quote) {
    const area = new Intl.NumberFormat(LOCALE).format(quote.square_meters);
    const rows = [
      ["quote_package", config?.packages?.[quote.package] || quote.package],
      ["quote_area", `${area} m²`],
      ["quote_price_per_m2", amount(quote, "price_per_m2")],
      ["quote_total", amount(quote, "total")],
    ].filter(([, value]) => value);
    const booking = bookingUrl();
    return h(
      "div",
      { class: "card quote", role: "group", "aria-label": t("quote") },
      h("h3", {}, t("quote")),
      h("dl", {}, ...rows.map(([key, value]) => h("div", {}, h("dt", {}, t(key)), h("dd", {}, value)))),
      booking && link(booking, t("booking")),
    );
  }

  // ---- Connecting: the config, and the history where a session is stored ------------

  let opened = false; // ever, on this page
  let restored = false; // config and history are there
  let connecting = null;
  let drawn;

  function useConfig(fresh) {
    config = fresh;
    setAccent(script.dataset.color || config.theme?.color);
    label();
  }

  function useCachedConfig() {
    const cached = currentState()?.config;
    if (cached?.language === LANGUAGE) useConfig(cached);
  }

  // → null, or the result of the call that failed
  async function fetchConfig() {
    const result = await call("GET", `/api/chatbot/config?language=${LANGUAGE}`);
    if (result.status !== 200) return result;
    useConfig(result.data);
    changeState((state) => (state.config = config));
    return null;
  }

  async function fetchHistory() {
    const session = currentState()?.session;
    if (!session) return { messages: [] };
    const result = await call("GET", `/api/chatbot/history/${session}`);
    if (mayRetry(result.status)) return { failure: result, messages: [] };
    if (result.status === 404 && !queue().length) forget();
    return { messages: result.data?.messages || [] };
  }

  async function connect() {
    useCachedConfig();
    for (let attempt = 0; !ending.signal.aborted; attempt++) {
      log.setAttribute("aria-busy", "true");
      const [configFailure, { failure, messages }] = await Promise.all([fetchConfig(), fetchHistory()]);
      log.setAttribute("aria-busy", "false");
      if (ending.signal.aborted) return;
      if (!configFailure && !failure) return showConversation(messages);
      showWaiting();
      // Where there was a conversation the origin is allowed.
      const isNew = configFailure?.status === 0 && !currentState();
      if (isNew && (await isReachable())) return showUnavailable(true);
      const result = failure || configFailure;
      showDelay(result, "unreachable");
      await pauseAfter(result, attempt);
    }
  }

  function startConnecting() {
    showUnavailable(false);
    connecting = connect();
    connecting.then(deliverAll);
  }

  function showUnavailable(refused) {
    const hadFocus = refused && shadow.activeElement;
    for (const part of [composer.parentNode, menuButton]) part.hidden = refused;
    if (refused) showNotice(t("unavailable"), () => (startConnecting(), showNotice("")));
    if (hadFocus) closeButton.focus();
  }

  function showConversation(messages) {
    const { quotes, suggestions: offered } = currentState() || {};
    const news = messages
      .filter(({ id }) => !shown(id))
      .map(({ id, sender, message, timestamp: at }) =>
        (sender === "user" ? visitorBubble : botBubble)(message, { id, at, quote: quotes?.[id] }),
      );
    past.append(...news);
    // Over a restored history the greeting is no news and not announced.
    (news.length ? past : present).prepend(botBubble(t("greeting")));
    restored = true;
    if (delivering) wakeUp();
    else showNotice("");
    showWaiting();
    showSuggestions(hasMessages() ? offered : config.suggestions);
    askForConsents();
    scrollToEnd();
  }

  function hasMessages() {
    return Boolean(log.querySelector(".mine"));
  }

  // A conversation that ended, here or in another tab, is shown no longer.
  function refresh() {
    if (restored && hasMessages() && currentState()?.session !== drawn) greetAnew();
  }

  function greetAnew() {
    past.replaceChildren();
    present.replaceChildren(botBubble(t("greeting")));
    known = {};
    showNotice("");
    showSuggestions(config.suggestions);
  }

  function startOver() {
    forget();
    abortCalls();
    wakeUp(true);
    present.replaceChildren();
    if (restored) greetAnew();
    composer.focus();
  }

  // ---- Sending: one after the other, each until it is answered or refused ------------

  let delivering = false;

  function send(text) {
    const trimmed = text.trim();
    if (!trimmed) return;
    refresh();
    if (!currentState()) writeState(newState());
    const item = { id: uuid(), text: trimmed, at: Date.now() };
    changeState((state) => {
      state.queue.push(item);
      state.last = item.at;
      state.suggestions = [];
    });
    showWaiting();
    showSuggestions();
    scrollToEnd();
    deliverAll();
  }

  function queue() {
    return currentState()?.queue || [];
  }

  function showWaiting() {
    drawn = currentState()?.session;
    for (const item of queue()) {
      if (shown(item.id)) continue;
      present.append(visitorBubble(item.text, item));
      setStatus(item.id, t("waiting"));
    }
  }

  async function deliverAll() {
    // Sent before the history is there, a message might be drawn twice.
    if (delivering || (opened && !restored)) return;
    delivering = true;
    while (!busy && !ending.signal.aborted && queue().length) await deliver(queue()[0]);
    delivering = false;
  }

  function isQueued(item) {
    return queue().some(({ id }) => id === item.id);
  }

  async function deliver(item) {
    const { session } = currentState();
    if (opened) showWaiting();
    const isOurs = () => currentState()?.session === session;
    // Where another tab was faster, a repeat brings the answer.
    for (let attempt = 0; isOurs() && (!busy || isQueued(item)); attempt++) {
      setStatus(item.id, t("sending"));
      showTyping(!attempt);
      posting = standingRefusal() || postMessage(item);
      const result = await posting;
      await connecting;
      showTyping(false);
      if (!isOurs()) break;
      if (!mayRetry(result.status)) return settle(item, result);
      setStatus(item.id, t("waiting"));
      showDelay(result, "offline");
      await pauseAfter(result, attempt);
      if (ending.signal.aborted) return;
    }
    // Started over, or waited for too long.
    setStatus(item.id, t("not_sent"), true);
    showNotice("");
  }

  async function postMessage({ id, text }) {
    const result = await call("POST", "/api/chatbot/chat", {
      message: text,
      session_id: currentState().session,
      client_message_id: id,
      language: LANGUAGE,
    });
    if (result.status === 429) {
      changeState((state) => (state.until = Date.now() + result.retryAfter * 1000));
    }
    return result;
  }

  function showDelay({ status, retryAfter }, key) {
    if (status !== 429) return showNotice(t(key), () => wakeUp());
    return showNotice(t("rate_limited", { seconds: retryAfter || "…" }) || t(key));
  }

  // What another tab, or this before a reload, was told to wait for. A clock may be put back.
  function standingRefusal() {
    const seconds = Math.ceil((currentState().until - Date.now()) / 1000);
    return seconds > 0 && seconds <= 60 && { status: 429, retryAfter: seconds };
  }

  function settle(item, { status, data }) {
    changeState((state) => {
      state.queue = state.queue.filter(({ id }) => id !== item.id);
      state.last = Date.now();
    });
    showNotice("");
    if (status === 200) showAnswer(item, data);
    else showRefusal(item, status);
  }

  function showRefusal(item, status) {
    setStatus(item.id, t("not_sent"), true);
    showNotice(t({ 409: "conflict", 413: "too_long" }[status] || "rejected"));
  }

  function showAnswer(item, answer) {
    known = answer.context || {};
    changeState((state) => {
      // A no holds until new contact data is left.
      state.contact = [known.email, known.phone].join();
      const isAsked = state.declined !== state.contact;
      state.consentAsked = Boolean(answer.consent?.required) && isAsked;
      state.suggestions = answer.suggestions;
      if (answer.quote) state.quotes = { ...state.quotes, [answer.message_id]: answer.quote };
    });
    if (!isOpen) countUnread();
    if (!opened) return; // opening brings the history
    showSuggestions(answer.suggestions); // first: they make the log smaller
    drawAnswer(item, answer);
    askForConsents();
  }

  function drawAnswer(item, answer) {
    const { message_id: id, response, quote } = answer;
    const message = botBubble(String(response), { id, at: Date.now(), quote });
    const restored = shown(id);
    setStatus(item.id, "");
    if (past.contains(restored)) shown(item.id)?.remove(); // the history has brought both
    if (restored) restored.replaceWith(message);
    else shown(item.id)?.after(message);
    scrollTo(message);
  }

  // ---- Consents: one unticked box a purpose ------------

  function findCard(name) {
    return present.querySelector(`.card.${name}`);
  }

  function card(name, heading, ...children) {
    const group = h("fieldset", { class: `card ${name}` }, h("legend", {}, heading), ...children);
    findCard(name)?.remove();
    present.append(group);
    scrollTo(group.previousElementSibling || group); // what it answers stays in sight
    return group;
  }

  // A card is about the conversation it was drawn for. Messages wait until it has acted.
  function ofThis(action) {
    const session = currentState()?.session;
    return async () => {
      if (busy) return;
      if (currentState()?.session !== session) {
        for (const name of ["consents", "data"]) findCard(name)?.remove();
        composer.focus();
        return say("data_none");
      }
      busy = true;
      try {
        await action();
      } finally {
        busy = false;
      }
      deliverAll();
    };
  }

  function askForConsents() {
    const asked = currentState()?.consentAsked && config?.consents?.length;
    const existing = findCard("consents");
    if (!asked) existing?.remove();
    else if (!existing) showConsents();
    else if (!existing.contains(shadow.activeElement)) present.append(existing); // keeps its ticks
  }

  function showConsents(remark = "") {
    card(
      "consents",
      t("consents"),
      ...config.consents.map(consentBox),
      h("p", {}, policyLink()),
      h("p", { class: "error", role: "presentation" }, remark),
      h(
        "div",
        { class: "actions" },
        button(t("consent_save"), ofThis(saveConsents)),
        button(t("consent_decline"), ofThis(() => sendConsents({}, "consent_declined"))),
      ),
    );
  }

  function consentBox({ purpose, version, title: name, text, required }) {
    const suffix = required ? ` (${t("consent_required")})` : "";
    return h(
      "div",
      { class: "consent" },
      h(
        "label",
        {},
        h("input", { type: "checkbox", name: purpose, required, "aria-describedby": `text-${purpose}` }),
        h("span", {}, name + suffix),
      ),
      h("p", { id: `text-${purpose}` }, `${text} `, h("small", {}, t("consent_version", { version }))),
      h("p", { id: `error-${purpose}`, class: "error" }),
    );
  }

  function checkBox(box) {
    const missing = box.required && !box.checked;
    box.setAttribute("aria-invalid", String(missing));
    box.setAttribute("aria-describedby", `${missing ? `error-${box.name} ` : ""}text-${box.name}`);
    shadow.getElementById(`error-${box.name}`).textContent = missing ? t("consent_missing") : "";
    return !missing;
  }

  function saveConsents() {
    const boxes = [...findCard("consents").querySelectorAll("input")];
    const invalid = boxes.filter((box) => !checkBox(box));
    if (invalid.length) return invalid[0].focus();
    const granted = Object.fromEntries(boxes.map((box) => [box.name, box.checked]));
    return sendConsents(granted, "consent_saved");
  }

  async function sendConsents(granted, thanks) {
    const { status, data } = await postConsents(granted, config.consents);
    if (status === 201) return consentsAnswered(data, thanks);
    if (status === 409 && !(await fetchConfig())) {
      showConsents(t("consent_outdated"));
      return findCard("consents").querySelector("input").focus();
    }
    const remark = findCard("consents")?.querySelector(".error[role]");
    if (remark) remark.textContent = t("failed");
  }

  function postConsents({ rodo_consent = false, marketing_consent = false }, shown) {
    return call("POST", "/api/consent", {
      session_id: currentState()?.session,
      rodo_consent,
      marketing_consent,
      texts: shown.map(({ code, version, sha256 }) => ({ code, version, sha256 })),
    });
  }

  function keepConsents({ rodo_consent, marketing_consent }) {
    changeState((state) => {
      state.last = Date.now();
      state.consentAsked = false;
      state.declined = rodo_consent ? null : state.contact;
      state.followed = marketing_consent;
    });
  }

  function consentsAnswered(receipt, thanks) {
    keepConsents(receipt);
    findCard("consents")?.remove();
    say(receipt.confirmation_sent ? "consent_confirmation_sent" : thanks);
    composer.focus();
    if (receipt.rodo_consent) emit("novahouse:lead");
  }

  // ---- The visitor's own data: consents, planned follow-ups, export, deletion ------------------

  async function showData() {
    refresh();
    const session = currentState()?.session;
    if (!session) return say("data_none");
    const { status, data } = await call("GET", `/api/chatbot/consents/${session}`);
    if (status !== 200) return say(status === 404 ? "data_none" : "failed");
    const group = card(
      "data",
      t("my_data"),
      h("ul", {}, ...config.consents.map((consent) => consentLine(consent, data))),
      followupLines(data.followups || []),
      h(
        "div",
        { class: "actions" },
        button(t("export"), ofThis(exportConversation)),
        button(t("delete"), () => confirmDeletion(group)),
        button(t("cancel"), () => closeData(group)),
      ),
    );
    group.querySelector("button").focus();
  }

  function consentLine({ purpose, title: name }, data) {
    const given = data[purpose];
    const since = given && data.since ? `, ${clock(data.since)}` : "";
    const state = `${name}: ${t(given ? "consent_given" : "consent_absent")}${since}`;
    const without = { ...data, [purpose]: false };
    // Marketing rests on the consent to be contacted at all.
    if (purpose === "rodo_consent") without.marketing_consent = false;
    const withdrawal = given ? button(t("withdraw"), ofThis(() => withdraw(without))) : null;
    withdrawal?.setAttribute("aria-label", `${t("withdraw")}: ${name}`);
    return h("li", {}, state, withdrawal);
  }

  async function withdraw(remaining) {
    const { status, data } = await postConsents(remaining, []);
    if (status === 400) return showData();
    if (status !== 201) return say("failed");
    keepConsents(data);
    say("withdrawn");
    findCard("data")?.remove();
    return showData();
  }

  function followupLines(followups) {
    const planned = followups.filter(({ status }) => status === "pending");
    if (!planned.length) return null;
    const lines = planned.map((followup) => h("li", {}, time(followup.due_at)));
    return h("div", {}, h("p", {}, t("followups")), h("ul", {}, ...lines));
  }

  function closeData(group) {
    group.remove();
    composer.focus();
  }

  async function exportConversation() {
    const { status, data } = await call("GET", `/api/chatbot/export/${currentState()?.session}`);
    if (status !== 200) return say("failed");
    const json = new Blob([JSON.stringify(data, null, 2)], { type: "application/json" });
    const file = URL.createObjectURL(json);
    h("a", { href: file, download: "novahouse.json" }).click();
    const revoke = () => URL.revokeObjectURL(file);
    later(revoke, MINUTE_MS);
    ending.signal.addEventListener("abort", revoke);
  }

  function confirmDeletion(group) {
    const yes = button(t("delete_yes"), ofThis(deleteConversation));
    group.replaceChildren(
      h("legend", {}, t("my_data")),
      h("p", {}, t("delete_question")),
      h("div", { class: "actions" }, yes, button(t("cancel"), () => closeData(group))),
    );
    yes.focus();
  }

  async function deleteConversation() {
    const waiting = queue();
    changeState((state) => (state.queue = []));
    await posting; // else it would begin the conversation anew
    const body = { session_id: currentState()?.session };
    const { status } = await call("DELETE", "/api/chatbot/delete-my-data", body);
    if (status !== 200) {
      changeState((state) => state.queue.unshift(...waiting));
      return say("failed");
    }
    startOver();
    return say("deleted");
  }

  // ---- The menu, the keyboard, opening and closing ------------

  let isOpen = false;
  let opener = null;
  let unread = 0;

  function fillMenu() {
    const booking = bookingUrl();
    fill(
      menu,
      button(t("start_over"), () => leaveMenu(startOver)),
      button(t("my_data"), () => leaveMenu(showData)),
      booking && link(booking, t("booking")),
      policyLink(),
    );
  }

  function toggleMenu() {
    if (config && menu.hidden) fillMenu(); // with what is known of the visitor by now
    showMenu(menu.hidden && menu.hasChildNodes());
  }

  function showMenu(on) {
    menu.hidden = !on;
    menuButton.setAttribute("aria-expanded", String(on));
  }

  function leaveMenu(action) {
    showMenu(false);
    menuButton.focus();
    action();
  }

  function fitComposer() {
    composer.style.height = "auto";
    composer.style.height = `${composer.scrollHeight + 2}px`;
  }

  function sendTyped() {
    send(composer.value);
    composer.value = "";
    fitComposer();
    composer.focus();
  }

  function sendOnEnter(event) {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    sendTyped();
  }

  function onKey(event) {
    if (event.key === "Escape" && isOpen) leave(event);
    if (event.key === "Tab" && isOpen && SMALL.matches) keepFocusInside(event);
  }

  function leave(event) {
    event.preventDefault();
    if (menu.hidden) return close();
    showMenu(false);
    return menuButton.focus();
  }

  function keepFocusInside(event) {
    const stops = [...panel.querySelectorAll("button, a[href], input, textarea, [tabindex]")].filter(
      (element) => element.checkVisibility?.() ?? element.offsetParent,
    );
    const [from, to] = event.shiftKey ? [stops.at(0), stops.at(-1)] : [stops.at(-1), stops.at(0)];
    if (shadow.activeElement !== from) return;
    event.preventDefault();
    to.focus();
  }

  function markModal() {
    if (isOpen && SMALL.matches) panel.setAttribute("aria-modal", "true");
    else panel.removeAttribute("aria-modal");
  }

  function countUnread() {
    unread += 1;
    badge.textContent = unread;
    badge.setAttribute("aria-label", t("unread", { count: unread }) || unread);
    showUnread();
  }

  function showUnread() {
    badge.hidden = !unread || isOpen;
    if (badge.hidden) launcher.removeAttribute("aria-describedby");
    else launcher.setAttribute("aria-describedby", "unread");
  }

  function showPanel(on) {
    isOpen = on;
    panel.hidden = !on;
    launcher.hidden = on;
    launcher.setAttribute("aria-expanded", String(on));
    showMenu(false);
    markModal();
    if (on) unread = 0;
    showUnread();
  }

  function open({ focus = true } = {}) {
    if (isOpen || ending.signal.aborted) return;
    opener = document.activeElement;
    showPanel(true);
    if (!opened) {
      opened = true;
      startConnecting();
    } else refresh();
    scrollToEnd();
    if (focus) composer.focus();
    emit("novahouse:open");
  }

  function close() {
    if (!isOpen) return;
    const hadFocus = shadow.activeElement;
    showPanel(false);
    if (!hadFocus) return;
    launcher.focus();
    if (opener !== host && opener !== document.body) opener?.focus(); // of the page, if still there
  }

  function destroy() {
    ending.abort();
    abortCalls();
    for (const timer of timers) clearTimeout(timer);
    host.remove();
    delete window.NovaHouse;
  }

  // ---- Start ------------

  const STYLE = `
    :host {
      all: initial !important;
      direction: ltr !important;
      position: fixed !important;
      z-index: 2147483000 !important;
      right: 0 !important;
      bottom: 0 !important;
    }
    *, ::before, ::after { box-sizing: border-box; }
    [hidden] { display: none !important; }
    .root {
      --nh-accent: #0f5c4d;
      --nh-ink: #fff;
      --nh-page: #fff;
      --nh-soft: #f0f3f2;
      --nh-text: #1b2422;
      --nh-muted: #56615e;
      --nh-line: #d5dcda;
      --nh-edge: #75807d;
      --nh-error: #a3190f;
      color-scheme: light dark;
      color: var(--nh-text);
      font: 16px/1.45 system-ui, "Segoe UI", Roboto, sans-serif;
      text-align: left;
    }
    button, textarea { font: inherit; color: inherit; margin: 0; letter-spacing: inherit; }
    button { cursor: pointer; }
    h2, h3, p, ul, dl, dd { margin: 0; }
    svg {
      width: 24px;
      height: 24px;
      display: block;
      fill: none;
      stroke: currentColor;
      stroke-width: 2;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    a { color: inherit; unicode-bidi: isolate; overflow-wrap: anywhere; }
    :focus-visible {
      outline: 3px solid var(--nh-text);
      outline-offset: 2px;
      box-shadow: 0 0 0 2px var(--nh-page);
    }
    .launcher {
      position: fixed;
      right: 20px;
      bottom: 20px;
      display: grid;
      place-items: center;
      width: 60px;
      height: 60px;
      border: 2px solid #fff;
      border-radius: 50%;
      background: var(--nh-accent);
      color: var(--nh-ink);
      box-shadow: 0 2px 12px #0006;
    }
    .launcher:focus-visible { outline-color: #000; box-shadow: 0 0 0 2px #fff, 0 0 0 8px #fff; }
    .badge {
      position: fixed;
      right: 16px;
      bottom: 62px;
      min-width: 24px;
      padding: 0 6px;
      border: 2px solid #fff;
      border-radius: 14px;
      background: #a3190f;
      color: #fff;
      font-size: 13px;
      font-weight: 700;
      text-align: center;
      pointer-events: none;
    }
    .panel {
      position: fixed;
      right: 20px;
      bottom: 20px;
      display: flex;
      flex-direction: column;
      width: 384px;
      max-width: calc(100vw - 40px);
      height: 720px;
      max-height: calc(100vh - 40px);
      max-height: calc(100dvh - 40px);
      overflow: hidden;
      border: 1px solid var(--nh-line);
      border-radius: 16px;
      background: var(--nh-page);
      box-shadow: 0 8px 40px #0005;
    }
    .left .launcher, .left .panel { right: auto; left: 20px; }
    .left .badge { right: auto; left: 60px; }
    .head {
      display: flex;
      align-items: center;
      gap: 4px;
      padding: 8px 8px 8px 16px;
      background: var(--nh-accent);
      color: var(--nh-ink);
    }
    .head > div { flex: 1; min-width: 0; }
    .head :focus-visible { outline-color: currentColor; outline-offset: -3px; box-shadow: none; }
    h2 { font-size: 17px; line-height: 1.3; }
    .subtitle { font-size: 13px; }
    .icon {
      display: grid;
      flex: none;
      place-items: center;
      width: 44px;
      height: 44px;
      padding: 0;
      border: 0;
      border-radius: 12px;
      background: none;
    }
    [aria-controls] svg { stroke-width: 3.5; }
    .menu {
      position: absolute;
      z-index: 1;
      top: 56px;
      right: 8px;
      display: grid;
      max-width: calc(100% - 16px);
      padding: 6px;
      border: 1px solid var(--nh-edge);
      border-radius: 12px;
      background: var(--nh-page);
      box-shadow: 0 4px 20px #0004;
    }
    .menu > a, .menu > button {
      padding: 10px 12px;
      border: 0;
      border-radius: 8px;
      background: none;
      text-align: left;
      text-decoration: none;
    }
    .menu > :hover { background: var(--nh-soft); }
    [role="log"] {
      flex: 1;
      min-height: 64px;
      overflow-y: auto;
      overscroll-behavior: contain;
      padding: 16px 16px 8px;
    }
    [role="log"]:focus-visible { outline-offset: -3px; box-shadow: none; }
    .message { margin-bottom: 12px; padding-right: 32px; }
    .mine { display: flex; flex-direction: column; align-items: flex-end; padding: 0 0 0 32px; }
    .bubble {
      display: table;
      max-width: 100%;
      padding: 10px 14px;
      border-radius: 4px 16px 16px;
      background: var(--nh-soft);
      overflow-wrap: anywhere;
    }
    .mine .bubble {
      border-radius: 16px 4px 16px 16px;
      background: var(--nh-accent);
      color: var(--nh-ink);
      white-space: pre-wrap;
    }
    .bubble > * + * { margin-top: 8px; }
    .bubble p, li { unicode-bidi: isolate; }
    ul { padding-left: 20px; }
    .meta { display: flex; gap: 8px; margin: 3px 4px 0; color: var(--nh-muted); font-size: 13px; }
    .failed .status, .error { color: var(--nh-error); }
    .error:empty { display: none; }
    .card {
      min-width: 0;
      margin: 8px 0 12px;
      padding: 12px 14px;
      border: 1px solid var(--nh-edge);
      border-radius: 12px;
      overflow-wrap: anywhere;
    }
    .card > * + * { margin-top: 10px; }
    legend { padding: 0 6px; font-weight: 700; }
    h3 { font-size: 15px; }
    dl > div {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 0 12px;
      padding: 2px 0;
    }
    dt { color: var(--nh-muted); }
    dd { text-align: right; font-variant-numeric: tabular-nums; }
    dl > :last-child { margin-top: 4px; border-top: 1px solid var(--nh-line); padding-top: 8px; }
    dl > :last-child dd { font-size: 19px; font-weight: 700; }
    .data li { margin-bottom: 8px; }
    .data li button { display: block; margin-top: 4px; }
    .consent { font-size: 14px; }
    .consent label {
      display: flex;
      gap: 10px;
      align-items: flex-start;
      font-size: 16px;
      font-weight: 600;
    }
    .consent p { margin: 4px 0 0 34px; }
    .consent .error { font-weight: 600; }
    input { flex: none; width: 24px; height: 24px; margin: 0; accent-color: var(--nh-accent); }
    .actions, .suggestions { display: flex; flex-wrap: wrap; gap: 8px; }
    .suggestions {
      flex: none;
      gap: 6px;
      max-height: 30%;
      overflow-y: auto;
      padding: 8px 12px;
      font-size: 14px;
    }
    .plain, .suggestions a, .quote > a {
      display: inline-block;
      min-height: 36px;
      padding: 6px 14px;
      border: 1px solid var(--nh-edge);
      border-radius: 18px;
      background: var(--nh-page);
      text-align: left;
      text-decoration: none;
      overflow-wrap: anywhere;
    }
    .plain:hover, .suggestions a:hover, .quote > a:hover { background: var(--nh-soft); }
    .suggestions .plain, .suggestions a { min-height: 32px; padding: 5px 12px; }
    .notice {
      margin: 0 0 12px;
      padding: 10px 14px;
      border: 1px dashed var(--nh-edge);
      border-radius: 12px;
      font-size: 15px;
    }
    .notice button { display: block; margin-top: 8px; }
    .typing {
      display: flex;
      gap: 5px;
      width: max-content;
      margin-bottom: 12px;
      padding: 16px 14px;
      border-radius: 4px 16px 16px;
      background: var(--nh-soft);
    }
    i { width: 8px; height: 8px; border-radius: 50%; background: var(--nh-muted); }
    .composer {
      display: flex;
      align-items: flex-end;
      gap: 8px;
      padding: 8px 12px;
      border-top: 1px solid var(--nh-line);
    }
    textarea {
      flex: 1;
      min-width: 0;
      min-height: 44px;
      max-height: 132px;
      padding: 9px 14px;
      border: 1px solid var(--nh-edge);
      border-radius: 22px;
      background: var(--nh-page);
      resize: none;
    }
    textarea::placeholder { color: var(--nh-muted); opacity: 1; }
    textarea:focus-visible { outline-width: 2px; outline-offset: 0; box-shadow: none; }
    .send { border-radius: 50%; background: var(--nh-accent); color: var(--nh-ink); }
    .foot { padding: 0 16px 8px; font-size: 13px; color: var(--nh-muted); text-align: center; }
    .foot:empty { display: none; }
    .foot a { display: inline-block; min-height: 24px; line-height: 24px; }
    .unseen {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    @media (max-height: 420px) {
      .panel { bottom: 8px; max-height: calc(100dvh - 16px); }
      .subtitle, .foot { display: none; }
      .head { padding-block: 0; }
      .menu { top: 48px; }
      .suggestions { max-height: 56px; }
    }
    @media (max-width: 480px) {
      .panel, .left .panel {
        inset: 0;
        width: auto;
        max-width: none;
        height: auto;
        max-height: none;
        border: 0;
        border-radius: 0;
      }
    }
    @media (prefers-color-scheme: dark) {
      .root {
        --nh-page: #161b1a;
        --nh-soft: #28302e;
        --nh-text: #ebefee;
        --nh-muted: #aab4b1;
        --nh-line: #37413e;
        --nh-edge: #7d8985;
        --nh-error: #ff9f95;
      }
    }
    @media (prefers-reduced-motion: no-preference) {
      i { animation: blink 1.2s infinite; }
      i:nth-of-type(2) { animation-delay: .2s; }
      i:nth-of-type(3) { animation-delay: .4s; }
      .launcher { transition: transform .15s; }
      .launcher:hover { transform: scale(1.05); }
      @keyframes blink { 40% { opacity: .3; } }
    }
    @media (forced-colors: active) {
      i, .bubble, .head, .send { border: 1px solid; }
    }
    @media print { :host { display: none !important; } }
  `;

  function start() {
    if (ending.signal.aborted) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    shadow.adoptedStyleSheets = [sheet];
    label();
    setAccent(script.dataset.color);
    document.body.append(host); // beside the body, axe could judge no contrast
    const { signal } = ending;
    const listen = (target, name, listener) => target.addEventListener(name, listener, { signal });
    for (const name of ["keydown", "keypress", "keyup"]) {
      listen(root, name, (event) => event.stopPropagation()); // a host page's shortcuts are not meant
    }
    listen(root, "keydown", onKey);
    listen(root, "click", (event) => {
      if (!menu.contains(event.target) && !menuButton.contains(event.target)) showMenu(false);
    });
    listen(window, "online", () => wakeUp());
    listen(window, "pageshow", refresh);
    listen(window, "storage", (event) => event.key === STATE_KEY && refresh());
    listen(SMALL, "change", markModal);
    if (queue().length) {
      useCachedConfig();
      deliverAll(); // from the page before
    }
    if ((script.dataset.open ?? "false") !== "false") open({ focus: SMALL.matches });
  }

  window.NovaHouse = { open: () => (open(), composer.focus()), close, destroy };
  if (document.body) start();
  else document.addEventListener("DOMContentLoaded", start, { once: true, signal: ending.signal });
})();
