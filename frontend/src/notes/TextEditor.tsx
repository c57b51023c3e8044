import { EditorContent, useEditor } from '@tiptap/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUpload } from '../scene/useUpload';
import { Button } from '../ui/Button';
import type { Id } from '../wire/types';
import { imageAddress } from './addresses';
import styles from './Editor.module.css';
import { editorExtensions } from './editorExtensions';
import { EditorToolbar } from './EditorToolbar';
import { LinkPicker, type TakesKeys } from './LinkPicker';
import { useLinkables } from './linkables';
import { isEditable } from './markdown';
import textStyles from './NoteText.module.css';
import { UploadLine } from './UploadLine';

interface TextEditorProps {
  noteId: Id;
  /** Markdown. */
  text: string;
  onChange: (text: string) => void;
}

/** Writes Markdown, either as it will look or as it is. */
export default function TextEditor(props: TextEditorProps) {
  const { t } = useTranslation('notes');
  const [isSource, setSource] = useState(() => !isEditable(props.text));
  if (!isSource) return <RichText {...props} onSource={() => setSource(true)} />;
  const mayLook = isEditable(props.text);
  return (
    <div className={styles.source}>
      <div className={styles.sourceHead}>
        <p className="meta">{t(mayLook ? 'source.text' : 'source.only')}</p>
        {mayLook && (
          <Button size="sm" onPress={() => setSource(false)}>
            {t('source.leave')}
          </Button>
        )}
      </div>
      <textarea aria-label={t('field.text')} value={props.text} spellCheck onChange={(event) => props.onChange(event.target.value)} />
    </div>
  );
}

function RichText({ noteId, text, onChange, onSource }: TextEditorProps & { onSource: () => void }) {
  const { t } = useTranslation('notes');
  const linkables = useLinkables(noteId);
  const written = useRef(text);
  const keys = useRef<TakesKeys>(null);
  const drop = useRef<(file: File) => void>(null);
  const change = useRef(onChange);
  useEffect(() => {
    change.current = onChange;
  });

  const onKeys = useCallback((take: TakesKeys) => {
    keys.current = take;
  }, []);

  const editor = useEditor({
    extensions: editorExtensions(),
    injectCSS: false, // the page's policy takes styles from its own files only
    content: text,
    contentType: 'markdown',
    onUpdate: ({ editor }) => {
      written.current = editor.getMarkdown().trim();
      change.current(written.current);
    },
    editorProps: {
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': t('field.text'), class: `${textStyles.text} ${styles.content}` },
      handleKeyDown: (_view, event) => {
        const isTaken = keys.current?.(event) ?? false;
        if (isTaken) event.preventDefault();
        return isTaken;
      },
      handleDOMEvents: {
        // ProseMirror uses up every Escape; what is not the picker's goes a step back
        keydown: (_view, event) => {
          if (event.key !== 'Escape') return false;
          if (keys.current?.(event) === true) event.preventDefault();
          return true;
        },
      },
      handlePaste: (_view, event) => takeImages(event.clipboardData?.files),
      handleDrop: (_view, event) => takeImages(event.dataTransfer?.files),
    },
  });

  function takeImages(files: FileList | undefined): boolean {
    const image = [...(files ?? [])].find(({ type }) => type.startsWith('image/'));
    if (image !== undefined) drop.current?.(image);
    return image !== undefined;
  }

  const upload = useUpload(
    useCallback(
      ({ id }, file) => {
        const alt = file.name.replace(/\.[^.]*$/u, '');
        editor.chain().focus().insertContent({ type: 'image', attrs: { src: imageAddress(id), alt } }).run();
      },
      [editor],
    ),
  );
  useEffect(() => {
    drop.current = upload.send;
  }, [upload.send]);

  // what others have written, or what was decided elsewhere, takes the place of what is shown
  useEffect(() => {
    if (text === written.current) return;
    written.current = text;
    editor.commands.setContent(text, { contentType: 'markdown', emitUpdate: false });
  }, [editor, text]);

  return (
    <>
      <EditorToolbar editor={editor} onImage={upload.send} onSource={onSource} />
      <UploadLine upload={upload} />
      <EditorContent editor={editor} />
      <LinkPicker editor={editor} linkables={linkables} onKeys={onKeys} />
    </>
  );
}
