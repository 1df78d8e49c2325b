import fc from 'fast-check';
import { $createParagraphNode, $createTextNode, $getRoot, $isElementNode } from 'lexical';
import { describe, expect, test } from 'vitest';
import { matchMention, matchSlash } from '#renderer/editor/menus/match.ts';
import { $typedNow } from '#renderer/editor/menus/typed.ts';
import { change, openEditor } from './support.ts';

/** Text before the caret in nodes of any sizes and formats, as a menu that lagged behind may have split them. */
function taken(parts: readonly string[], rule = matchSlash) {
  using editor = openEditor();
  let typed: { words: string; query: string; rest: string } | null = null;
  change(editor, () => {
    const line = $createParagraphNode();
    parts.forEach((part, index) =>
      line.append(
        $createTextNode(part)
          .setFormat(index % 2)
          .toggleUnmergeable(),
      ),
    );
    $getRoot().clear().append(line);
    line.selectEnd();
    const found = $typedNow(rule);
    if (!found) return;
    const words = found.node.getTextContent();
    found.node.remove();
    const block = $getRoot().getFirstChild();
    typed = { words, query: found.matchingString, rest: $isElementNode(block) ? block.getTextContent() : '' };
  });
  return typed;
}

describe('what was typed for a menu', () => {
  test('is taken whole when the menu knew only its first letters', () => {
    expect(taken(['En 2015, /chi', 'ffre'])).toEqual({
      words: '/chiffre',
      query: 'chiffre',
      rest: 'En 2015, ',
    });
  });

  test('is taken alone when the menu knew more than is left of it', () => {
    expect(taken(['En ', '2015, /ch'])).toEqual({ words: '/ch', query: 'ch', rest: 'En 2015, ' });
  });

  test('is nothing where there is no sign before the caret', () => {
    expect(taken(['En 2015'])).toBeNull();
    expect(taken(['dit @Dupont. Puis'], matchMention)).toBeNull();
  });

  test('leaves exactly what stood before it, however the text is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 30 }), { maxLength: 6 }), (cuts) => {
        const text = 'Vu à l’atelier, dit @Caisse des';
        const places = [...new Set([0, ...cuts.map((cut) => Math.min(cut, text.length)), text.length])].sort(
          (one, two) => one - two,
        );
        const parts = places.slice(1).map((end, index) => text.slice(places[index], end));
        expect(taken(parts, matchMention)).toEqual({
          words: '@Caisse des',
          query: 'Caisse des',
          rest: 'Vu à l’atelier, dit ',
        });
      }),
    );
  });
});
