// SPDX-License-Identifier: Apache-2.0
// The bar and the contents: theme, drawer, and where in the chapter the reader is.
(function () {
  'use strict';
  const one = (selector) => document.querySelector(selector);

  // --- light and dark ---
  const theme = one('#book-theme');
  function nameTheme() {
    const label = window.bookTheme.now() === 'dark' ? 'Use the light theme' : 'Use the dark theme';
    theme.setAttribute('aria-label', label);
    theme.title = label;
  }
  theme.addEventListener('click', () => { window.bookTheme.toggle(); nameTheme(); });
  window.bookTheme.onChange(nameTheme);
  nameTheme();

  // --- the contents, a drawer where the window is narrow ---
  const menu = one('#book-menu');
  const contents = one('#book-contents');
  function drawer(open) {
    document.body.classList.toggle('drawer', open);
    menu.setAttribute('aria-expanded', String(open));
    if (open) (contents.querySelector('[aria-current]') || contents.querySelector('a')).focus();
  }
  menu.addEventListener('click', () => drawer(menu.getAttribute('aria-expanded') !== 'true'));
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && document.body.classList.contains('drawer')) {
      drawer(false);
      menu.focus();
    }
  });
  document.addEventListener('click', (event) => {
    if (!document.body.classList.contains('drawer') || menu.contains(event.target)) return;
    if (!contents.contains(event.target) || event.target.closest('a')) drawer(false);
  });
  const open = contents.querySelector('[aria-current]');
  if (open) contents.scrollTop = Math.max(0, open.offsetTop - 80);

  // --- the section that is being read ---
  const links = new Map();
  for (const link of contents.querySelectorAll('ol ol a')) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) links.set(heading, link);
  }
  function mark() {
    let current = null;
    for (const heading of links.keys()) {
      if (heading.getBoundingClientRect().top < 120) current = heading;
    }
    for (const [heading, link] of links) {
      if (heading === current) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    }
  }
  let waiting = false;
  addEventListener('scroll', () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; mark(); });
  }, { passive: true });
  mark();

  // --- turning pages with the arrow keys, unless they have something else to do ---
  document.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.target.closest('input, textarea, select, dialog, pre, .wide')) return;
    const rel = { ArrowLeft: 'prev', ArrowRight: 'next' }[event.key];
    const link = rel && one(`nav.turn a[rel=${rel}]`);
    if (link) link.click();
  });
})();
