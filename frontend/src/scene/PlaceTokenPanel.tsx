import { useTranslation } from 'react-i18next';
import { useBoard, useBoardStore } from '../board/useBoard';
import { Switch } from '../ui/Switch';
import styles from './panels.module.css';
import { SidePanel } from './SidePanel';
import { TokenForm } from './TokenForm';

/** What the next token will be; a click on the board places it, as often as one likes. */
export function PlaceTokenPanel() {
  const { t } = useTranslation('scene');
  const board = useBoardStore();
  const draft = useBoard((state) => state.draft);
  return (
    <SidePanel title={t('token.place')} keepFocus>
      <p className={styles.text}>{t('token.placeHint')}</p>
      <TokenForm
        look={draft}
        placeholder={t('token.unnamed')}
        onChange={(look) => board.setState({ draft: { ...look, hidden: draft.hidden } })}
      />
      <Switch
        label={t('token.hidden')}
        isSelected={draft.hidden}
        onChange={(hidden) => board.setState({ draft: { ...draft, hidden } })}
      />
    </SidePanel>
  );
}
