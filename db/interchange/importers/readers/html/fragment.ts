import type { BlockNode } from '../../../../domain/document/types.ts';
import type { Problem, ReadContext } from '../reader.ts';
import { readPage } from './blocks.ts';
import { parseHtml } from './dom.ts';
import { PageReading } from './reading.ts';

const NO_NOTES = { called: new Map<never, never>(), said: new Set<never>(), back: new Set<never>() };

/** Reads pieces of raw HTML that stand in a Markdown text; what they hold that a note does not is told. */
export function fragmentReader(
  context: ReadContext,
  tell: (problem: Problem) => void,
): (source: string) => BlockNode[] {
  return (source) => {
    const reading = new PageReading(context, NO_NOTES, '');
    const blocks = readPage(parseHtml(source), reading);
    reading.problems.forEach(tell);
    return blocks;
  };
}
