import { initSync, TypstRenderer, type RenderSession } from '@myriaddreamin/typst-ts-renderer';

/** A page as an SVG picture that needs nothing else and runs nothing; its size in points. */
export type PageDrawing = { svg: string; width: number; height: number };
export type Renderer = { pages(vector: Uint8Array): PageDrawing[] };

/** Parts of a document the renderer can be asked for alone. */
const BODY = 1;
const DEFINITIONS = 2;

/** Starts the renderer in this thread, from its program. */
export function startRenderer(module: WebAssembly.Module): Renderer {
  initSync({ module });
  const renderer = new TypstRenderer();
  return {
    pages(vector) {
      const session = renderer.session_from_artifact(vector, 'vector');
      try {
        return pagesOf(renderer, session);
      } finally {
        session.free();
      }
    },
  };
}

function pagesOf(renderer: TypstRenderer, session: RenderSession): PageDrawing[] {
  const info = session.pages_info;
  const shapes = definitions(renderer.svg_data(session, DEFINITIONS));
  const pages = renderer
    .svg_data(session, BODY)
    .split('<g class="typst-page"')
    .slice(1)
    .map((part, index) => {
      const page = info.page(index);
      const { width_pt: width, height_pt: height } = page;
      page.free();
      return { svg: pageOf(part, shapes, width, height), width, height };
    });
  info.free();
  return pages;
}

/** What pages share, by the name they call it: the outlines of letters, clips, gradients. */
function definitions(svg: string): ReadonlyMap<string, string> {
  const found = svg.matchAll(
    /<(path|clipPath|linearGradient|radialGradient|pattern|symbol)\b[^>]*?\bid="([^"]+)"(?:[^>]*\/>|[\s\S]*?<\/\1>)/g,
  );
  return new Map([...found].map((match) => [match[2]!, match[0]]));
}

function pageOf(part: string, shapes: ReadonlyMap<string, string>, width: number, height: number): string {
  const inside = part
    .slice(part.indexOf('>') + 1)
    .replace(/<\/svg>\s*$/, '')
    // Words to be selected and places to be pressed are of no use in a picture.
    .replace(/<g transform="[^"]*"><foreignObject[\s\S]*?<\/foreignObject><\/g>/g, '')
    .replace(/<\/?a\b[^>]*>/g, '')
    .replace(/<rect class="pseudo-link"[^>]*>(?:<\/rect>)?/g, '')
    // A space is a letter without an outline.
    .replace(/<use\b[^>]*href="#([^"]+)"[^>]*\/>/g, (use, name: string) => (shapes.has(name) ? use : ''))
    .replace(/ (?:data-tid|data-hint|data-span|class)="[^"]*"/g, '');
  const used = new Set([...inside.matchAll(/(?:href="#|url\(#)([^")]+)/g)].map((match) => match[1]!));
  const defs = [...used].flatMap((name) => shapes.get(name) ?? []).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><style>svg{fill:none}</style><rect width="100%" height="100%" fill="#fff"/><defs>${defs}</defs><g>${inside}</svg>`;
}
