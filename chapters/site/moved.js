// SPDX-License-Identifier: Apache-2.0
// The book was one page once: its addresses still lead to the right place.
(function () {
  'use strict';
  const id = decodeURIComponent(location.hash.slice(1));
  const file = Object.hasOwn(window.BOOK_ANCHORS, id) ? window.BOOK_ANCHORS[id] : null;
  if (file) location.replace(file + (file === id + '.html' ? '' : '#' + encodeURIComponent(id)));
})();
