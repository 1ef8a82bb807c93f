// The number of unread messages in the title and, for who wants them, notifications while the page is open.
(() => {
  const button = document.getElementById('notify') ?? document.createElement('button'); // The room has none.
  const title = document.title;
  let unread = 0;

  const allowed = () => 'Notification' in window && Notification.permission === 'granted';
  const wanted = () => allowed() && localStorage.getItem('notify') === 'on';
  const draw = () => {
    button.hidden = !('Notification' in window) || Notification.permission === 'denied';
    button.setAttribute('aria-pressed', String(wanted()));
  };

  button.addEventListener('click', async () => {
    const on = !wanted() && (allowed() || (await Notification.requestPermission()) === 'granted');
    localStorage.setItem('notify', on ? 'on' : 'off');
    draw();
  });

  const notify = (article) => {
    const line = article.querySelector('.card h2, .card p')?.textContent ?? button.dataset.news;
    try {
      const notification = new Notification('Druppel', { body: line, tag: 'druppel' });
      notification.onclick = () => focus();
    } catch {
      button.hidden = true; // Some phones allow them to service workers alone.
    }
  };

  document.addEventListener('druppel:message', ({ detail: article }) => {
    if (!document.hidden || !article.classList.contains('bot')) return;
    unread += 1;
    document.title = `(${unread}) ${title}`;
    if (wanted()) notify(article);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) return;
    unread = 0;
    document.title = title;
  });

  draw();
})();
