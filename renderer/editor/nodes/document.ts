import { CodeExtension } from '@lexical/code';
import { HorizontalRuleExtension } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import { AutoLinkExtension, LinkExtension, type LinkMatcher, autoLinkUrlMatcher } from '@lexical/link';
import { CheckListExtension, ListExtension } from '@lexical/list';
import { RichTextExtension } from '@lexical/rich-text';
import { TableExtension } from '@lexical/table';
import { configExtension, defineExtension } from 'lexical';
import { normalizeUrl } from '#db/domain/document/url.ts';
import { CopyExtension } from '../copy/extension.ts';
import { PasteExtension } from '../paste/extension.ts';
import { CalloutKeysExtension } from '../callouts/keys.ts';
import { CatchUpExtension } from '../selection/catch-up.ts';
import { BlockIdExtension } from './block-id.ts';
import { CalloutExtension } from './callout.ts';
import { ChartExtension } from './chart.ts';
import { CitationExtension } from './citation.ts';
import { DateExtension } from './date.ts';
import { FigureExtension } from './figure.ts';
import { FileExtension } from './file.ts';
import { FootnoteExtension } from './footnote.ts';
import { ImageExtension } from './image.ts';
import { MarkdownShortcutsExtension } from './markdown.ts';
import { MentionExtension } from './mention.ts';
import { PieceExtension } from './piece.ts';
import { ReferenceExtension } from './reference.ts';
import { TransclusionExtension } from './transclusion.ts';
import { LinkRulesExtension, TabKeyExtension } from './rules.ts';

/** Only addresses that the archive keeps become links as one types. */
const addressMatcher: LinkMatcher = (text) => {
  const match = autoLinkUrlMatcher(text);
  const url = match && normalizeUrl(match.url);
  return match && url ? { ...match, url } : null;
};

/**
 * Everything a note document is made of, and how it behaves while written, without any screen: the same in the window
 * and in tests.
 */
export const DocumentExtension = defineExtension({
  name: 'vigie/Document',
  dependencies: [
    CatchUpExtension,
    configExtension(RichTextExtension, {
      escapeFormatTriggers: { code: { onlyAtBoundary: true, enter: true, click: true, arrow: true } },
    }),
    configExtension(HistoryExtension, { delay: 800 }),
    configExtension(ListExtension, { hasStrictIndent: true, shouldPreserveNumbering: false }),
    CheckListExtension,
    configExtension(LinkExtension, { validateUrl: (url) => normalizeUrl(url) !== null }),
    configExtension(AutoLinkExtension, { matchers: [addressMatcher] }),
    configExtension(TableExtension, {
      hasCellMerge: true,
      hasCellBackgroundColor: false,
      hasTabHandler: true,
      hasHorizontalScroll: true,
      hasNestedTables: false,
    }),
    CodeExtension,
    HorizontalRuleExtension,
    LinkRulesExtension,
    TabKeyExtension,
    CalloutExtension,
    CalloutKeysExtension,
    MentionExtension,
    ImageExtension,
    FileExtension,
    FigureExtension,
    ChartExtension,
    FootnoteExtension,
    CitationExtension,
    DateExtension,
    TransclusionExtension,
    PieceExtension,
    ReferenceExtension,
    BlockIdExtension,
    MarkdownShortcutsExtension,
    PasteExtension,
    CopyExtension,
  ],
});
