import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react';
import { assetOf } from './addresses';
import styles from './Editor.module.css';
import { NoteImage } from './NoteImage';

/** An image in the editor; one of elsewhere is not loaded, its description stands for it. */
export function EditorImage({ node, selected }: NodeViewProps) {
  const description = String(node.attrs.alt ?? '');
  const assetId = assetOf(String(node.attrs.src ?? ''));
  return (
    <NodeViewWrapper as="span" className={styles.image} data-selected={selected || undefined} data-drag-handle>
      {assetId === undefined ? <em>{description || String(node.attrs.src)}</em> : <NoteImage assetId={assetId} description={description} />}
    </NodeViewWrapper>
  );
}
