import { MenuOption } from '@lexical/react/LexicalTypeaheadMenuPlugin';
import type { Kind } from '#db/domain/kinds.ts';
import type { RecordRef } from '#preload/contract/base.ts';

export type Suggestion = RecordRef & { alias: string | null };
export type BlockSuggestion = { record: RecordRef; blockId: string; text: string };
type Of =
  | { is: 'record'; record: Suggestion }
  | { is: 'block'; block: BlockSuggestion }
  | { is: 'create' }
  | { is: 'kind'; kind: Kind };

/** A line of the mention menu: a record, one of its blocks, « Créer », or a kind to create it as. */
export class MentionOption extends MenuOption {
  of: Of;
  constructor(key: string, of: Of) {
    super(key);
    this.of = of;
  }
  static record(record: Suggestion): MentionOption {
    return new MentionOption(record.id, { is: 'record', record });
  }
  static block(block: BlockSuggestion): MentionOption {
    return new MentionOption(block.blockId, { is: 'block', block });
  }
  static create(): MentionOption {
    return new MentionOption('create', { is: 'create' });
  }
  static kind(kind: Kind): MentionOption {
    return new MentionOption(`kind:${kind}`, { is: 'kind', kind });
  }
}

/** What one most often meets while taking notes comes first. */
export const CREATED_KINDS: readonly Kind[] = [
  'acteur',
  'signal',
  'note',
  'publication',
  'evenement',
  'theme',
  'etude',
  'atelier',
  'indicateur',
  'libre',
];
