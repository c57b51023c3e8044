import { useCallback, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuid } from 'uuid';
import { attempt } from '../board/boardActions';
import { openPanel } from '../board/boardStore';
import { useBoardStore } from '../board/useBoard';
import { useSession, useTable } from '../table/TableContext';
import { Button } from '../ui/Button';
import { Switch } from '../ui/Switch';
import { TextField } from '../ui/TextField';
import { gridOver } from './alignment';
import styles from './panels.module.css';
import { guessedSize, nameFromFile } from './sceneSize';
import { SceneSizeInputs } from './SceneSizeInputs';
import { SidePanel } from './SidePanel';
import { UploadField } from './UploadField';
import { useUpload, type UploadedImage } from './useUpload';

const FORM = 'new-scene';

/** A new scene: from a map, whose name and size fill the form, or an empty grid. A map is then lined up. */
export function NewScenePanel() {
  const { t } = useTranslation('scene');
  const session = useSession();
  const board = useBoardStore();
  const none = useTable((state) => state.table?.scene === undefined);
  const [name, setName] = useState('');
  const [size, setSize] = useState({ width: 30, height: 20 });
  const [show, setShow] = useState(none);
  const [busy, setBusy] = useState(false);
  const upload = useUpload(
    useCallback((image: UploadedImage, file: File) => {
      setName((given) => given || nameFromFile(file.name));
      setSize(guessedSize(file.name, image));
    }, []),
  );
  const image = upload.current.state === 'done' ? upload.current.image : undefined;

  async function create(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    const sceneId = uuid();
    const map = image === undefined ? {} : { mapId: image.id };
    const made = await attempt(session, { type: 'AddScene', sceneId, name: name.trim() || t('unnamed'), ...size, ...map });
    const shown = made && show && (await attempt(session, { type: 'ActivateScene', sceneId }));
    setBusy(false);
    if (!made) return;
    board.setState({ preparing: shown ? undefined : sceneId });
    if (image === undefined) return openPanel(board, undefined);
    board.setState({ alignment: { sceneId, grid: gridOver(image, size), ...size } });
    openPanel(board, { kind: 'alignGrid' });
  }

  return (
    <SidePanel
      title={t('new.title')}
      actions={
        <Button type="submit" form={FORM} variant="primary" isDisabled={busy || upload.current.state === 'sending'}>
          {image === undefined ? t('new.create') : t('new.createAndAlign')}
        </Button>
      }
    >
      <form id={FORM} className={styles.form} onSubmit={(event) => void create(event)}>
        <UploadField upload={upload} label={t('new.upload')} hint={t('new.uploadHint')} />
        <TextField label={t('name')} value={name} onChange={setName} maxLength={80} placeholder={t('unnamed')} />
        <SceneSizeInputs size={size} onChange={setSize} />
        <Switch label={t('new.showNow')} isSelected={show} onChange={setShow} />
      </form>
    </SidePanel>
  );
}
