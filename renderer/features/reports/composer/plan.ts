import { $isHeadingNode } from '@lexical/rich-text';
import { $getNodeByKey, $getSelection, $isRootNode, type LexicalEditor } from 'lexical';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { NoteDocument, PieceNode, TransclusionNode } from '#db/domain/document/types.ts';
import { documentMentions } from '#db/domain/document/walk.ts';
import type { Locale } from '#db/domain/locale.ts';
import { onHostEvent } from '../../../client/host.ts';
import {
  isPieceWaiting,
  knownPiece,
  onPieceRead,
  readAhead,
  type Asked,
} from '../../../editor/pieces/read-pieces.ts';
import { newPlaces, type Place, type PlacesStore } from '../../../editor/references/places.ts';
import { $readPlaces } from '../../../editor/references/read-places.ts';
import { knownPassage } from '../../../editor/transclusion/known-passage.ts';
import { $headingOver, levelOf } from '../outline/edit.ts';
import { sectionsOf, type Heading } from '../outline/sections.ts';
import { newOutline, type OutlineStore } from '../outline/store.ts';

/** The plan is read once typing pauses, not at every letter. In milliseconds. */
const PAUSE = 120;
/** In a text that takes longer than this to read, the pause is so many times as long as reading it takes. */
const LONG_READ = { from: 6, times: 60 };
/** How far under the top of what scrolls one reads, in pixels: the bars over the text, and a line. */
const READ_AT = 140;

/** How many plans there have been: what changed between two of them, nobody heard. */
let opened = 0;

/** The plan of a report while it is written: its sections, and all that has a number. */
export class Plan {
  readonly outline: OutlineStore = newOutline();
  readonly places: PlacesStore = newPlaces();
  /**
   * Another text each time that what the report takes from the archive says something else, whoever changed it: what its pieces
   * say, and the records that its text names, cites or shows.
   */
  readonly said: StoreApi<string> = createStore<string>(() => '');
  readonly #opened = (opened += 1);
  #changes = 0;
  #names: readonly string[] = [];
  readonly #report: string;
  #editor: LexicalEditor | null = null;
  #locale: Locale = 'fr';
  #numbered = true;
  #pause = PAUSE;

  /** @param report the id of the report, which is not shown in itself; '' for another text */
  constructor(report = '') {
    this.#report = report;
  }

  /** What the program says in pieces is in the language on screen. */
  speak(locale: Locale): void {
    this.#locale = locale;
    this.read();
  }

  /** Without numbers, sections are known by their words. */
  number(numbered: boolean): void {
    this.#numbered = numbered;
    this.read();
  }

  /** Hears of the records that a text takes from, as they change in the archive; gives what stops it. */
  hear(textNow: () => NoteDocument): () => void {
    return onHostEvent((event) => {
      if (event.type !== 'restored' && event.type !== 'changed') return;
      if (event.type === 'changed' && !event.wide) {
        // Its own text comes twice a second while one writes.
        if (event.records.every(({ id }) => id === this.#report)) return;
        const used = new Set(documentMentions(textNow()).map(({ recordId }) => recordId));
        if (!event.records.some(({ id }) => used.has(id))) return;
      }
      this.#changes += 1;
      this.#say();
    });
  }

  #say(): void {
    const said = [this.#opened, this.#changes, ...this.#names].join(' ');
    if (said !== this.said.getState()) this.said.setState(said, true);
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
    const start = performance.now();
    const pieces: Asked[] = [];
    const shownBy = (node: PieceNode | TransclusionNode) => {
      if (node.type !== 'piece') return knownPassage(node.recordId, node.blockId);
      const asked = this.#asked(node);
      pieces.push(asked);
      return knownPiece(asked)?.document.root.children ?? null;
    };
    const { read, slots, headings } = editor.getEditorState().read(() => {
      const found = $readPlaces(this.#report, shownBy);
      return {
        ...{ read: found.places, slots: found.slots },
        headings: found.places.flatMap((place) => $headingOf(place) ?? []),
      };
    });
    const places = read.map((place) =>
      place.is === 'section' && !this.#numbered ? { ...place, number: '' } : place,
    );
    const known = this.places.getState();
    if (JSON.stringify([places, slots]) !== JSON.stringify([known.places, known.slots]))
      this.places.setState({ places, slots });
    const sections = sectionsOf(headings);
    if (JSON.stringify(sections) !== JSON.stringify(this.outline.getState().sections))
      this.outline.setState({ sections });
    // What a piece shows counts in the numbers of what follows it, seen or not.
    readAhead(pieces);
    const waiting = pieces.some(isPieceWaiting);
    if (waiting !== known.waiting) this.places.setState({ waiting });
    this.#names = pieces.map((one) => knownPiece(one)?.current ?? '');
    this.#say();
    const took = performance.now() - start;
    this.#pause = took < LONG_READ.from ? PAUSE : Math.min(1500, took * LONG_READ.times);
  }

  #asked({ source, copy, frozen }: Pick<PieceNode, 'source' | 'copy' | 'frozen'>): Asked {
    return { source, copy, frozen, report: this.#report, locale: this.#locale };
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
  // One in a frame or a cell is no section: it cannot go elsewhere with what follows it.
  if (!$isHeadingNode(node) || !$isRootNode(node.getParent()) || blockId === null) return null;
  return { key: node.getKey(), blockId, level: levelOf(node), depth: level - 1, number, text: title };
}
