// The page works by links alone. This adds: both sides come into view, the arrow keys, a choice
// between figures that share words, and a line for screen readers.
(() => {
  'use strict';
  const line = document.getElementById('chosen');
  if (!line) return;
  document.documentElement.classList.add('scripted');
  const all = (selector) => [...document.querySelectorAll(selector)];
  const cards = all('.figure');
  // Words of the article; in a dossier, dots of a drawing.
  const links = all('#words a[id], .drawing a[id]');
  const target = (link) => link.getAttribute('href').slice(1);
  const here = () => location.hash.slice(1);
  const figureOf = (id) => (/^(?:f|w)(\d+)(?:-\d+)?$/.exec(id) || [])[1];
  const calm = matchMedia('(prefers-reduced-motion: reduce)');

  // Side by side, the other side comes along; one above the other, it would pull the page away.
  const reveal = (elements) => {
    const behavior = calm.matches ? 'auto' : 'smooth';
    const pane = elements.length && elements[0].closest('.pane');
    // A drawing stands still beside the pane of its words.
    const row = elements.length && !pane && elements[0].closest('.over');
    if (row && getComputedStyle(row).display === 'grid') row.scrollIntoView({ block: 'nearest', behavior });
    if (!pane || getComputedStyle(pane).overflowY !== 'auto') return;
    const from = pane.getBoundingClientRect().top;
    const offsets = elements.map((element) => element.getBoundingClientRect().top - from);
    if (!offsets.some((top) => top >= 0 && top < pane.clientHeight * 0.8)) {
      pane.scrollTo({ top: pane.scrollTop + offsets[0] - pane.clientHeight / 3, behavior });
    }
    pane.parentElement.scrollIntoView({ block: 'nearest', behavior });
  };

  let shown = '';
  const show = () => {
    shown = here();
    for (const old of all('[aria-current]')) old.removeAttribute('aria-current');
    const number = figureOf(here());
    const card = number && document.getElementById('f' + number);
    const place = here() && document.getElementById(here());
    const fold = place && place.closest('details');
    if (fold) fold.open = true;
    if (place) place.focus({ preventScroll: true });
    if (!card) {
      line.textContent = '';
      return;
    }
    const words = all('#words .of' + number + ', .drawing .of' + number);
    for (const each of [card, ...words]) each.setAttribute('aria-current', 'true');
    reveal(place === card ? words : [card]);
    line.textContent = card.querySelector('.label').textContent + ', ' + card.dataset.passages;
  };

  const go = (id) => {
    if (here() !== id) location.hash = id;
    show();
  };

  document.addEventListener('click', (event) => {
    const link = event.target.closest && event.target.closest('a[href^="#"]');
    // With a modifier it is for a new tab or window, and the browser's own affair.
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const choices = (link.dataset.choices || '').split(' ');
    const next = choices[choices.indexOf(figureOf(here())) + 1];
    event.preventDefault();
    // Words of several figures: the innermost first, and each time chosen again the next.
    go(link.dataset.choices ? 'f' + (next || choices[0]) : target(link));
  });

  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const at = document.activeElement;
    const row = cards.includes(at) ? cards : links.includes(at) ? links : null;
    if (!row) return;
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    const across = at.querySelector('a[href^="#w"]');
    if (step) {
      const next = row[row.indexOf(at) + step];
      if (next) go(next.id);
    } else if (event.key === 'Enter' && row === cards && across) {
      go(target(across));
    } else if (event.key === 'Escape') {
      go('none');
    } else {
      return;
    }
    event.preventDefault();
  });

  // Who corrects a figure wants its words in view.
  document.addEventListener('reveal', (event) => go(event.detail));
  addEventListener('beforeprint', () => all('details').forEach((fold) => { fold.open = true; }));
  addEventListener('hashchange', () => here() === shown || show());
  // After the browser itself has gone to the place that the address names.
  addEventListener('load', () => setTimeout(() => here() && show()));
})();
