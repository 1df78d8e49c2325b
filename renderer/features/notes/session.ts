import type { LexicalEditor } from 'lexical';
import type { NoteDocument } from '#db/domain/document/types.ts';
import type { Note } from '#preload/contract/notes.ts';
import { onFlush } from '../../app/flush.ts';
import { client } from '../../client/client.ts';
import { errorOf } from '../../client/errors.ts';
import { Exporter, type Snapshot } from '../../editor/document/exporter.ts';
import { loadDocument } from '../../editor/document/load.ts';
import { Autosave, type SaveStatus } from '../../editor/save/autosave.ts';
import { Held, isLong } from './held.ts';

/** What is to be kept: the title, and the text as it was at one moment, read when it is sent. */
type Content = { title: string; read: () => Promise<NoteDocument> };

const sessions = new Map<string, NoteSession>();
const watchers = new Set<() => void>();
let begun = 0;

/** After a note is shown, how long its page is left to draw it. In milliseconds. */
const REST = 1500;

/**
 * One note being written: what is on screen, and how far it is kept. It outlives its page: when a tab closes, or the
 * host is away and the page with it, what is not kept stays here and is still saved, or shown again when one comes back.
 */
export class NoteSession {
  readonly id: string;
  /** Another one for another session of the same note: a page is of one session only. */
  readonly key = (begun += 1);
  #title: string;
  #savedTitle: string;
  #document: NoteDocument;
  #editor: LexicalEditor | null = null;
  #exporter: Exporter | null = null;
  #held: Held | null = null;
  #listeners = new Set<() => void>();
  #stopFlush: () => void = () => undefined;
  readonly autosave: Autosave<Content>;
  words: number;
  /** What the archive last said of the note. */
  note: Note;

  constructor(note: Note) {
    this.id = note.id;
    this.note = note;
    this.#title = note.title;
    this.#savedTitle = note.title;
    this.#document = note.document;
    this.words = note.words;
    this.autosave = new Autosave<Content>({
      revision: note.revision,
      read: () => ({ title: this.#title, read: this.#reading() }),
      write: (content, base) => this.#write(content, base),
      isStale: (error) => errorOf(error).kind === 'stale-revision',
      onStatus: () => this.#tell(),
    });
    this.#begin();
  }

  get title(): string {
    return this.#title;
  }

  get status(): SaveStatus {
    return this.autosave.status;
  }

  /** What is on screen now. */
  get document(): NoteDocument {
    const snapshot = this.#snapshot();
    return snapshot && this.#exporter ? this.#exporter.read(snapshot) : this.#document;
  }

  get editor(): LexicalEditor | null {
    return this.#editor;
  }

  /** True while something is not kept, or being kept. */
  get busy(): boolean {
    return this.autosave.pending || this.autosave.status.state === 'saving';
  }

  retitle(title: string): void {
    this.#title = title;
    this.autosave.touch();
    this.#tell();
  }

  /** The page that shows the note hands its editor over, and takes it back when it goes. */
  attach(editor: LexicalEditor | null): void {
    if (editor === null) this.#document = this.document;
    this.#exporter?.stop();
    this.#exporter = editor && new Exporter(editor);
    this.#editor = editor;
    this.#held = null;
    void this.#compare();
    // A page may open on a session that ends before its editor is there, once what was being kept is kept.
    if (editor !== null && !sessions.has(this.id)) this.#begin();
    this.#tell();
    if (editor === null) void this.#leave();
  }

  /** Shows another text in place of what is on screen; as a change of the writer's own when `asChange`. */
  replace(document: NoteDocument, { asChange }: { asChange: boolean }): void {
    this.#document = document;
    if (this.#editor) loadDocument(this.#editor, document);
    if (asChange) this.autosave.touch();
  }

  /** Goes on from what the archive holds now; what was typed here must already be kept. */
  adopt(note: Note): void {
    this.note = note;
    this.#title = note.title;
    this.#savedTitle = note.title;
    this.words = note.words;
    this.replace(note.document, { asChange: false });
    this.autosave.rebase(note.revision, { keepMine: false });
    this.#held = null;
    void this.#compare();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  async #write({ title, read }: Content, base: number) {
    const named = title.trim().slice(0, 500);
    const renamed = named !== '' && named !== this.#savedTitle;
    const document = await read();
    const saved = await this.#send(document, base, renamed ? { title: named } : {});
    this.#held = Held.of(saved.revision, document);
    if (renamed) this.#savedTitle = named;
    this.words = saved.words;
    return { revision: saved.revision, savedAt: new Date(saved.savedAt) };
  }

  /** A long note is sent as what changed since the state the archive is known to hold; whole when it does not hold it. */
  async #send(document: NoteDocument, base: number, title: { title?: string }) {
    const partial = this.#held?.partial(base, document) ?? null;
    if (partial) {
      try {
        return await client.notes.saveBlocks({ id: this.id, base, document: partial, ...title });
      } catch (error) {
        if (errorOf(error).kind !== 'not-found') throw error;
      }
    }
    return client.notes.save({ id: this.id, base, document, ...title });
  }

  #snapshot(): Snapshot | null {
    return this.#editor && this.#exporter ? this.#exporter.snapshot(this.#editor) : null;
  }

  /** Takes the text as it is now, to be read a little at a time. */
  #reading(): () => Promise<NoteDocument> {
    const [snapshot, exporter, document] = [this.#snapshot(), this.#exporter, this.#document];
    return async () => (snapshot && exporter ? exporter.readInSlices(snapshot) : document);
  }

  /** Reads a long note just shown while nothing is asked of the page, so that its first save is as light as the next ones. */
  async #compare(): Promise<void> {
    const { note } = this;
    const [snapshot, exporter] = [this.#snapshot(), this.#exporter];
    const isAsStored = !this.autosave.pending && this.autosave.revision === note.revision;
    if (!snapshot || !exporter || !isAsStored || !isLong(note.document)) return;
    await new Promise((resolve) => setTimeout(resolve, REST));
    if (this.#exporter !== exporter) return;
    const read = await exporter.readInSlices(snapshot);
    const held = await Held.asStored(note.revision, read, note.document);
    // A save that came first knows more.
    if (this.#exporter === exporter && this.#held === null && this.autosave.revision === note.revision)
      this.#held = held;
  }

  async #leave(): Promise<void> {
    try {
      await this.autosave.flush();
    } catch {
      // Not kept: the session stays, goes on trying, and shows the text again when one comes back to the note.
      return;
    }
    if (this.#editor === null && !this.busy) this.#end();
  }

  #begin(): void {
    this.#stopFlush = onFlush(() => this.autosave.flush());
    sessions.set(this.id, this);
  }

  #end(): void {
    this.autosave.stop();
    this.#stopFlush();
    if (sessions.get(this.id) === this) sessions.delete(this.id);
    tellAll();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
    tellAll();
  }
}

function tellAll(): void {
  for (const watcher of watchers) watcher();
}

/** The session of a note that is open, or was left with something unsaved. */
export function sessionOf(id: string): NoteSession | null {
  return sessions.get(id) ?? null;
}

/** Opens a note to write in, from what the archive holds; the session already there wins, since it may hold more. */
export function openSession(note: Note): NoteSession {
  const there = sessions.get(note.id);
  if (there) {
    if (!there.busy && there.status.state !== 'stale' && there.autosave.revision < note.revision)
      there.adopt(note);
    return there;
  }
  const session = new NoteSession(note);
  tellAll();
  return session;
}

/** Hears any session change. */
export function watchSessions(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/**
 * A browser tab is closed at once, and may cut a save short: the browser then asks first. The desktop window waits for
 * every flush before it closes, and asks nothing.
 */
function askBeforeLosing(event: BeforeUnloadEvent): void {
  if (!window.vigie && [...sessions.values()].some((session) => session.busy)) event.preventDefault();
}

window.addEventListener('beforeunload', askBeforeLosing);
