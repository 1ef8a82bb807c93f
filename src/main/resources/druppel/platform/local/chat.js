// The page works without this; with it, the conversation grows by itself and the composer is quick to use.
(() => {
  // The room that everybody reads has no composer.
  const text = document.getElementById('text');
  const notice = document.getElementById('notice');
  const touch = matchMedia('(hover: none) and (pointer: coarse)');
  let sent = '';
  let focusOn = '';

  const isComposer = (element) => element.id === 'composer';
  const toEnd = () => document.getElementById('end').scrollIntoView({ block: 'end' });

  // The browser knows where the member is.
  document.addEventListener('htmx:configRequest', (event) => {
    const form = event.detail.formData;
    if (form.has('zone')) form.set('zone', Intl.DateTimeFormat().resolvedOptions().timeZone);
  });

  // Enter sends where there is a real keyboard; on a phone it breaks the line and the button sends.
  text?.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || touch.matches) return;
    event.preventDefault();
    if (text.value.trim()) text.form.requestSubmit();
  });

  const grow = () => {
    if (CSS.supports('field-sizing', 'content')) return;
    text.style.height = 'auto';
    text.style.height = text.scrollHeight + 'px';
  };
  text?.addEventListener('input', grow);

  document.addEventListener('htmx:beforeRequest', (event) => {
    if (isComposer(event.detail.elt)) sent = text.value;
  });

  document.addEventListener('htmx:afterRequest', (event) => {
    if (!event.detail.successful) return;
    notice.replaceChildren();
    if (isComposer(event.detail.elt) && text.value === sent) {
      text.value = '';
      grow();
    }
  });

  const trouble = () => {
    const sentence = document.createElement('p');
    sentence.textContent = notice.dataset.trouble;
    notice.replaceChildren(sentence);
  };
  document.addEventListener('htmx:sendError', trouble);
  document.addEventListener('htmx:beforeSwap', (event) => {
    const status = event.detail.xhr.status;
    if (status !== 403 && status < 500) return;
    event.detail.shouldSwap = false;
    trouble();
  });

  // A message that comes twice is shown once.
  document.addEventListener('htmx:sseBeforeMessage', (event) => {
    const { type, lastEventId } = event.detail;
    if (type === 'message' && document.getElementById('m' + lastEventId)) event.preventDefault();
  });

  document.addEventListener('htmx:sseMessage', (event) => {
    if (event.detail.type !== 'message') return;
    document.getElementById('hello')?.remove();
    const newest = document.getElementById('log').lastElementChild;
    if (newest.offsetHeight > innerHeight / 2) newest.scrollIntoView({ block: 'start' });
    else toEnd();
  });

  // Whoever was on a card that changes stays there.
  document.addEventListener('htmx:oobBeforeSwap', (event) => {
    focusOn = event.detail.target.contains(document.activeElement) ? event.detail.target.id : '';
  });
  document.addEventListener('htmx:oobAfterSwap', () => {
    document.getElementById(focusOn || 'none')?.focus({ preventScroll: true });
    focusOn = '';
  });

  // Before the line was up, cards may have changed that the stream does not tell of.
  document.addEventListener('htmx:sseOpen', async () => {
    const now = new DOMParser().parseFromString(await (await fetch(location.pathname)).text(), 'text/html');
    for (const fresh of now.querySelectorAll('article')) {
      const shown = document.getElementById(fresh.id);
      if (!shown || shown.dataset.version === fresh.dataset.version) continue;
      shown.replaceWith(fresh);
      htmx.process(fresh);
    }
  });

  toEnd();
  if (!touch.matches) text?.focus({ preventScroll: true });
})();
