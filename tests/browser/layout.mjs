// What somebody with large letters or a small window would miss: what sticks out, is cut off or lies over something else. No test lives here.

/** What is wrong with the page as it stands: ["..."]. */
export function cramped(page) {
  return page.evaluate(findCramped);
}

/** Letters of twice the size (`by` 2) in the browser's own setting, as a visitor would choose them. */
export async function lettersTimes(page, by) {
  const client = await page.context().newCDPSession(page);
  await client.send('Page.setFontSizes', { fontSizes: { standard: 16 * by, fixed: 13 * by } });
  await client.detach();
}

function findCramped() {
  const SLACK = 1.5;
  const wrong = new Set();
  const wide = document.documentElement.clientWidth;
  const name = (one) => `<${one.localName}${one.id ? `#${one.id}` : ''}${one.classList[0] ? `.${one.classList[0]}` : ''}> "${(one.innerText || one.value || one.name || '').trim().slice(0, 40)}"`;
  const unseen = (one) => {
    if (!one.checkVisibility({ checkOpacity: false, checkVisibilityCSS: true })) return true;
    for (let at = one; at; at = at.parentElement) {
      const { clipPath, position } = getComputedStyle(at);
      if (clipPath === 'inset(50%)' || (position !== 'static' && at.classList.contains('nl-skip-link'))) return true;
    }
    return false;
  };
  /** The box within which a thing may be seen: that of whatever hides or scrolls what is outside it. */
  const frameOf = (one, from = one.parentElement) => {
    for (let at = from; at && at !== document.body; at = at.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(at);
      if (overflowX !== 'visible' || overflowY !== 'visible') return { at, scrolls: /auto|scroll/.test(overflowX + overflowY) };
    }
    return null;
  };

  if (document.documentElement.scrollWidth > window.innerWidth) wrong.add(`the page is ${document.documentElement.scrollWidth} wide on a screen of ${window.innerWidth}`);

  // Text: inside the window, inside whatever cuts off, and not over the text of something else.
  const lines = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!node.data.trim() || /^(script|style|option|textarea|title|desc)$/.test(parent.localName) || unseen(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const frame = frameOf(parent, parent);
    for (const box of range.getClientRects()) {
      if (box.width < 1) continue;
      if (!frame?.scrolls && (box.right > wide + SLACK || box.left < -SLACK)) wrong.add(`text sticks out: ${name(parent)}`);
      if (frame && !frame.scrolls) {
        const cut = frame.at.getBoundingClientRect();
        if (box.right > cut.right + SLACK || box.left < cut.left - SLACK || box.bottom > cut.bottom + 4 || box.top < cut.top - 4) wrong.add(`text is cut off: ${name(parent)} in ${name(frame.at)}`);
      }
      lines.push({ box, parent });
    }
  }
  lines.sort((a, b) => a.box.top - b.box.top);
  for (const [at, { box, parent }] of lines.entries()) {
    for (let next = at + 1; next < lines.length && lines[next].box.top < box.bottom; next += 1) {
      const other = lines[next];
      if (parent.contains(other.parent) || other.parent.contains(parent)) continue;
      const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const down = Math.min(box.bottom, other.box.bottom) - other.box.top;
      if (across > 2 && down > 0.45 * Math.min(box.height, other.box.height)) wrong.add(`text over text: ${name(parent)} and ${name(other.parent)}`);
    }
  }

  // A button or a badge holds its words.
  for (const one of document.querySelectorAll('button, .nl-button, .nl-data-badge, .utrecht-textbox, select, td, th, legend, label')) {
    if (unseen(one) || one.localName === 'input') continue;
    if (one.localName === 'select') {
      const { font, paddingLeft, paddingRight } = getComputedStyle(one);
      const pen = document.createElement('canvas').getContext('2d');
      pen.font = font;
      const words = one.selectedOptions[0]?.text ?? '';
      const room = one.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
      if (pen.measureText(words).width > room + 4) wrong.add(`a choice is cut off: ${name(one)} "${words}" ${Math.round(pen.measureText(words).width)} in ${Math.round(room)}`);
      continue;
    }
    if (getComputedStyle(one).display === 'inline' || frameOf(one)?.scrolls) continue;
    if (one.scrollWidth > one.clientWidth + SLACK + 1) wrong.add(`words wider than ${name(one)}`);
  }

  // Controls: inside the window, whole, and not over each other.
  const controls = [];
  for (const one of document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')) {
    if (unseen(one)) continue;
    const frame = frameOf(one);
    for (const box of one.getClientRects()) {
      if (box.width < 1 || box.height < 1) continue;
      if (!frame?.scrolls && (box.right > wide + SLACK || box.left < -SLACK)) wrong.add(`a control sticks out: ${name(one)}`);
      if (frame && !frame.scrolls) {
        const cut = frame.at.getBoundingClientRect();
        if (box.right > cut.right + 4 || box.left < cut.left - 4) wrong.add(`a control is cut off: ${name(one)} in ${name(frame.at)}`);
      }
      controls.push({ box, one });
    }
  }
  for (const [at, { box, one }] of controls.entries()) {
    for (const other of controls.slice(at + 1)) {
      if (one === other.one || one.contains(other.one) || other.one.contains(one)) continue;
      const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      // Two links in running text touch by their lines' own height.
      if (across > 3 && down > 0.3 * Math.min(box.height, other.box.height)) wrong.add(`controls over each other: ${name(one)} and ${name(other.one)}`);
    }
  }
  return [...wrong];
}
