import { useLingui } from '@lingui/react/macro';
import { useLexicalNodeSelection } from '@lexical/react/useLexicalNodeSelection';
import type { NodeKey } from 'lexical';
import { useState, type MouseEvent } from 'react';
import { KIND_LABELS } from '#db/domain/vocabulary.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { classes } from '../../ui/classes.ts';
import { KIND_ICONS } from '../../ui/kind/kind-icons.ts';
import { kindFill } from '../../ui/kind/kind.css.ts';
import type { MentionFields } from '../nodes/mention.ts';
import * as css from '../view/editor.css.ts';
import { useNear } from './near.ts';
import { openMention } from './open.ts';
import { useMentionRef } from './refs.ts';

type MentionProps = { nodeKey: NodeKey; fields: MentionFields };

/** A mention in the text: its words alone until it comes near the screen. */
export function MentionView(props: MentionProps) {
  const [place, setPlace] = useState<Element | null>(null);
  const isNear = useNear(place);
  if (isNear) return <NearMention {...props} />;
  const { nodeKey, fields } = props;
  return (
    <span ref={setPlace} data-mention={fields.recordId} data-mention-key={nodeKey} className={css.mention}>
      {fields.text ?? fields.label}
    </span>
  );
}

/** The current title of its record, in the hue of its kind. A click or Enter opens it. */
function NearMention({ nodeKey, fields }: MentionProps) {
  const { t } = useLingui();
  const locale = useLocale();
  const [selected] = useLexicalNodeSelection(nodeKey);
  const ref = useMentionRef(fields.recordId);
  const record = typeof ref === 'object' ? ref : null;
  const gone = ref === 'missing' || record?.deleted === true;
  const words = fields.text ?? record?.title ?? fields.label;
  const first = /^\S+/.exec(words)?.[0] ?? '';
  const Icon = record ? KIND_ICONS[record.kind] : null;

  const onClick = (event: MouseEvent) => {
    event.preventDefault();
    event.stopPropagation();
    openMention(fields.recordId, { inTab: event.ctrlKey || event.metaKey || event.button === 1 });
  };
  const kind = record ? KIND_LABELS[record.kind].one[locale] : '';
  return (
    <span
      role="link"
      tabIndex={-1}
      data-mention={fields.recordId}
      data-mention-key={nodeKey}
      data-deleted={gone || undefined}
      aria-label={gone ? t`${words} (à la corbeille)` : kind ? `${words}, ${kind}` : words}
      className={classes(
        css.mention,
        record && !gone && kindFill[record.kind],
        selected && css.mentionSelected,
      )}
      onClick={onClick}
      onAuxClick={(event) => event.button === 1 && onClick(event)}
    >
      <span className={css.mentionStart}>
        {Icon && <Icon size={13} aria-hidden className={css.mentionIcon} />}
        {first}
      </span>
      {words.slice(first.length)}
    </span>
  );
}
