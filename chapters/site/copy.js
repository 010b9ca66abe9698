// SPDX-License-Identifier: Apache-2.0
// Copy buttons: of a console block what may be pasted as a whole, which the book's build
// wrote into data-copy and tried in a shell; of a listing the whole.
(function () {
  'use strict';
  function textOf(code) {
    const copy = code.cloneNode(true);
    for (const mark of copy.querySelectorAll('.conum')) mark.remove();
    return copy.textContent.trimEnd() + '\n';
  }

  async function put(text) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = document.createElement('textarea');
      area.value = text;
      area.className = 'unseen';
      document.body.append(area);
      area.select();
      document.execCommand('copy');
      area.remove();
    }
  }

  function addButton(block) {
    const code = block.querySelector('pre code') || block.querySelector('pre');
    if (!code) return;
    const isConsole = code.dataset.lang === 'console';
    const text = isConsole ? code.dataset.copy : textOf(code);
    if (!text || !text.trim()) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = 'Copy';
    button.setAttribute('aria-label', isConsole ? 'Copy the commands' : 'Copy the listing');
    button.addEventListener('click', async () => {
      await put(text);
      button.textContent = 'Copied';
      document.getElementById('book-said').textContent =
        isConsole ? 'The commands are copied.' : 'The listing is copied.';
      button.focus();
      setTimeout(() => { button.textContent = 'Copy'; }, 1600);
    });
    block.querySelector('.content').append(button);
  }

  document.querySelectorAll('.listingblock').forEach(addButton);
})();
