import { Grid3x3 } from 'lucide-react';
import { useCallback, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { attempt } from '../board/boardActions';
import { openPanel, sceneOf } from '../board/boardStore';
import { useBoardStore } from '../board/useBoard';
import { useSession, useTable } from '../table/TableContext';
import { Button } from '../ui/Button';
import { TextField } from '../ui/TextField';
import type { Id } from '../wire/types';
import styles from './panels.module.css';
import { SceneSizeInputs } from './SceneSizeInputs';
import { SidePanel } from './SidePanel';
import { UploadField } from './UploadField';
import { useStartAlignment } from './useStartAlignment';
import { useUpload, type UploadedImage } from './useUpload';

const FORM = 'edit-scene';

/** A scene's name, size and map. */
export function EditScenePanel({ sceneId }: { sceneId: Id }) {
  const { t } = useTranslation('scene');
  const session = useSession();
  const board = useBoardStore();
  const scene = useTable((state) => sceneOf(state, sceneId));
  const align = useStartAlignment();
  const [name, setName] = useState(scene?.name ?? '');
  const [size, setSize] = useState({ width: scene?.width ?? 30, height: scene?.height ?? 20 });
  const upload = useUpload(
    useCallback(
      (image: UploadedImage) => void attempt(session, { type: 'PlaceMap', sceneId, mapId: image.id }),
      [session, sceneId],
    ),
  );
  if (scene === undefined) return null;

  async function save(event: FormEvent) {
    event.preventDefault();
    if (await attempt(session, { type: 'EditScene', sceneId, name: name.trim() || t('unnamed'), ...size })) openPanel(board, undefined);
  }

  return (
    <SidePanel
      title={t('edit.title')}
      actions={
        <>
          {scene.mapId !== undefined && (
            <Button icon={<Grid3x3 aria-hidden />} onPress={() => void align(scene)}>
              {t('align.title')}
            </Button>
          )}
          <Button type="submit" form={FORM} variant="primary">
            {t('save')}
          </Button>
        </>
      }
    >
      <form id={FORM} className={styles.form} onSubmit={(event) => void save(event)}>
        <TextField label={t('name')} value={name} onChange={setName} maxLength={80} isRequired />
        <SceneSizeInputs size={size} onChange={setSize} />
        <UploadField
          upload={upload}
          label={scene.mapId === undefined ? t('new.upload') : t('edit.changeMap')}
          hint={t('new.uploadHint')}
        />
        {scene.mapId !== undefined && (
          <Button variant="ghost" size="sm" onPress={() => void attempt(session, { type: 'PlaceMap', sceneId })}>
            {t('edit.removeMap')}
          </Button>
        )}
      </form>
    </SidePanel>
  );
}
