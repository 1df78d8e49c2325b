import { parseCode } from '../kinds.ts';
import { ANY_TARGET } from './ast.ts';
import type { Value } from './lex.ts';
import type { OperatorName } from './operators.ts';
import { presenceNamed } from './presence.ts';
import { boundsOf, impactNamed, kindNamed, statusNamed, validationNamed } from './values.ts';

/**
 * Whether a name, a colon and values with spaces between are an operator rather than prose (« Note : les modèles »): values
 * of a closed list that can be read, or for the others a quotation, a star or a code.
 */
export function isMeantApart({ asks }: OperatorName, values: readonly Value[]): boolean {
  const each = (reads: (text: string) => unknown): boolean =>
    values.length > 0 && values.every(({ text }) => reads(text) !== undefined);
  switch (asks) {
    case 'kind':
      return each(kindNamed);
    case 'impact':
      return each(impactNamed);
    case 'status':
      return each(statusNamed);
    case 'validation':
      return each(validationNamed);
    case 'with':
    case 'without':
      return each(presenceNamed);
    case 'before':
    case 'after':
    case 'during':
    case 'around':
      return each(boundsOf);
    case 'property':
    case 'title':
      return false;
    default:
      return (
        values.length > 0 &&
        values.every(({ text, quoted }) => quoted || text === ANY_TARGET || parseCode(text) !== null)
      );
  }
}
