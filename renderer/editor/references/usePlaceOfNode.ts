import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getNodeByKey, type NodeKey } from 'lexical';
import { $getBlockId } from '../nodes/block-id.ts';
import { usePlace, type Place } from './places.ts';

/** The numbered place that a block of the text on screen is, live. */
export function usePlaceOfNode(key: NodeKey): Place | undefined {
  const [editor] = useLexicalComposerContext();
  const id = editor.getEditorState().read(() => {
    const node = $getNodeByKey(key);
    return node ? $getBlockId(node) : '';
  });
  return usePlace(id);
}
