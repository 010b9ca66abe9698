// SPDX-License-Identifier: Apache-2.0
// Search over all pages, by MiniSearch. Its passages come as a script: a page that is a
// file may not fetch anything. They are loaded when a reader first wants to search.
(function () {
  'use strict';
  const one = (id) => document.getElementById(id);
  const dialog = one('book-search'), query = one('book-query');
  const hits = one('book-hits'), count = one('book-count');
  const MOST = 24;
  // Words of a question that stand in every section.
  const COMMON = new Set(('a an and are as at be by can do does for from has have how i if in is it its my not of '
    + 'on or that the then there this to what when where which who why will with you your').split(' '));
  let index = null;

  function load(src) {
    return new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = src;
      script.onload = resolve;
      script.onerror = () => reject(new Error(src + ' is missing'));
      document.head.append(script);
    });
  }

  async function ready() {
    if (index) return;
    await Promise.all([load('assets/minisearch.js'), load('assets/passages.js')]);
    index = new MiniSearch({
      idField: 'href',
      fields: ['title', 'chapter', 'defines', 'text'],
      processTerm: (term) => (COMMON.has(term.toLowerCase()) ? null : term.toLowerCase()),
      storeFields: ['title', 'chapter', 'text'],
      searchOptions: {
        boost: { title: 5, defines: 8, chapter: 1.5 },
        combineWith: 'AND',
        prefix: true,
        fuzzy: (term) => (term.length > 4 ? 0.2 : false),
        // A reader's question is rarely one for a teacher or a presenter.
        boostDocument: (href) => (href.startsWith('for-') ? 0.2 : 1),
      },
    });
    index.addAll(window.BOOK_PASSAGES);
  }

  // The text about the first of the words, with the words marked.
  function excerpt(text, words) {
    const found = words.map((w) => text.toLowerCase().indexOf(w)).filter((at) => at >= 0);
    const at = found.length ? Math.min(...found) : 0;
    const from = at < 60 ? 0 : text.indexOf(' ', at - 60) + 1;
    const to = text.length <= from + 170 ? text.length : text.lastIndexOf(' ', from + 170);
    return marked((from ? '… ' : '') + text.slice(from, to) + (to < text.length ? ' …' : ''), words);
  }

  function marked(text, words) {
    const part = document.createDocumentFragment();
    const escaped = words.map((w) => w.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const pieces = escaped.length ? text.split(new RegExp(`(${escaped.join('|')})`, 'gi')) : [text];
    pieces.forEach((piece, n) => {
      if (n % 2 === 0) { part.append(piece); return; }
      const mark = document.createElement('mark');
      mark.textContent = piece;
      part.append(mark);
    });
    return part;
  }

  function line(parent, name, className, ...content) {
    const element = document.createElement(name);
    element.className = className;
    element.append(...content);
    parent.append(element);
  }

  function show(hit) {
    const words = hit.terms.sort((a, b) => b.length - a.length);
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = hit.id;
    line(link, 'span', 'where', hit.chapter);
    line(link, 'strong', 'title', marked(hit.title, words));
    line(link, 'span', 'excerpt', excerpt(hit.text, words));
    item.append(link);
    hits.append(item);
  }

  function search() {
    const wanted = query.value.trim();
    hits.replaceChildren();
    if (!wanted) { count.textContent = ''; return; }
    const all = index.search(wanted);
    const found = all.length ? all : index.search(wanted, { combineWith: 'OR' });
    const sections = found.length === 1 ? '1 section' : `${found.length} sections`;
    count.textContent = found.length === 0 ? `Nothing has “${wanted}”.`
      : all.length ? sections : `No section has all these words; ${sections} with some of them`;
    found.slice(0, MOST).forEach(show);
  }

  async function open() {
    if (dialog.open) return;
    dialog.showModal();
    query.select();
    await ready();
    search();
  }

  one('book-search-open').addEventListener('click', open);
  query.addEventListener('input', async () => { await ready(); search(); });
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog || event.target.closest('a')) dialog.close();
  });
  one('book-search-close').addEventListener('click', () => dialog.close());
  dialog.querySelector('form').addEventListener('submit', (event) => {
    event.preventDefault();
    const first = hits.querySelector('a');
    if (first) first.click();
  });
  dialog.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const stops = [query, ...hits.querySelectorAll('a')];
    const next = stops[stops.indexOf(document.activeElement) + step];
    if (next) next.focus();
  });
  document.addEventListener('keydown', (event) => {
    const typing = event.target.closest('input, textarea, dialog');
    const slash = event.key === '/' && !typing;
    const ctrlK = event.key === 'k' && (event.ctrlKey || event.metaKey);
    if (slash || ctrlK) { event.preventDefault(); open(); }
  });
})();
