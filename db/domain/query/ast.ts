import type { DateBounds } from '../dates/edtf.ts';
import type { Impact, Verification } from '../impacts.ts';
import type { Kind } from '../kinds.ts';
import type { Validation } from '../review/states.ts';
import type { NamedProperty, PropertyWish } from './property-values.ts';

/** Where a piece of the query stands in what was typed, in UTF-16 units. */
export type Span = { readonly start: number; readonly length: number };

/** Words to find, folded as `tokenize` gives them. */
export type TextNode = {
  readonly type: 'text';
  /** In a row when there are several: a phrase, or the parts of a hyphenated word or code. */
  readonly words: readonly string[];
  /** Between quotes: the words themselves, not their inflections. */
  readonly quoted: boolean;
  /** The last word may be the beginning of a longer one. */
  readonly prefix: boolean;
  /** Only in titles. */
  readonly titleOnly: boolean;
  /** In any order, with at most that many words between them, inflections included; null for a row of words. */
  readonly near: number | null;
  readonly span: Span;
};

/** What a record must satisfy beside words. `target` names a record by its code, title, alias or a part of them. */
export type Filter =
  | { readonly by: 'kind'; readonly kinds: readonly Kind[] }
  | { readonly by: 'cycle'; readonly target: string }
  | { readonly by: 'date'; readonly when: 'before' | 'after' | 'during'; readonly bounds: DateBounds }
  | { readonly by: 'impact'; readonly impacts: readonly Impact[] }
  | { readonly by: 'tag'; readonly tags: readonly string[] }
  | { readonly by: 'relation'; readonly relations: readonly RelationEnd[]; readonly target: string }
  | { readonly by: 'source'; readonly text: string }
  | { readonly by: 'code'; readonly code: string; readonly prefix: boolean }
  | {
      /** A passage coded with one of these (a record by any of its names, an impact, or any) and said by one of these profiles. */
      readonly by: 'excerpt';
      readonly codes: readonly string[];
      readonly profiles: readonly string[];
    }
  | {
      readonly by: 'status';
      readonly verifications: readonly Verification[];
      readonly states: readonly string[];
    }
  | {
      readonly by: 'validation';
      readonly states: readonly Validation[];
      /** Also what changed since it was validated. */
      readonly modified: boolean;
    }
  | { readonly by: 'mention'; readonly kind: Kind | null; readonly target: string }
  | { readonly by: 'presence'; readonly what: Presence }
  | { readonly by: 'filled'; readonly property: NamedProperty }
  | { readonly by: 'property'; readonly property: NamedProperty; readonly wish: PropertyWish }
  | { readonly by: 'author'; readonly text: string }
  | { readonly by: 'view'; readonly name: string };

/** What a record may have or lack. */
export type Presence =
  | 'note'
  | 'source'
  | 'date'
  | 'theme'
  | 'tag'
  | 'impact'
  | 'cycle'
  | 'relation'
  | 'backlink'
  | 'attachment'
  | 'summary'
  | 'measure'
  | 'conflict'
  | 'excerpt'
  | 'example';

/** A relation as seen from the record that is looked for: it is the source (`out`) or the target (`in`). */
export type RelationEnd = { readonly relation: string; readonly direction: 'out' | 'in' };

/** Any target: `renouvelle:*`. */
export const ANY_TARGET = '*';

export type QueryNode =
  | TextNode
  | { readonly type: 'filter'; readonly filter: Filter; readonly span: Span }
  | { readonly type: 'not'; readonly child: QueryNode }
  | { readonly type: 'and'; readonly children: readonly QueryNode[] }
  | { readonly type: 'or'; readonly children: readonly QueryNode[] };

/** Why a query cannot be read; the interface makes a sentence of it. */
export type QueryErrorReason =
  | 'missing-value'
  | 'unknown-kind'
  | 'unknown-impact'
  | 'unknown-status'
  | 'unknown-presence'
  | 'unknown-value'
  | 'unreadable-date'
  | 'too-complex';

export type QueryError = {
  readonly position: number;
  readonly length: number;
  readonly reason: QueryErrorReason;
};

/** A query read, or the first place that cannot be. `node` is null when nothing is asked for. */
export type ParsedQuery =
  { readonly ok: true; readonly node: QueryNode | null } | { readonly ok: false; readonly error: QueryError };
