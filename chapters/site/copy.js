// SPDX-License-Identifier: Apache-2.0
// Copy buttons: of a console block the commands without their prompts and without what
// they print, of a listing the whole.
(function () {
  'use strict';
  const PROMPT = /^([\w.@:~/-]*[#$]) (?=\S)/;

  function textOf(code) {
    const copy = code.cloneNode(true);
    for (const mark of copy.querySelectorAll('.conum')) mark.remove();
    return copy.textContent.replace(/\n+$/, '') + '\n';
  }

  // What the shell would still be waiting for: a backslash, a here-document, a quote.
  function isOpen(command) {
    if (/\\$/.test(command)) return true;
    const here = command.match(/<<-?\s*(['"]?)(\w+)\1/);
    if (here) return !command.split('\n').slice(1).some((l) => l.trim() === here[2]);
    const bare = command.replace(/\\./gs, '').replace(/#[^\n'"]*$/, '');
    return (bare.replace(/"[^"]*"/g, '').match(/'/g) || []).length % 2 === 1 ||
      (bare.replace(/'[^']*'/g, '').match(/"/g) || []).length % 2 === 1;
  }

  function commandsIn(text) {
    const commands = [];
    let more = false;
    for (const line of text.split('\n')) {
      const prompt = line.match(PROMPT);
      if (more) commands[commands.length - 1] += '\n' + line.replace(/^> /, '');
      else if (prompt) commands.push(line.slice(prompt[0].length));
      more = commands.length > 0 && (more || prompt) && isOpen(commands[commands.length - 1]);
    }
    return commands.length ? commands.join('\n') + '\n' : '';
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
    const code = block.querySelector('pre code, pre');
    if (!code) return;
    const isConsole = code.dataset.lang === 'console';
    const text = isConsole ? commandsIn(textOf(code)) : textOf(code);
    if (!text.trim()) return;
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

  window.bookCommands = commandsIn;
  document.querySelectorAll('.listingblock').forEach(addButton);
})();
