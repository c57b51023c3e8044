import type { Editor } from '@tiptap/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { Popover } from '../ui/Popover';
import { TextField } from '../ui/TextField';
import { targetOf } from './addresses';
import styles from './Editor.module.css';

/** Makes a link of what is selected, or changes the one the caret is in. */
export function LinkButton({ editor, icon }: { editor: Editor; icon: ReactElement }) {
  const { t } = useTranslation('notes');
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover
      label={t('toolbar.link')}
      isOpen={isOpen}
      onOpenChange={setOpen}
      trigger={<IconButton size="sm" label={t('toolbar.link')} icon={icon} />}
    >
      {(close) => <LinkForm editor={editor} onDone={close} />}
    </Popover>
  );
}

function LinkForm({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const { t } = useTranslation('notes');
  const former = String(editor.getAttributes('link').href ?? '');
  const [typed, setTyped] = useState(former);
  const [isWrong, setWrong] = useState(false);
  const address = /^[\w.-]+\.\w{2,}(\/|$)/u.test(typed.trim()) ? `https://${typed.trim()}` : typed.trim();

  function link() {
    if (targetOf(address) === undefined) return setWrong(true);
    onDone();
    const chain = editor.chain().focus();
    if (former !== '') chain.extendMarkRange('link').setLink({ href: address }).run();
    else if (!editor.state.selection.empty) chain.setLink({ href: address }).run();
    else chain.insertContent({ type: 'text', text: address, marks: [{ type: 'link', attrs: { href: address } }] }).run();
  }

  return (
    <form
      className={styles.link}
      onSubmit={(event) => {
        event.preventDefault();
        link();
      }}
    >
      <TextField
        label={t('link.address')}
        value={typed}
        onChange={setTyped}
        placeholder="https://"
        // the popover was opened to type here
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        error={isWrong ? t('link.wrong') : undefined}
      />
      <div className={styles.answers}>
        {former !== '' && (
          <Button
            variant="ghost"
            onPress={() => {
              onDone();
              editor.chain().focus().extendMarkRange('link').unsetLink().run();
            }}
          >
            {t('link.remove')}
          </Button>
        )}
        <Button type="submit" variant="primary">
          {t('link.set')}
        </Button>
      </div>
    </form>
  );
}
