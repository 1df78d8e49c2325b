/*
 * Footnotes of what is pasted. Word calls one by an anchor with `mso-footnote-id` and gives it in a division of that name;
 * LibreOffice (and our own copies) call one by `sdfootnote1anc`; pages written from Markdown have `fnref1` and `fn1`. Endnotes are
 * written alike, and become footnotes.
 */
const CALLS = [
  /^#_(?:ftn|edn)(\d{1,4})$/,
  /^#sd(?:foot|end)note(\d{1,4})sym$/,
  /^#(?:user-content-)?fn[:-]?(?!ref)([\w-]{1,40})$/,
] as const;
const PLACES = [
  (name: string) => [`ftn${name}`, `edn${name}`],
  (name: string) => [`sdfootnote${name}`, `sdendnote${name}`],
  (name: string) => [`fn${name}`, `fn:${name}`, `fn-${name}`, `user-content-fn-${name}`],
] as const;
/** Where a page of ours or of anybody gives its footnotes, once they are taken: a rule and an empty list are left. */
const HOLDERS =
  'section.footnotes,div.footnotes,[role="doc-endnotes"],[data-style*="footnote-list"],[data-style*="endnote-list"]';

/** Signs that no text uses, around the place of a footnote in the list. */
const OPEN = '\ue0f0';
const CLOSE = '\ue0f1';
/** Finds the places of footnotes in a text. */
export const FOOTNOTE_MARK = /\ue0f0(\d{1,4})\ue0f1/;

/**
 * Takes the footnotes out of a page, and leaves a mark in the text of each place that calls one. Gives what they say, in the
 * order of the marks: elements without the sign that leads back.
 */
export function takeFootnotes(body: HTMLElement): HTMLElement[] {
  for (const text of textsOf(body))
    if (/[\ue0f0\ue0f1]/.test(text.data)) text.data = text.data.replace(/[\ue0f0\ue0f1]/g, '');
  const byId = new Map([...body.querySelectorAll<HTMLElement>('[id]')].map((one) => [one.id, one]));
  const notes: HTMLElement[] = [];
  const known = new Map<HTMLElement, number>();
  for (const anchor of [...body.querySelectorAll('a[href^="#"]')]) {
    const note = noteOf(anchor.getAttribute('href') ?? '', byId);
    if (!note || note.contains(anchor)) continue;
    const index = known.get(note) ?? notes.push(note) - 1;
    known.set(note, index);
    const mark = body.ownerDocument.createTextNode(`${OPEN}${index}${CLOSE}`);
    // The call alone may stand in a superscript: the mark needs none.
    const holder = anchor.parentElement;
    const alone = holder?.tagName === 'SUP' && holder.textContent === anchor.textContent;
    (alone ? holder : anchor).replaceWith(mark);
  }
  for (const note of notes) {
    note.remove();
    for (const back of note.querySelectorAll('a')) if (leadsBack(back)) back.remove();
  }
  for (const holder of body.querySelectorAll(HOLDERS))
    if (notes.length > 0 && holder.textContent.trim() === '') holder.remove();
  return notes;
}

function noteOf(href: string, byId: ReadonlyMap<string, HTMLElement>): HTMLElement | null {
  for (const [index, pattern] of CALLS.entries()) {
    const name = pattern.exec(href)?.[1];
    if (name === undefined) continue;
    for (const id of PLACES[index]!(name)) {
      const note = byId.get(id);
      if (note) return note;
    }
  }
  return null;
}

const leadsBack = (anchor: Element): boolean =>
  /^#(_(ftn|edn)ref|sd(foot|end)note\d+anc|(user-content-)?fnref)/.test(anchor.getAttribute('href') ?? '');

function textsOf(root: Node): Text[] {
  const walker = root.ownerDocument!.createTreeWalker(root, 4);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}
