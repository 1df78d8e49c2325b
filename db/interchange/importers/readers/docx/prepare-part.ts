import type { Problem } from '../reader.ts';
import { readXml } from './xml.ts';

// What bookmarks of ours say to who reads the tree that mammoth makes: it keeps their names, and drops the rest of these.
/** Before `list:level`, in a paragraph that is an item: which list of the document, and its level. */
export const LIST_MARK = 'vigie:liste:';
/** Before the words of a formula, where it stood. */
export const FORMULA_MARK = 'vigie:formule:';
/** In a paragraph whose border is a rule across the page. */
export const RULE_MARK = 'vigie:filet';

export type PreparedPart = { xml: string; problems: Problem[] };

/** Pictures of these kinds are read; any other drawing is told. */
const PICTURES = /\/(?:picture|wordprocessingGroup|wordprocessingCanvas|wordprocessingShape)$/;

/**
 * A part of a Word document, made ready for mammoth: which list a paragraph is of is put where mammoth keeps it, and a formula
 * becomes its signs in a line. Gathers what mammoth would leave without a word: changes followed by Word, text frames, formulas.
 * @throws Unreadable
 */
export function preparePart(xml: string): PreparedPart {
  const edits: { start: number; end: number; text: string }[] = [];
  const problems: Problem[] = [];
  const gathered = { deleted: '', inserted: 0, frames: '' };
  let numbering: { list: string; level: string } | null = null;
  let formula: { start: number; prefix: string; words: string; depth: number } | null = null;
  let prefix = 'w:';
  let ruled = false;
  const within = { deleted: 0, inserted: 0, frame: 0, choice: 0, words: 0, properties: 0, border: 0, run: 0 };
  readXml(xml, {
    open(name, attributes, at) {
      if (formula) {
        formula.depth += 1;
        return;
      }
      switch (name) {
        case 'document':
        case 'footnotes':
        case 'endnotes':
          prefix = at.prefix;
          break;
        case 'oMath':
        case 'oMathPara':
          formula = { start: at.start, prefix, words: '', depth: 1 };
          break;
        case 'pPr':
          // What the paragraph was before a change stands inside, as another.
          within.properties += 1;
          if (within.properties === 1) [numbering, ruled] = [null, false];
          break;
        case 'numPr':
          if (within.properties === 1) numbering = { list: '', level: '0' };
          break;
        case 'numId':
          if (numbering && within.properties === 1) numbering.list = attributes('val') ?? '';
          break;
        case 'pBdr':
          within.border += 1;
          break;
        case 'bottom':
          if (within.border > 0 && within.properties === 1)
            ruled = attributes('val') !== 'none' && attributes('val') !== 'nil';
          break;
        case 'rPr':
          within.run += 1;
          break;
        case 'shd':
          // What people highlight with a colour of their own is shading to Word.
          if (within.run > 0 && within.properties === 0 && highlights(attributes('fill')))
            edits.push({
              start: at.start,
              end: at.start,
              text: `<${prefix}highlight ${prefix}val="yellow"/>`,
            });
          break;
        case 'ilvl':
          if (numbering && within.properties === 1) numbering.level = attributes('val') ?? '0';
          break;
        case 'Choice':
          within.choice += 1;
          break;
        case 'del':
        case 'moveFrom':
          within.deleted += 1;
          break;
        case 'ins':
          within.inserted += 1;
          break;
        case 'txbxContent':
          within.frame += 1;
          break;
        case 't':
        case 'delText':
          within.words += 1;
          break;
        case 'graphicData': {
          const uri = attributes('uri') ?? '';
          if (!PICTURES.test(uri)) problems.push({ kind: 'embedded', detail: uri.split('/').at(-1) ?? uri });
          break;
        }
        case 'OLEObject':
          problems.push({ kind: 'embedded', detail: attributes('ProgID') ?? 'OLE' });
          break;
        default:
      }
    },
    close(name, at) {
      if (formula) {
        formula.depth -= 1;
        if (formula.depth > 0) return;
        const words = formula.words.replace(/\s+/g, ' ').trim();
        const { prefix: p } = formula;
        const mark = `<${p}bookmarkStart ${p}id="0" ${p}name="${FORMULA_MARK}${escapeXml(words)}"/>`;
        // A formula in a paragraph is a run; one that is a block of its own stands in its paragraph all the same.
        edits.push({ start: formula.start, end: at.end, text: words === '' ? '' : mark });
        if (words !== '') problems.push({ kind: 'formula', detail: words.slice(0, 100) });
        formula = null;
        return;
      }
      switch (name) {
        case 'pPr':
          within.properties -= 1;
          if (within.properties > 0) break;
          if (numbering && numbering.list !== '')
            edits.push({
              start: at.end,
              end: at.end,
              text: `<${prefix}bookmarkStart ${prefix}id="0" ${prefix}name="${LIST_MARK}${escapeXml(`${numbering.list}:${numbering.level}`)}"/>`,
            });
          if (ruled)
            edits.push({
              start: at.end,
              end: at.end,
              text: `<${prefix}bookmarkStart ${prefix}id="0" ${prefix}name="${RULE_MARK}"/>`,
            });
          numbering = null;
          break;
        case 'pBdr':
          within.border -= 1;
          break;
        case 'rPr':
          within.run -= 1;
          break;
        case 'Choice':
          within.choice -= 1;
          break;
        case 'del':
        case 'moveFrom':
          within.deleted -= 1;
          break;
        case 'ins':
          within.inserted -= 1;
          break;
        case 'txbxContent':
          within.frame -= 1;
          break;
        case 't':
        case 'delText':
          within.words -= 1;
          break;
        case 'p':
          if (within.frame > 0 && within.choice === 0) gathered.frames += ' ';
          break;
        default:
      }
    },
    text(words) {
      if (formula) formula.words += words;
      else if (within.words === 0) return;
      else if (within.deleted > 0) gathered.deleted += words;
      else {
        if (within.inserted > 0) gathered.inserted += 1;
        if (within.frame > 0 && within.choice === 0) gathered.frames += words;
      }
    },
  });
  const { deleted, inserted, frames } = gathered;
  if (deleted !== '' || inserted > 0)
    problems.push({ kind: 'tracked', detail: deleted.trim().slice(0, 200) });
  if (frames.trim() !== '') problems.push({ kind: 'frame', detail: frames.trim().slice(0, 200) });
  return { xml: applied(xml, edits), problems };
}

function applied(xml: string, edits: readonly { start: number; end: number; text: string }[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end, text } of edits) {
    pieces.push(xml.slice(from, start), text);
    from = end;
  }
  pieces.push(xml.slice(from));
  return pieces.join('');
}

/** A shading that sets words apart: a colour, but white and the grey that our own export puts under code. */
function highlights(fill: string | undefined): boolean {
  return fill !== undefined && /^[0-9a-f]{6}$/i.test(fill) && !/^(?:ffffff|f4f2ec)$/i.test(fill);
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"\u0000-\u001f]/g, (sign) => `&#${Math.max(sign.charCodeAt(0), 32)};`);
}

/** The words of a part that is told and not read: a header, a chart, a diagram. */
export function wordsOfPart(xml: string): string {
  let words = '';
  let saying = 0;
  readXml(xml, {
    open(name) {
      if (name === 't' || name === 'v') saying += 1;
    },
    close(name) {
      if (name === 't' || name === 'v') saying -= 1;
      if (name === 'p' || name === 'pt') words += ' ';
    },
    text(said) {
      if (saying > 0 && words.length < 2000) words += said;
    },
  });
  return words.replace(/\s+/g, ' ').trim();
}
