// Sending: a message is shown at once, and all that are sent in a row go one after the other, in their order.
(() => {
  const text = document.getElementById('text');
  const unsent = document.getElementById('unsent');
  if (!text || !unsent) return;

  const notice = document.getElementById('notice');
  const working = document.getElementById('working');
  const bubble = document.getElementById('sending').content.firstElementChild;
  const touch = matchMedia('(hover: none) and (pointer: coarse)');
  const queue = [];
  let busy = false;
  let reload = false;

  const grow = () => {
    if (CSS.supports('field-sizing', 'content')) return;
    text.style.height = 'auto';
    text.style.height = text.scrollHeight + 'px';
  };

  const wrong = (nodes) => {
    notice.replaceChildren(...nodes);
    if (nodes.length) text.setAttribute('aria-invalid', 'true');
    else text.removeAttribute('aria-invalid');
  };

  const add = (form, button) => {
    const body = new URLSearchParams(new FormData(form, button));
    const shown = bubble.cloneNode(true);
    const words = button?.name ? button.textContent.trim() : text.value.trim();
    shown.querySelector('.said').textContent = words;
    if (body.has('zone')) body.set('zone', Intl.DateTimeFormat().resolvedOptions().timeZone);
    // A button may have the name action, which hides the form's own.
    const address = form.getAttribute('action');
    const message = { address, body, shown, draft: body.get('text') ?? '' };
    const [again, discard] = shown.querySelectorAll('button');
    again.addEventListener('click', () => next());
    discard.addEventListener('click', () => done(message));
    document.getElementById('hello')?.remove();
    unsent.append(shown);
    queue.push(message);
    document.dispatchEvent(new CustomEvent('druppel:sending'));
  };

  const mark = (shown, failed) => {
    const state = shown.querySelector('.state');
    shown.dataset.sending ??= state.textContent;
    state.textContent = failed ? state.dataset.failed : shown.dataset.sending;
    shown.classList.toggle('failed', failed);
    shown.querySelector('.buttons').hidden = !failed;
  };

  // Drops a message and goes on with the next.
  const done = (message) => {
    message.shown.remove();
    queue.shift();
    busy = false;
    next();
  };

  // The bubble stays until the stream brings the message as the server knows it.
  const sent = (message) => {
    message.shown.dataset.sent = '';
    message.shown.querySelector('.state').textContent = '';
    queue.shift();
    busy = false;
    next();
  };

  const refused = async (message, response) => {
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    if (!text.value) text.value = message.draft;
    grow();
    wrong([...page.body.childNodes]);
    text.focus();
    done(message);
  };

  // Whoever is signed out comes back with what is not sent yet.
  const signIn = () => {
    reload = true;
    sessionStorage.setItem('draft', [...queue.map((message) => message.draft), text.value].filter(Boolean).join('\n'));
    location.reload();
  };

  document.addEventListener('druppel:ended', signIn);

  const failed = (message) => {
    busy = false;
    working.hidden = true;
    mark(message.shown, true);
  };

  const next = async () => {
    working.hidden = busy || !queue.length;
    if (!queue.length && reload) location.reload();
    if (busy || !queue.length) return;
    const [message] = queue;
    busy = true;
    working.hidden = false;
    mark(message.shown, false);
    try {
      const { address, body } = message;
      const response = await fetch(address, { method: 'POST', body, headers: { 'HX-Request': 'true' } });
      if (response.ok) sent(message);
      else if (response.headers.has('HX-Refresh')) signIn();
      else if (response.status === 403 || response.status >= 500) failed(message);
      else await refused(message, response);
    } catch {
      failed(message);
    }
  };

  document.addEventListener('submit', (event) => {
    if (!('queue' in event.target.dataset)) return;
    event.preventDefault();
    wrong([]);
    add(event.target, event.submitter);
    if (event.target === text.form) {
      text.value = '';
      grow();
    }
    next();
  });

  // The message as the server knows it takes the place of the one that was shown at once.
  document.addEventListener('druppel:message', ({ detail: article }) => {
    if (!article.classList.contains('member')) return;
    const words = article.querySelector('.said').textContent;
    const shown = [...unsent.children];
    const same = shown.find((one) => one.querySelector('.said').textContent.trim() === words.trim());
    (same ?? shown.find((one) => 'sent' in one.dataset))?.remove();
  });

  // In another language the page is loaded again, with what is being written.
  document.addEventListener('druppel:language', () => {
    reload = true;
    sessionStorage.setItem('draft', text.value);
    if (!queue.length) location.reload();
  });
  if (!text.value) text.value = sessionStorage.getItem('draft') ?? '';
  sessionStorage.removeItem('draft');

  addEventListener('beforeunload', (event) => {
    if (queue.length && !reload) event.preventDefault();
  });

  // Enter sends where there is a real keyboard; on a phone it breaks the line and the button sends.
  text.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || touch.matches) return;
    event.preventDefault();
    if (text.value.trim()) text.form.requestSubmit();
  });
  text.addEventListener('input', grow);
  if (!touch.matches) text.focus({ preventScroll: true });
})();
