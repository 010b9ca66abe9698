// SPDX-License-Identifier: Apache-2.0
// Starts the slides. Keys: arrows, space, Esc for all of them, F for the whole screen,
// S for the speaker's window, T for light or dark, ? for help.
(function () {
  'use strict';
  document.querySelectorAll('pre').forEach((listing) => listing.removeAttribute('tabindex'));
  Reveal.initialize({
    width: 1280, height: 720, margin: 0, minScale: 0.1, maxScale: 4,
    center: false, hash: true, transition: 'none', backgroundTransition: 'none',
    slideNumber: 'c/t', showSlideNumber: 'all', controls: false, progress: true, help: true,
  });
  Reveal.addKeyBinding({ keyCode: 83, key: 'S', description: "The speaker's window" }, window.openNotes);
  Reveal.addKeyBinding({ keyCode: 84, key: 'T', description: 'Light or dark' }, () => window.bookTheme.toggle());
})();
