import { escapeMarkup } from '../html/escape.ts';
import type { Inline } from '../flow/types.ts';
import { numberName, type OdtContext } from './context.ts';
import { odfText } from './text.ts';

/** The words of a line as the content of an ODF paragraph; in a note, notes are said after it. */
export function inlines(content: readonly Inline[], context: OdtContext): string {
  return content
    .map((part) => inline(part, context))
    .join('')
    .replace(SAFE_SPACE, ' ');
}

/** A space said by an element between two words, in the same run or not: written plainly no reader folds it, and some know no other. */
const SAFE_SPACE =
  /(?<=[^\s>](?:<\/?text:(?:span|a)\b[^>]*>)*)<text:s\/>(?=(?:<\/?text:(?:span|a)\b[^>]*>)*[^\s<])/g;

/** Words that a bookmark names, when no other has that name. */
export function named(anchor: string | undefined, inside: string, context: OdtContext): string {
  if (anchor === undefined || !context.first(anchor)) return inside;
  const name = escapeMarkup(anchor);
  return `<text:bookmark-start text:name="${name}"/>${inside}<text:bookmark-end text:name="${name}"/>`;
}

function inline(part: Inline, context: OdtContext): string {
  switch (part.is) {
    case 'text': {
      const style = context.styles.text(part.format);
      const text = odfText(part.text);
      return style === null || text === ''
        ? text
        : `<text:span text:style-name="${style}">${text}</text:span>`;
    }
    case 'break':
      return '<text:line-break/>';
    case 'tab':
      return '<text:tab/>';
    case 'footnote':
      return note(part.number, context);
    case 'ref':
      return reference(part, context);
    case 'link': {
      const inside = inlines(part.children, context);
      if ('url' in part.to) return link(part.to.url, inside);
      return context.placeOf(part.to.anchor) === undefined ? inside : link(`#${part.to.anchor}`, inside);
    }
  }
}

const link = (address: string, inside: string): string =>
  `<text:a xlink:type="simple" xlink:href="${escapeMarkup(address)}" text:style-name="Internet_20_link" text:visited-style-name="Internet_20_link">${inside}</text:a>`;

/** A note at the foot of the page. One that stands in another is said after it, by its number. */
function note(number: number, context: OdtContext): string {
  const inner: number[] = [];
  const collect = (parts: readonly Inline[]): Inline[] =>
    parts.map((part): Inline => {
      if (part.is === 'link') return { ...part, children: collect(part.children) };
      if (part.is !== 'footnote') return part;
      inner.push(part.number);
      return { is: 'text', text: `[${part.number}]`, format: 0 };
    });
  const paragraphs = [
    `<text:p text:style-name="Footnote">${inlines(collect(context.footnote(number)), context)}</text:p>`,
  ];
  for (const one of inner)
    paragraphs.push(
      `<text:p text:style-name="Footnote">[${one}] ${inlines(collect(context.footnote(one)), context)}</text:p>`,
    );
  const label = context.labelled ? ` text:label="${number}"` : '';
  return `<text:note text:id="ftn${context.next('note')}" text:note-class="footnote"><text:note-citation${label}>${number}</text:note-citation><text:note-body>${paragraphs.join('')}</text:note-body></text:note>`;
}

/**
 * A cross-reference that LibreOffice keeps right: the number of a heading or of a caption, the page, or the words of the place.
 * Words before the number stay words.
 */
function reference({ anchor, shows, text }: Inline & { is: 'ref' }, context: OdtContext): string {
  const place = context.placeOf(anchor);
  if (place === undefined) return odfText(text);
  const name = escapeMarkup(anchor);
  if (shows === 'page') {
    const head = text.replace(/\s*(?:\d+|…|\?)?$/u, '');
    const words = head === '' ? '' : `${odfText(head)}\u00a0`;
    return `${words}<text:bookmark-ref text:reference-format="page" text:ref-name="${name}">${text.slice(head.length).trim()}</text:bookmark-ref>`;
  }
  const number = place === 'other' ? undefined : String(place.number ?? '');
  if (shows === 'title' || number === undefined || number === '' || !text.endsWith(number))
    return link(`#${anchor}`, odfText(text));
  const head = odfText(text.slice(0, text.length - number.length));
  if (place !== 'other' && place.is === 'caption')
    return `${head}<text:bookmark-ref text:reference-format="text" text:ref-name="${escapeMarkup(numberName(anchor))}">${number}</text:bookmark-ref>`;
  return context.numbered
    ? `${head}<text:bookmark-ref text:reference-format="number" text:ref-name="${name}">${number}</text:bookmark-ref>`
    : link(`#${anchor}`, odfText(text));
}
