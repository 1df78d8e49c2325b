import { normalizeUrl } from '#db/domain/document/url.ts';
import { takeFootnotes } from './footnotes.ts';
import { dropWordMarks, rawStyle, rebuildWordLists } from './word.ts';

/** Removed with all that is inside: nothing of these is text that someone wrote. */
const DROPPED =
  'script,style,template,iframe,object,embed,noscript,svg,math,canvas,audio,video,form,input,button,select,textarea,head,title,meta,link,base,frame,frameset,applet,dialog';
/** Elements the document has a place for; any other is replaced by its content. */
const KEPT = new Set(
  'P DIV H1 H2 H3 H4 H5 H6 UL OL LI BLOCKQUOTE PRE CODE TABLE THEAD TBODY TFOOT TR TD TH A B STRONG I EM U S DEL STRIKE MARK SUB SUP BR HR'.split(
    ' ',
  ),
);
/** Elements that stand on lines of their own: what is in them must not run into what is beside. */
const BLOCKS = new Set(
  'ARTICLE SECTION HEADER FOOTER MAIN ASIDE NAV FIGURE FIGCAPTION DETAILS SUMMARY DL DT DD ADDRESS'.split(
    ' ',
  ),
);
/** Attributes that mean something to us, by element. */
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  A: ['href'],
  OL: ['start'],
  TD: ['colspan', 'rowspan'],
  TH: ['colspan', 'rowspan'],
};
/** Deeper than any text: a bomb, which must not reach recursive code. */
const DEEPEST = 200;

/** What an inline style says that a format can keep. */
const STYLED: readonly { tag: string; when: RegExp }[] = [
  { tag: 'b', when: /font-weight:\s*(bold|[6-9]00)/i },
  { tag: 'i', when: /font-style:\s*italic/i },
  { tag: 'u', when: /text-decoration[^;]*underline/i },
  { tag: 's', when: /text-decoration[^;]*line-through/i },
  { tag: 'sup', when: /vertical-align:\s*super/i },
  { tag: 'sub', when: /vertical-align:\s*sub(;|$)/i },
];

/**
 * Reads pasted HTML without running, fetching or styling anything, and gives a body of known elements only, and its
 * footnotes (see `takeFootnotes`). Pictures become their words and address as text. Null when it cannot be read: the plain text is then what is pasted.
 */
export function readPastedHtml(html: string): { body: HTMLElement; notes: HTMLElement[] } | null {
  if (html.length > 5_000_000) return null;
  const { body } = new DOMParser().parseFromString(mute(html), 'text/html');
  if (deeperThan(body, DEEPEST)) return null;
  for (const element of body.querySelectorAll(DROPPED)) element.remove();
  removeComments(body);
  for (const image of body.querySelectorAll('img')) image.replaceWith(...picture(image));
  dropWordMarks(body);
  const notes = takeFootnotes(body);
  rebuildWordLists(body);
  for (const part of [body, ...notes]) for (const element of [...part.querySelectorAll('*')]) tame(element);
  return { body, notes };
}

/**
 * True when the HTML holds one picture and no word: what a browser puts beside the file of a picture that one copies. A word
 * processor puts a picture of the text beside its HTML too, but that HTML has words.
 */
export function isOnlyPicture(html: string): boolean {
  if (html.length > 100_000) return false;
  const { body } = new DOMParser().parseFromString(mute(html), 'text/html');
  return body.querySelectorAll('img').length === 1 && body.textContent.trim() === '';
}

/**
 * Styles and event handlers are renamed before parsing: a strict policy refuses them aloud even in a document that is
 * never shown.
 */
function mute(html: string): string {
  return html
    .replace(/<style\b[\s\S]*?(<\/style\s*>|$)/gi, '')
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/([\s"'/])(style|on[a-z]+)\s*=/gi, '$1data-$2='));
}

function deeperThan(root: Element, limit: number): boolean {
  const walker = root.ownerDocument.createTreeWalker(root, 1);
  let depth = 0;
  let node: Node | null = walker.currentNode;
  while (node) {
    const child: Node | null = walker.firstChild();
    if (child) {
      depth += 1;
      if (depth > limit) return true;
      node = child;
      continue;
    }
    let next: Node | null = walker.nextSibling();
    while (!next) {
      if (!walker.parentNode()) return false;
      depth -= 1;
      next = walker.nextSibling();
    }
    node = next;
  }
  return false;
}

function removeComments(root: Element): void {
  const walker = root.ownerDocument.createTreeWalker(root, 128);
  const comments: Node[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) comment.parentNode?.removeChild(comment);
}

/** A picture of somewhere else: its words, and its address when it has one that can be read. */
function picture(image: Element): string[] {
  // A dot nobody sees only tells a site that it was read.
  if (['width', 'height'].some((side) => /^[0-2](px)?$/.test(image.getAttribute(side) ?? ''))) return [];
  const alt = (image.getAttribute('alt') ?? '').trim();
  const address = normalizeUrl(image.getAttribute('src') ?? '');
  const words = [alt, address].filter(Boolean).join(' · ');
  // A picture that travels inside the page, or of a disk, has no address to give: that there was one is said at least.
  return [`[${words || 'image'}]`];
}

function tame(element: Element): void {
  const { ownerDocument: document } = element;
  const style = rawStyle(element);
  // A bold wrapper that says it is not bold: how Google Docs packs a whole selection.
  const untrue = /font-weight:\s*(normal|400)/i.test(style) && /^(B|STRONG)$/.test(element.tagName);
  if (BLOCKS.has(element.tagName)) {
    const block = document.createElement('div');
    block.append(...element.childNodes);
    element.replaceWith(block);
    return;
  }
  if (!KEPT.has(element.tagName) || untrue) {
    const wrappers =
      element.tagName === 'SPAN' || element.tagName === 'FONT'
        ? STYLED.filter(({ tag, when }) => when.test(style) && !(tag === 'u' && element.closest('a')))
        : [];
    let content: Node[] = [...element.childNodes];
    for (const { tag } of wrappers) {
      const wrapper = document.createElement(tag);
      wrapper.append(...content);
      content = [wrapper];
    }
    element.replaceWith(...content);
    return;
  }
  const allowed = ATTRIBUTES[element.tagName] ?? [];
  for (const name of element.getAttributeNames()) if (!allowed.includes(name)) element.removeAttribute(name);
  if (element.tagName !== 'A') return;
  const url = normalizeUrl(element.getAttribute('href') ?? '');
  if (url === null) element.replaceWith(...element.childNodes);
  else element.setAttribute('href', url);
}
