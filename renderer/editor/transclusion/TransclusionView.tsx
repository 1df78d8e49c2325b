import { useLingui } from '@lingui/react/macro';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useLexicalNodeSelection } from '@lexical/react/useLexicalNodeSelection';
import { configExtension, defineExtension, type NodeKey } from 'lexical';
import { ExternalLink } from 'lucide-react';
import { use, useLayoutEffect, useState } from 'react';
import type { NoteDocument } from '#db/domain/document/types.ts';
import type { NumberedPlace } from '#db/domain/reports/numbering.ts';
import { Button } from '../../ui/button/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { CalloutSigns } from '../callouts/CalloutSigns.tsx';
import { CitationView } from '../citations/CitationView.tsx';
import { DateView } from '../dates/DateView.tsx';
import { loadDocument } from '../document/load.ts';
import { FileView } from '../files/FileView.tsx';
import { ChartView } from '../figures/ChartView.tsx';
import { FigureView } from '../figures/FigureView.tsx';
import { FootnoteView } from '../footnotes/FootnoteView.tsx';
import { ImageView } from '../images/ImageView.tsx';
import { openMention } from '../mentions/open.ts';
import { MentionView } from '../mentions/MentionView.tsx';
import { ChartExtension } from '../nodes/chart.ts';
import { CitationExtension } from '../nodes/citation.ts';
import { DateExtension } from '../nodes/date.ts';
import { DocumentExtension } from '../nodes/document.ts';
import { FigureExtension } from '../nodes/figure.ts';
import { FileExtension } from '../nodes/file.ts';
import { FootnoteExtension } from '../nodes/footnote.ts';
import { ImageExtension } from '../nodes/image.ts';
import { MentionExtension } from '../nodes/mention.ts';
import { ReferenceExtension } from '../nodes/reference.ts';
import { TransclusionExtension, type TransclusionFields } from '../nodes/transclusion.ts';
import { PassageNumbers } from '../references/PassageNumbers.tsx';
import { InnerPlacesContext, newPlaces } from '../references/places.ts';
import { ReferenceView } from '../references/ReferenceView.tsx';
import { usePlacesIn } from '../references/usePlacesIn.ts';
import { useEnterOn } from '../selection/useEnterOn.ts';
import { THEME } from '../view/theme.ts';
import { DEEPEST, Holders } from './chain.ts';
import * as css from './transclusion.css.ts';
import { useSource } from './useSource.ts';

/**
 * Another note, or one block of it, as the archive has it now: to be read here and written there. What cannot be shown says why.
 */
export function TransclusionView({ nodeKey, fields }: { nodeKey: NodeKey; fields: TransclusionFields }) {
  const { t } = useLingui();
  const [selected] = useLexicalNodeSelection(nodeKey);
  const holders = use(Holders);
  const { recordId, blockId } = fields;
  const inItself = holders.includes(recordId);
  const tooDeep = holders.length > DEEPEST;
  const { source, title } = useSource(recordId, blockId, !inItself && !tooDeep);
  const name = title ?? fields.title;
  const open = () => openMention(recordId, { inTab: false, blockId });
  useEnterOn(selected, open);
  const why = () => {
    if (inItself) return t`Cette note se contiendrait elle-même : elle n’est pas montrée ici.`;
    if (tooDeep) return t`Trop de notes les unes dans les autres : celle-ci s’ouvre à part.`;
    switch (source.state) {
      case 'gone':
        return t`La note montrée ici n’est plus dans l’archive.`;
      case 'trashed':
        return t`La note montrée ici est à la corbeille.`;
      case 'empty':
        return t`Cette fiche n’a pas de texte.`;
      case 'block-gone':
        return t`Le bloc montré ici n’existe plus dans sa note.`;
      case 'unreadable':
        return t`Cette note n’a pas pu être lue.`;
      default:
        return null;
    }
  };
  const reason = why();
  const places = usePlacesIn(nodeKey);
  return (
    <section
      aria-label={blockId === null ? t`Note incluse : ${name}` : t`Bloc inclus de ${name}`}
      data-transclusion={recordId}
      data-state={reason === null ? source.state : 'refused'}
      className={classes(css.passage, selected && css.selected)}
    >
      {reason !== null && <p className={css.reason}>{reason}</p>}
      {reason === null && source.state === 'shown' && (
        <Holders value={[...holders, recordId]}>
          <Passage document={source.document} places={places} />
        </Holders>
      )}
      <p className={css.source}>
        <Button compact variant="quiet" onPress={open}>
          <ExternalLink size={14} aria-hidden />
          {name}
        </Button>
      </p>
    </section>
  );
}

const READING = defineExtension({
  name: 'vigie/ReadingPassage',
  namespace: 'vigie',
  theme: THEME,
  dependencies: [
    DocumentExtension,
    configExtension(MentionExtension, { render: (props) => <MentionView {...props} /> }),
    configExtension(ImageExtension, { render: (props) => <ImageView {...props} /> }),
    configExtension(FileExtension, { render: (props) => <FileView {...props} /> }),
    configExtension(FigureExtension, { render: (props) => <FigureView {...props} /> }),
    configExtension(ChartExtension, { render: (props) => <ChartView {...props} /> }),
    configExtension(FootnoteExtension, { render: (props) => <FootnoteView {...props} /> }),
    configExtension(CitationExtension, { render: (props) => <CitationView {...props} /> }),
    configExtension(DateExtension, { render: (props) => <DateView {...props} /> }),
    configExtension(TransclusionExtension, { render: (props) => <TransclusionView {...props} /> }),
    configExtension(ReferenceExtension, { render: (props) => <ReferenceView {...props} /> }),
  ],
});

/** A document read where it stands, in the look of the text around it; in a report, with the numbers it has there. */
export function Passage({
  document,
  places,
}: {
  document: NoteDocument;
  places: readonly NumberedPlace[] | null;
}) {
  const { t } = useLingui();
  const [store] = useState(newPlaces);
  return (
    <InnerPlacesContext value={store}>
      <LexicalExtensionComposer extension={READING} contentEditable={null}>
        <Shown document={document} />
        <CalloutSigns />
        {places && <PassageNumbers document={document} places={places} store={store} />}
        <ContentEditable className={css.text} aria-label={t`Texte inclus`} />
      </LexicalExtensionComposer>
    </InnerPlacesContext>
  );
}

function Shown({ document }: { document: NoteDocument }): null {
  const [editor] = useLexicalComposerContext();
  useLayoutEffect(() => {
    editor.setEditable(false);
    loadDocument(editor, document);
  }, [editor, document]);
  return null;
}
