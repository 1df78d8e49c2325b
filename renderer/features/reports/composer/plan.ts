import { $isHeadingNode } from '@lexical/rich-text';
import { $getNodeByKey, $getRoot, $getSelection, type LexicalEditor } from 'lexical';
import { $isPieceNode } from '../../../editor/nodes/piece.ts';
import { knownPiece, onPieceRead, readAhead } from '../../../editor/pieces/read-pieces.ts';
import { newPlaces, type Place, type PlacesStore } from '../../../editor/references/places.ts';
import { $readPlaces } from '../../../editor/references/read-places.ts';
import { $headingOver, levelOf } from '../outline/edit.ts';
import { sectionsOf, type Heading } from '../outline/sections.ts';
import { newOutline, type OutlineStore } from '../outline/store.ts';

/** The plan is read once typing pauses, not at every letter. In milliseconds. */
const PAUSE = 120;
/** In a text that takes longer than this to read, the pause is so many times as long as reading it takes. */
const LONG_READ = { from: 6, times: 60 };
/** How far under the top of what scrolls one reads, in pixels: the bars over the text, and a line. */
const READ_AT = 140;

/** The plan of a report while it is written: its sections, and all that has a number. */
export class Plan {
  readonly outline: OutlineStore = newOutline();
  readonly places: PlacesStore = newPlaces();
  #editor: LexicalEditor | null = null;
  #numbered = true;
  #pause = PAUSE;

  /** Without numbers, sections are known by their words. */
  number(numbered: boolean): void {
    this.#numbered = numbered;
    this.read();
  }

  /** Keeps itself as the text of an editor says; gives what stops it. */
  follow(editor: LexicalEditor): () => void {
    this.#editor = editor;
    let timer = 0;
    let frame = 0;
    const later = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => this.read(), this.#pause);
    };
    this.read();
    this.#readCurrent(editor);
    const offText = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => this.#readCurrent(editor));
      if (dirtyElements.size > 0 || dirtyLeaves.size > 0) later();
    });
    const scrolled = (event: Event) => {
      const pane = event.target;
      const root = editor.getRootElement();
      if (!root || !(pane instanceof Element) || !pane.contains(root)) return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => this.#setCurrent(this.#sectionAt(editor, pane)));
    };
    document.addEventListener('scroll', scrolled, true);
    const offPieces = onPieceRead(later);
    return () => {
      this.#editor = null;
      window.clearTimeout(timer);
      cancelAnimationFrame(frame);
      document.removeEventListener('scroll', scrolled, true);
      offText();
      offPieces();
    };
  }

  /** Reads the text as it is now. */
  read(): void {
    const editor = this.#editor;
    if (!editor) return;
    // What a piece shows counts in the numbers of what follows it, seen or not.
    readAhead(piecesOf(editor));
    const start = performance.now();
    const { read, headings } = editor.getEditorState().read(() => {
      const found = $readPlaces((piece) => knownPiece(piece)?.document.root.children ?? null);
      return { read: found, headings: found.flatMap((place) => $headingOf(place) ?? []) };
    });
    const places = read.map((place) =>
      place.is === 'section' && !this.#numbered ? { ...place, number: '' } : place,
    );
    if (JSON.stringify(places) !== JSON.stringify(this.places.getState().places))
      this.places.setState({ places });
    const sections = sectionsOf(headings);
    if (JSON.stringify(sections) !== JSON.stringify(this.outline.getState().sections))
      this.outline.setState({ sections });
    const took = performance.now() - start;
    this.#pause = took < LONG_READ.from ? PAUSE : Math.min(1500, took * LONG_READ.times);
  }

  #readCurrent(editor: LexicalEditor): void {
    const current = editor.getEditorState().read(() => {
      const [node] = $getSelection()?.getNodes() ?? [];
      return node ? ($headingOver(node)?.getKey() ?? null) : null;
    });
    this.#setCurrent(current);
  }

  #setCurrent(current: string | null): void {
    if (current !== this.outline.getState().current) this.outline.setState({ current });
  }

  /** The last section that begins above the line where one reads, in what scrolls the text. */
  #sectionAt(editor: LexicalEditor, pane: Element): string | null {
    const { sections } = this.outline.getState();
    const line = pane.getBoundingClientRect().top + READ_AT;
    let low = 0;
    let high = sections.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const top = editor.getElementByKey(sections[middle]!.key)?.getBoundingClientRect().top ?? 0;
      if (top <= line) low = middle + 1;
      else high = middle;
    }
    return sections[low - 1]?.key ?? null;
  }
}

/** The heading of a section of the author's own. */
function $headingOf({ is, key, blockId, number, title, level }: Place): Heading | null {
  const node = is === 'section' && key !== null ? $getNodeByKey(key) : null;
  if (!$isHeadingNode(node)) return null;
  return { key: node.getKey(), blockId, level: levelOf(node), depth: level - 1, number, text: title };
}

function piecesOf(editor: LexicalEditor) {
  return editor.getEditorState().read(() =>
    $getRoot()
      .getChildren()
      .filter($isPieceNode)
      .map((node) => node.getFields()),
  );
}
