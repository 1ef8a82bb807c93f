// The page works without scripts; with them, the conversation grows by itself. This one follows the event stream.
// It tells the others of each message with the event druppel:message.
(() => {
  const notice = document.getElementById('notice');
  let focusOn = '';

  // The browser knows where the member is.
  document.addEventListener('htmx:configRequest', (event) => {
    const form = event.detail.formData;
    if (form.has('zone')) form.set('zone', Intl.DateTimeFormat().resolvedOptions().timeZone);
  });

  document.addEventListener('htmx:afterRequest', (event) => {
    if (event.detail.successful) notice.replaceChildren();
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

  // A message that comes twice is shown once; one that has not changed is not drawn again.
  document.addEventListener('htmx:sseBeforeMessage', (event) => {
    const { type, lastEventId, data } = event.detail;
    const known = type === 'message' && document.getElementById('m' + lastEventId);
    const version = type === 'replaced' && /id="(m\d+)"[^>]* data-version="(\w+)"/.exec(data);
    const same = version && document.getElementById(version[1])?.dataset.version === version[2];
    if (known || same) event.preventDefault();
  });

  document.addEventListener('htmx:sseMessage', (event) => {
    if (event.detail.type === 'language') document.dispatchEvent(new CustomEvent('druppel:language'));
    if (event.detail.type !== 'message') return;
    document.getElementById('hello')?.remove();
    const article = document.getElementById('log').lastElementChild;
    document.dispatchEvent(new CustomEvent('druppel:message', { detail: article }));
  });

  // The stream ends for good when the browser is signed out, or has newer streams. Whoever is on the page, or comes back
  // to it, gets it again, or the page for signing in; the receipt of a deletion stays.
  document.addEventListener('htmx:sseClose', (event) => {
    if (event.detail.type !== 'message' || document.querySelector('#hello[role=status]')) return;
    const again = () => {
      document.dispatchEvent(new CustomEvent('druppel:ended'));
      location.reload();
    };
    if (document.hasFocus()) again();
    else addEventListener('focus', again, { once: true });
  });

  // Whoever was on a card that changes stays there, or goes to the first field that is not accepted.
  document.addEventListener('htmx:oobBeforeSwap', (event) => {
    focusOn = event.detail.target.contains(document.activeElement) ? event.detail.target.id : '';
  });
  document.addEventListener('htmx:oobAfterSwap', () => {
    const card = document.getElementById(focusOn || 'none');
    const field = card?.querySelector('[aria-invalid]');
    (field?.querySelector('input') ?? field ?? card)?.focus({ preventScroll: !field });
    focusOn = '';
  });
})();
