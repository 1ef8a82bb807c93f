// Scrolling: follows the conversation while the reader is at its end, and otherwise leaves them where they are.
(() => {
  const newer = document.getElementById('newer');
  const near = 150;
  let following = true;
  let last = scrollY;

  const atEnd = () => document.documentElement.scrollHeight - innerHeight - scrollY < near;
  const toEnd = () => document.getElementById('end').scrollIntoView({ block: 'end' });

  const follow = () => {
    following = true;
    newer.hidden = true;
    toEnd();
  };

  addEventListener('scroll', () => {
    if (atEnd()) {
      following = true;
      newer.hidden = true;
    } else if (scrollY < last) {
      following = false;
    }
    last = scrollY;
  }, { passive: true });
  newer.addEventListener('click', follow);

  document.addEventListener('druppel:sending', follow);
  document.addEventListener('druppel:message', ({ detail: article }) => {
    if (!following) newer.hidden = false;
    else if (article.offsetHeight > innerHeight / 2) article.scrollIntoView({ block: 'start' });
    else toEnd();
  });

  // Earlier messages appear above, without moving those that are read.
  let fromEnd = 0;
  const addsEarlier = (event) => event.detail.target?.id === 'log' && event.detail.requestConfig?.verb === 'get';
  document.addEventListener('htmx:beforeSwap', (event) => {
    if (addsEarlier(event)) fromEnd = document.documentElement.scrollHeight - scrollY;
  });
  document.addEventListener('htmx:afterSettle', (event) => {
    if (!addsEarlier(event)) return;
    let day = '';
    for (const heading of document.querySelectorAll('#log > .day')) {
      if (heading.textContent === day) heading.remove();
      day = heading.textContent;
    }
    scrollTo({ top: document.documentElement.scrollHeight - fromEnd });
  });

  if (!location.hash || location.hash === '#end') toEnd();
})();
