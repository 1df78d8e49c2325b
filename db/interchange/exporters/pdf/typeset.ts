import { VigieError } from '../../../domain/errors.ts';
import type { ExportedFile, Gathered } from '../../gathered.ts';
import { fileNameOf } from '../../file-name.ts';
import { compose } from '../flow/compose.ts';
import type { Flow } from '../flow/types.ts';
import { loadPrograms, startCompiler, type Compiler, type Programs } from './compiler.ts';
import { startRenderer, type PageDrawing, type Renderer } from './pages.ts';
import { typstOf, type TypstDocument, type TypstOptions } from './source.ts';
import { withTitleShown } from './title-bar.ts';

/** The pages of a document as pictures, and the page (from 1) on which each of its places is. */
export type TypesetPages = {
  pages: readonly PageDrawing[];
  places: readonly { anchor: string; page: number }[];
};

export type Typesetter = {
  pdf(gathered: Gathered): Promise<ExportedFile>;
  pdfOf(flow: Flow): Uint8Array<ArrayBuffer>;
  pages(flow: Flow): TypesetPages;
  /** Bytes it holds, which it never gives back. */
  weight(): number;
};

let here: Promise<Typesetter> | null = null;

/** The typesetter of this thread, started once: some 600 ms, then ready for every document. */
export function typesetterHere(programs?: Programs): Promise<Typesetter> {
  here ??= start(programs);
  return here;
}

async function start(given?: Programs): Promise<Typesetter> {
  const programs = given ?? (await loadPrograms());
  const compiler = await startCompiler(programs.compiler);
  let renderer: Renderer | null = null;
  const pdfOf = (flow: Flow) => withTitleShown(typeset(compiler, flow, 'pdf'));
  return {
    weight: compiler.weight,
    pdfOf,
    async pdf(gathered) {
      const flow = await compose(gathered, 'svg');
      const content = pdfOf(flow);
      return { fileName: fileNameOf(flow.title, 'pdf'), mediaType: 'application/pdf', content };
    },
    pages(flow) {
      const vector = typeset(compiler, flow, 'vector', { places: true });
      const places = compiler.said('vigie-pages') as [[string, number][]];
      renderer ??= startRenderer(programs.renderer);
      return {
        pages: renderer.pages(vector),
        places: places[0].map(([anchor, page]) => ({ anchor, page })),
      };
    },
  };
}

/** Typesets a document; pictures the compiler cannot read give way to their words. */
function typeset(
  compiler: Compiler,
  flow: Flow,
  form: 'pdf' | 'vector',
  options: TypstOptions = {},
): Uint8Array<ArrayBuffer> {
  const document = typstOf(flow, options);
  try {
    return compiler.compile(document, form);
  } catch (error) {
    const broken = brokenPictures(compiler, document);
    if (!(error instanceof VigieError) || broken.size === 0) throw error;
    return compiler.compile(typstOf(flow, { ...options, broken }), form);
  }
}

function brokenPictures(compiler: Compiler, { files }: TypstDocument): Set<Uint8Array | string> {
  const broken = new Set<Uint8Array | string>();
  for (const { path, content, of } of files) {
    try {
      compiler.compile({ source: `#image("${path}")`, files: [{ path, content, of }] }, 'vector');
    } catch (error) {
      if (!(error instanceof VigieError)) throw error;
      broken.add(of);
    }
  }
  return broken;
}

/** One PDF document of what was gathered, made in this thread. The same data gives the same bytes. */
export async function exportPdf(gathered: Gathered): Promise<ExportedFile> {
  return (await typesetterHere()).pdf(gathered);
}
