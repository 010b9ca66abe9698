// SPDX-License-Identifier: Apache-2.0
// Before anything is painted: the reader's choice of light or dark, if there is one.
// Without one the style sheet follows the system.
(function () {
  'use strict';
  const KEY = 'walls-sky-ground.theme';
  const root = document.documentElement;
  const system = window.matchMedia('(prefers-color-scheme: dark)');

  function remembered() {
    try { return localStorage.getItem(KEY); } catch { return null; }
  }

  function remember(theme) {
    try { localStorage.setItem(KEY, theme); } catch { /* a browser that forgets */ }
  }

  function apply(theme) {
    if (theme === 'dark' || theme === 'light') root.dataset.theme = theme;
    else delete root.dataset.theme;
  }

  window.bookTheme = {
    now: () => root.dataset.theme || (system.matches ? 'dark' : 'light'),
    toggle() {
      const next = this.now() === 'dark' ? 'light' : 'dark';
      apply(next);
      remember(next);
      return next;
    },
    onChange: (call) => system.addEventListener('change', call),
  };
  apply(remembered());
  window.addEventListener('storage', (event) => { if (event.key === KEY) apply(event.newValue); });
})();
