import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import {
  initSync,
  TypstCompilerBuilder,
  TypstFontResolverBuilder,
  type TypstCompiler,
} from '@myriaddreamin/typst-ts-web-compiler';
import { fail } from '../../../domain/errors.ts';
import type { TypstDocument } from './source.ts';

const { resolve } = createRequire(import.meta.url);
const MAIN = '/main.typ';

/** The whole fonts, where the interface has slices of them: a document may hold Greek, arrows and signs. */
const FONTS = [
  ...fontFiles('inter', 'Inter', ['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic']),
  ...fontFiles('source-serif-4', 'SourceSerif4', [
    '400Regular',
    '400Regular_Italic',
    '600SemiBold',
    '600SemiBold_Italic',
  ]),
  ...fontFiles('source-code-pro', 'SourceCodePro', ['400Regular']),
];

function fontFiles(family: string, name: string, styles: readonly string[]): string[] {
  return styles.map((style) => `@expo-google-fonts/${family}/${style}/${name}_${style}.ttf`);
}

/** The programs of the compiler and of the renderer of its pages, which threads may share. */
export type Programs = { compiler: WebAssembly.Module; renderer: WebAssembly.Module };

/** Reads them: some 400 ms, 28 MB and 1 MB. */
export async function loadPrograms(): Promise<Programs> {
  const [compiler, renderer] = await Promise.all(
    ['@myriaddreamin/typst-ts-web-compiler/wasm', '@myriaddreamin/typst-ts-renderer/wasm'].map(async (name) =>
      WebAssembly.compile(await readFile(resolve(name))),
    ),
  );
  return { compiler: compiler!, renderer: renderer! };
}

export type Compiler = {
  /** Typesets a document as PDF (ISO 32000, tagged), or as pages for the renderer. @throws VigieError `internal` */
  compile(document: TypstDocument, form: 'pdf' | 'vector'): Uint8Array<ArrayBuffer>;
  /** What the document just typeset says under a label. */
  said(label: string): unknown;
  /** Bytes the compiler holds, which it never gives back. */
  weight(): number;
};

/** Starts the compiler in this thread. It has no files, no network and no packages but what it is given. */
export async function startCompiler(module: WebAssembly.Module): Promise<Compiler> {
  const { memory } = initSync({ module });
  const fonts = new TypstFontResolverBuilder();
  for (const path of FONTS) fonts.add_raw_font(await readFile(resolve(path)));
  const builder = new TypstCompilerBuilder();
  builder.set_dummy_access_model();
  const compiler = await builder.build();
  compiler.set_fonts(await fonts.build());
  return {
    compile(document, form) {
      compiler.reset_shadow();
      for (const { path, content } of document.files) compiler.map_shadow(path, content);
      compiler.add_source(MAIN, document.source);
      const made = artifact(compiler, form);
      // Each call ages what is kept by one, and what has not served for thirty is forgotten: five documents here.
      for (let age = 0; age < 6; age += 1) compiler.reset();
      return made;
    },
    weight: () => memory.buffer.byteLength,
    said: (label) => JSON.parse(compiler.query(MAIN, null, `<${label}>`, 'value')),
  };
}

function artifact(compiler: TypstCompiler, form: 'pdf' | 'vector'): Uint8Array<ArrayBuffer> {
  const made = compiler.compile(MAIN, null, form, UNIX) as {
    result?: Uint8Array<ArrayBuffer>;
    diagnostics?: readonly string[];
  };
  return made.result ?? fail({ kind: 'internal', detail: (made.diagnostics ?? []).join('\n') });
}

/** Diagnostics as `path:line:column: severity: message`. */
const UNIX = 2;
