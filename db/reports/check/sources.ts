import { blockIdOf } from '../../domain/document/blocks.ts';
import type { AnyNode, BlockNode, NoteDocument, PieceNode } from '../../domain/document/types.ts';
import { parseRecordUrl } from '../../domain/document/url.ts';
import { citationText, documentText, mentionText, visitNodes } from '../../domain/document/walk.ts';
import { note } from '../../domain/document/build.ts';
import { chartData } from '../../domain/indicators/chart/series.ts';
import { figureWords } from '../../domain/indicators/chart/words.ts';
import type { Finding, FindingRule } from '../../domain/reports/findings.ts';
import type { Reader } from '../../connection/types.ts';
import { recordDetail } from '../../records/detail.ts';
import type { RecordDetail } from '#preload/contract/records.ts';
import { orNull } from '../pieces/or-null.ts';
import { readPiece } from '../pieces/read.ts';

type Use = { recordId: string; block: BlockNode; node: AnyNode; words: string };

/** What the records and pieces of a report tell of it: what is gone, changed, to be verified, without source or base. */
export async function checkSources(reader: Reader, document: NoteDocument): Promise<Finding[]> {
  const uses = usesIn(document);
  const records = new Map<string, RecordDetail | null>();
  for (const { recordId } of uses)
    if (!records.has(recordId)) records.set(recordId, await orNull(recordDetail(reader, recordId)));
  const findings: Finding[] = [];
  const say = (rule: FindingRule, use: Pick<Use, 'block' | 'words'>, recordId: string | null) =>
    findings.push({ rule, blockId: blockIdOf(use.block), words: use.words, recordId });
  for (const use of uses) {
    const record = records.get(use.recordId);
    if (!record || record.deletedAt !== null) {
      // What a piece says is told with the piece.
      if (use.node.type !== 'piece') say('renvoi-rompu', use, null);
      continue;
    }
    for (const measure of measuresShown(use.node, record))
      if (saysNoBase(measure.base))
        say('chiffre-sans-base', { ...use, words: figureWords(measure, 'fr') }, record.id);
  }
  for (const [id, use] of firstUses(uses)) {
    const record = records.get(id);
    if (!record || record.deletedAt !== null) continue;
    if (record.verification === 'to-verify') say('a-verifier', { ...use, words: record.title }, id);
    if (SOURCED.has(record.kind) && namesNoSource(record))
      say('fiche-sans-source', { ...use, words: record.title }, id);
  }
  findings.push(...(await checkPieces(reader, document)));
  return findings;
}

async function checkPieces(reader: Reader, { root }: NoteDocument): Promise<Finding[]> {
  const findings: Finding[] = [];
  const pieces: { block: BlockNode; piece: PieceNode }[] = [];
  for (const block of root.children)
    visitNodes(block, (piece) => piece.type === 'piece' && pieces.push({ block, piece }));
  for (const { block, piece } of pieces) {
    const { state, record } = await readPiece(reader, piece);
    const rule = state === 'changed' ? 'source-changee' : state === 'same' ? null : 'renvoi-rompu';
    if (rule !== null)
      findings.push({
        rule,
        blockId: blockIdOf(block),
        words: piece.title,
        recordId: state === 'gone' ? null : (record?.id ?? null),
      });
  }
  return findings;
}

/** Every place of a text where it leads to a record. */
function usesIn({ root }: NoteDocument): Use[] {
  const uses: Use[] = [];
  for (const block of root.children)
    visitNodes(block, (node) => {
      const use = (recordId: string, words: string) => uses.push({ recordId, block, node, words });
      switch (node.type) {
        case 'mention':
          return use(node.recordId, mentionText(node));
        case 'citation':
          return use(node.recordId, citationText(node));
        case 'figure':
          return use(node.recordId, node.label);
        case 'chart':
        case 'transclusion':
          return use(node.recordId, node.title);
        case 'piece':
          return 'recordId' in node.source ? use(node.source.recordId, node.title) : undefined;
        case 'link': {
          const target = parseRecordUrl(node.url);
          return target ? use(target.recordId, documentText(note({ ...block })).text) : undefined;
        }
        default:
          return undefined;
      }
    });
  return uses;
}

function firstUses(uses: readonly Use[]): Map<string, Use> {
  const first = new Map<string, Use>();
  for (const use of uses) if (!first.has(use.recordId)) first.set(use.recordId, use);
  return first;
}

function measuresShown(node: AnyNode, record: RecordDetail) {
  if (node.type === 'figure') return record.measures.filter(({ id }) => id === node.measureId);
  return node.type === 'chart' ? chartData(record.measures, node.series).measures : [];
}

/** A base that says that nothing is known of it says none. */
const saysNoBase = (base: string): boolean =>
  /^\s*(?:base\s+)?(?:non (?:établie?|précisée?|connue?|renseignée?)|inconnue?|\?|-|—|n\.?\s?[cr]\.?)?\s*$/iu.test(
    base,
  );

/** Kinds of which one asks where they come from. */
const SOURCED: ReadonlySet<string> = new Set(['publication', 'etude', 'indicateur']);

/** A publication is known by its address as well; an indicator by the sources of its measures. */
function namesNoSource({ kind, sources, properties, measures }: RecordDetail): boolean {
  if (sources.length > 0) return false;
  if (kind === 'publication')
    return typeof properties['adresse'] !== 'string' || properties['adresse'] === '';
  return kind !== 'indicateur' || measures.every(({ sourceLabel }) => sourceLabel.trim() === '');
}
