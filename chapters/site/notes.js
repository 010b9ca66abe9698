// SPDX-License-Identifier: Apache-2.0
// The speaker's window: notes, the next slide, the time. Slides that are files may not
// speak with one another, which Reveal's own window would; this one is written from here.
(function () {
  'use strict';
  let view = null, began = 0;

  const LAYOUT = `<title>Notes</title>
    <main class="speaker">
      <header><time id="now"></time><time id="spent" title="Click to start again"></time><span id="place"></span></header>
      <section id="said" aria-label="Notes" aria-live="polite"></section>
      <section aria-label="Next"><h2>Next</h2><div id="next" class="reveal"><div class="slides"></div></div></section>
    </main>`;

  function copyStyle() {
    const base = view.document.createElement('base');
    base.href = document.baseURI;
    view.document.head.append(base);
    for (const link of document.querySelectorAll('link[rel=stylesheet]')) {
      const copy = view.document.createElement('link');
      copy.rel = 'stylesheet';
      copy.href = link.href;
      view.document.head.append(copy);
    }
    view.document.documentElement.dataset.theme = window.bookTheme.now();
  }

  function following() {
    const all = Reveal.getSlides();
    return all[all.indexOf(Reveal.getCurrentSlide()) + 1];
  }

  function show() {
    if (!view || view.closed) return;
    const part = (id) => view.document.getElementById(id);
    const current = Reveal.getCurrentSlide();
    const notes = [...current.querySelectorAll('aside.notes')].map((n) => n.innerHTML).join('');
    part('said').innerHTML = notes || '<p class="none">No notes.</p>';
    part('place').textContent = `${Reveal.getSlidePastCount() + 1} / ${Reveal.getTotalSlides()}`;
    const next = following();
    const copy = next ? view.document.importNode(next, true) : view.document.createElement('p');
    if (next) { copy.className = next.classList.contains('title') ? 'title present' : 'present'; copy.removeAttribute('style'); copy.hidden = false; }
    else copy.textContent = 'This is the last one.';
    part('next').firstElementChild.replaceChildren(copy);
  }

  function tick() {
    if (!view || view.closed) return;
    const seconds = Math.floor((Date.now() - began) / 1000);
    const two = (n) => String(n).padStart(2, '0');
    view.document.getElementById('now').textContent = new Date().toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
    view.document.getElementById('spent').textContent = `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
  }

  function onKey(event) {
    const act = {
      ArrowRight: 'next', ArrowDown: 'next', PageDown: 'next', ' ': 'next',
      ArrowLeft: 'prev', ArrowUp: 'prev', PageUp: 'prev',
    }[event.key];
    if (act) { event.preventDefault(); Reveal[act](); }
  }

  window.openNotes = function () {
    if (view && !view.closed) { view.focus(); return; }
    view = window.open('', 'notes-of-' + location.pathname, 'popup,width=1100,height=760');
    if (!view) { alert("The browser did not open the speaker's window: allow pop-ups for this file."); return; }
    view.document.head.replaceChildren();
    view.document.body.innerHTML = LAYOUT;
    copyStyle();
    began = Date.now();
    view.document.getElementById('spent').addEventListener('click', () => { began = Date.now(); tick(); });
    view.document.onkeydown = onKey;
    show();
    tick();
  };

  setInterval(tick, 1000);
  addEventListener('load', () => {
    Reveal.on('slidechanged', show);
    Reveal.on('fragmentshown', show);
    Reveal.on('fragmenthidden', show);
  });
  addEventListener('pagehide', () => { if (view) view.close(); });
})();
