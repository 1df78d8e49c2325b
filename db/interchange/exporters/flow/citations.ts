import type { CitationNode } from '../../../domain/document/types.ts';
import { visitNodes } from '../../../domain/document/walk.ts';
import type { ReportSettings } from '../../../domain/reports/settings.ts';
import { formatCitations, type Rich } from '../../csl/format.ts';
import { citedItem } from '../../csl/item.ts';
import type { RecordOf } from '../../figures.ts';
import type { Gathered } from '../../gathered.ts';
import { workAnchor, words } from './parts.ts';
import type { Inline } from './types.ts';

export type ReportCitations = {
  /** What stands for each citation. */
  said: ReadonlyMap<CitationNode, readonly Inline[]>;
  /** True in the style of notes, where it stands at the foot of the page. */
  atFoot: boolean;
  /** The works cited, by the code of their record, in the order of the style. */
  works: readonly { code: string; content: readonly Inline[] }[];
};

/** The citations of a report in its style, and its bibliography; a citation whose record is gone keeps its words. */
export async function citationsOf(
  { pieces, locale }: Gathered,
  { citations: style, bibliography }: ReportSettings,
  recordOf: RecordOf,
): Promise<ReportCitations> {
  const nodes: CitationNode[] = [];
  for (const { document } of pieces)
    if (document) visitNodes(document.root, (node) => node.type === 'citation' && nodes.push(node));
  const records = new Map(nodes.map(({ recordId }) => [recordId, recordOf(recordId)]));
  const works = [...records.values()].flatMap((record) => (record ? [citedItem(record, locale)] : []));
  const clusters = nodes.map(({ recordId: workId, locator, prefix, suffix }, index) => ({
    id: String(index),
    items: [{ workId, locator, prefix, suffix }],
  }));
  const formatted = await formatCitations({ works, clusters, style, locale });
  const atFoot = style === 'notes';
  const said = new Map<CitationNode, Inline[]>();
  for (const [index, node] of nodes.entries()) {
    const content = formatted.clusters.get(String(index));
    const record = records.get(node.recordId);
    if (!content || !record) continue;
    // Words that lead to the entry of the work; a full reference has its own address to follow.
    said.set(
      node,
      bibliography && !atFoot
        ? [{ is: 'link', to: { anchor: workAnchor(record.code) }, children: plain(content) }]
        : rich(content),
    );
  }
  return {
    said,
    atFoot,
    works: formatted.entries.flatMap(({ workId, content }) => {
      const record = records.get(workId);
      return record ? [{ code: record.code, content: rich(content) }] : [];
    }),
  };
}

function rich(content: readonly Rich[]): Inline[] {
  return content.map(({ text, format, url }) =>
    url === undefined ? words(text, format) : { is: 'link', to: { url }, children: [words(text, format)] },
  );
}

const plain = (content: readonly Rich[]): Inline[] => content.map(({ text, format }) => words(text, format));
