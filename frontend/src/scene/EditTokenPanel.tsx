import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { attempt } from '../board/boardActions';
import { openPanel } from '../board/boardStore';
import { useBoardStore, useShownScene } from '../board/useBoard';
import { useSession } from '../table/TableContext';
import { Button } from '../ui/Button';
import type { Id, TokenView } from '../wire/types';
import styles from './panels.module.css';
import { SidePanel } from './SidePanel';
import { TokenForm, type TokenLook } from './TokenForm';

const FORM = 'edit-token';

/** Changes what a token is. */
export function EditTokenPanel({ tokenId }: { tokenId: Id }) {
  const token = useShownScene()?.tokens.find(({ id }) => id === tokenId);
  return token === undefined ? null : <EditToken token={token} />;
}

function EditToken({ token }: { token: TokenView }) {
  const { t } = useTranslation('scene');
  const session = useSession();
  const board = useBoardStore();
  const [look, setLook] = useState<TokenLook>(() => {
    const { id: _id, x: _x, y: _y, hidden: _hidden, ...rest } = token;
    return rest;
  });

  async function save(event: FormEvent) {
    event.preventDefault();
    const edited = { ...look, name: look.name.trim() || token.name };
    if (await attempt(session, { type: 'EditToken', tokenId: token.id, ...edited })) openPanel(board, undefined);
  }

  return (
    <SidePanel
      title={token.name}
      actions={
        <Button type="submit" form={FORM} variant="primary">
          {t('save')}
        </Button>
      }
    >
      <form id={FORM} className={styles.form} onSubmit={(event) => void save(event)}>
        <TokenForm look={look} onChange={setLook} placeholder={token.name} />
      </form>
    </SidePanel>
  );
}
