import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import {
  Bold,
  Brackets,
  Code,
  Heading,
  ImageUp,
  Italic,
  Link,
  List,
  ListChecks,
  ListOrdered,
  Quote,
  Redo2,
  SquareCode,
  Strikethrough,
  Table,
  Undo2,
} from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FileTrigger, Toolbar } from 'react-aria-components';
import { IMAGE_TYPES } from '../scene/useUpload';
import { IconButton } from '../ui/IconButton';
import { Menu, MenuItem } from '../ui/Menu';
import styles from './Editor.module.css';
import { LinkButton } from './LinkButton';

interface Mark {
  name: string;
  icon: ReactElement;
  shortcut?: string;
  toggle: (editor: Editor) => void;
}

const MARKS: readonly Mark[] = [
  { name: 'bold', icon: <Bold />, shortcut: 'Control+B', toggle: (editor) => editor.chain().focus().toggleBold().run() },
  { name: 'italic', icon: <Italic />, shortcut: 'Control+I', toggle: (editor) => editor.chain().focus().toggleItalic().run() },
  { name: 'strike', icon: <Strikethrough />, toggle: (editor) => editor.chain().focus().toggleStrike().run() },
  { name: 'code', icon: <Code />, toggle: (editor) => editor.chain().focus().toggleCode().run() },
  { name: 'bulletList', icon: <List />, toggle: (editor) => editor.chain().focus().toggleBulletList().run() },
  { name: 'orderedList', icon: <ListOrdered />, toggle: (editor) => editor.chain().focus().toggleOrderedList().run() },
  { name: 'taskList', icon: <ListChecks />, toggle: (editor) => editor.chain().focus().toggleTaskList().run() },
  { name: 'blockquote', icon: <Quote />, toggle: (editor) => editor.chain().focus().toggleBlockquote().run() },
];

const LEVELS = [1, 2, 3] as const;

interface EditorToolbarProps {
  editor: Editor;
  onImage: (file: File) => void;
  onSource: () => void;
}

/** What can be made of the text; the arrow keys go through it. */
export function EditorToolbar({ editor, onImage, onSource }: EditorToolbarProps) {
  const { t } = useTranslation('notes');
  const now = useEditorState({
    editor,
    selector: ({ editor }) => ({
      active: MARKS.filter(({ name }) => editor.isActive(name)).map(({ name }) => name),
      level: LEVELS.find((level) => editor.isActive('heading', { level })),
      mayUndo: editor.can().undo(),
      mayRedo: editor.can().redo(),
    }),
  });
  return (
    <Toolbar aria-label={t('toolbar.label')} className={styles.toolbar ?? ''}>
      <Menu
        label={t('toolbar.heading')}
        placement="bottom start"
        trigger={<IconButton size="sm" label={t('toolbar.heading')} icon={<Heading className="s" />} />}
      >
        <MenuItem
          label={t('toolbar.paragraph')}
          isChosen={now.level === undefined}
          onAction={() => editor.chain().focus().setParagraph().run()}
        />
        {LEVELS.map((level) => (
          <MenuItem
            key={level}
            label={t('toolbar.level', { level })}
            isChosen={now.level === level}
            onAction={() => editor.chain().focus().setHeading({ level }).run()}
          />
        ))}
      </Menu>
      {MARKS.map(({ name, icon, shortcut, toggle }) => (
        <IconButton
          key={name}
          size="sm"
          label={t(`toolbar.${name}`)}
          icon={icon}
          {...(shortcut !== undefined && { shortcut })}
          isSelected={now.active.includes(name)}
          onPress={() => toggle(editor)}
        />
      ))}
      <LinkButton editor={editor} icon={<Link />} />
      <IconButton
        size="sm"
        label={t('toolbar.linkHere')}
        icon={<Brackets />}
        shortcut="[["
        onPress={() => editor.chain().focus().insertContent('[[').run()}
      />
      <FileTrigger
        acceptedFileTypes={IMAGE_TYPES}
        onSelect={(files) => {
          const [file] = files ?? [];
          if (file !== undefined) onImage(file);
        }}
      >
        <IconButton size="sm" label={t('toolbar.image')} icon={<ImageUp />} />
      </FileTrigger>
      <IconButton
        size="sm"
        label={t('toolbar.table')}
        icon={<Table />}
        onPress={() => editor.chain().focus().insertTable({ rows: 3, cols: 2, withHeaderRow: true }).run()}
      />
      <IconButton size="sm" label={t('toolbar.undo')} icon={<Undo2 />} isDisabled={!now.mayUndo} onPress={() => editor.chain().focus().undo().run()} />
      <IconButton size="sm" label={t('toolbar.redo')} icon={<Redo2 />} isDisabled={!now.mayRedo} onPress={() => editor.chain().focus().redo().run()} />
      <IconButton size="sm" label={t('toolbar.source')} icon={<SquareCode />} onPress={onSource} />
    </Toolbar>
  );
}
