/** Lists that Word writes as paragraphs with `mso-list` in their style are made lists again. */

const LIST_STYLE = /mso-list:\s*l\d+\s+level(\d+)/i;
const NUMBERED = /^\s*(\d+|[a-z]{1,3}|[ivxlc]+)[.)]/i;

type Open = { level: number; list: Element };

/** The raw style of an element: `el.style` is empty in a parsed document under a strict policy. */
export function rawStyle(element: Element): string {
  return element.getAttribute('data-style') ?? element.getAttribute('style') ?? '';
}

function levelOf(element: Element): number | null {
  const match = LIST_STYLE.exec(rawStyle(element));
  return match ? Number(match[1]) : null;
}

/** Word draws the sign of the item in a span it says to ignore; gives its text and takes it away. */
function takeMarker(paragraph: Element): string {
  for (const span of paragraph.querySelectorAll('span')) {
    if (/mso-list:\s*ignore/i.test(rawStyle(span))) {
      const marker = span.textContent;
      span.remove();
      return marker;
    }
  }
  return '';
}

/**
 * Takes away what Word writes beside the text: remarks of reviewers, the marks that call them, words that a tracked change takes
 * out. What a change brings in stays.
 */
export function dropWordMarks(root: ParentNode): void {
  for (const element of root.querySelectorAll('.MsoCommentReference,.msocomtxt,.msocomanchor'))
    element.remove();
  for (const element of root.querySelectorAll('[data-style*="mso-element:comment"]')) element.remove();
  // A page strikes words through with the same element: only a change says when it was made.
  for (const element of root.querySelectorAll('del[datetime],.msoDel')) element.remove();
}

/** Rebuilds, in place, the lists of a document pasted from Word. */
export function rebuildWordLists(root: ParentNode & Node): void {
  const document = root.ownerDocument ?? (root as Document);
  let open: Open[] = [];
  let last: Element | null = null;
  for (const paragraph of [...root.querySelectorAll('p')]) {
    const level = levelOf(paragraph);
    if (level === null) {
      open = [];
      continue;
    }
    if (last && paragraph.previousElementSibling !== open[0]?.list) open = [];
    const numbered = NUMBERED.test(takeMarker(paragraph));
    while (open.length > 0 && open.at(-1)!.level > level) open.pop();
    let current = open.at(-1);
    if (!current || current.level < level) {
      const list = document.createElement(numbered ? 'ol' : 'ul');
      if (current) (current.list.lastElementChild ?? current.list).append(list);
      else paragraph.before(list);
      current = { level, list };
      open.push(current);
    }
    const item = document.createElement('li');
    item.append(...paragraph.childNodes);
    current.list.append(item);
    paragraph.remove();
    last = item;
  }
}
