// SPDX-License-Identifier: Apache-2.0
// Goes through all slides and tells what is cut off, and where.
(async () => {
  const found = [];
  const cut = (part) => part.matches('pre, code, table') && part.clientWidth > 0
    && (part.scrollWidth > part.clientWidth + 1 || part.scrollHeight > part.clientHeight + 1);
  const outside = (box) => box.width > 0 && box.height > 0 && (box.left < -1 || box.top < -1
    || box.right > innerWidth + 1 || box.bottom > innerHeight + 1);
  for (const slide of Reveal.getSlides()) {
    const at = Reveal.getIndices(slide);
    Reveal.slide(at.h, at.v, 99);
    await new Promise((done) => setTimeout(done, 40));
    for (const part of slide.querySelectorAll('*')) {
      if (part.closest('aside.notes') || part.closest('svg') !== part && part.closest('svg')) continue;
      if (!cut(part) && !outside(part.getBoundingClientRect())) continue;
      found.push(`slide ${at.h + 1}.${(at.v || 0) + 1}: <${part.localName}> ${part.textContent.trim().slice(0, 60)}`);
    }
  }
  return found;
})()
