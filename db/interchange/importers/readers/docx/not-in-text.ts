import type { Package } from '../package.ts';
import type { Problem } from '../reader.ts';
import { wordsOfPart } from './prepare-part.ts';

/** What a document holds beside its text, each told with its first words: headers and footers, charts, diagrams, programs. */
export async function notInText(file: Package): Promise<Problem[]> {
  const problems: Problem[] = [];
  const said = new Set<string>();
  for (const name of file.names) {
    const kind = kindOf(name);
    if (kind === null || said.size > 50) continue;
    const words =
      kind === 'embedded'
        ? (name.split('/').at(-1) ?? name)
        : wordsOfPart(await file.text(name)).slice(0, 200);
    // A number alone is that of the page.
    if (!/\p{L}{2}/u.test(words) || said.has(`${kind} ${words}`)) continue;
    said.add(`${kind} ${words}`);
    problems.push({ kind, detail: words });
  }
  return problems;
}

function kindOf(name: string): 'page-header' | 'chart' | 'diagram' | 'embedded' | null {
  if (/^word\/(?:header|footer)\d*\.xml$/.test(name)) return 'page-header';
  if (/^word\/charts\/chart[^/]*\.xml$/.test(name)) return 'chart';
  if (/^word\/diagrams\/data[^/]*\.xml$/.test(name)) return 'diagram';
  return /^word\/(?:embeddings\/[^/]+|vbaProject\.bin)$/.test(name) ? 'embedded' : null;
}
