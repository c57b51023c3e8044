import { Cloud, Sun } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../table/TableContext';
import { Button } from '../ui/Button';
import { Panel } from '../ui/Panel';
import { Segments } from '../ui/Segments';
import type { SceneView } from '../wire/types';
import { attempt } from './boardActions';
import styles from './FogBar.module.css';
import { useBoard, useBoardStore } from './useBoard';

/** What the fog tool does: show or cover a rectangle, or everything. */
export function FogBar({ scene }: { scene: SceneView }) {
  const { t } = useTranslation('board');
  const session = useSession();
  const board = useBoardStore();
  const stroke = useBoard((state) => state.fogStroke);
  const all = { x: 0, y: 0, width: scene.width, height: scene.height };
  return (
    <Panel className={styles.bar} role="group" aria-label={t('fog.label')}>
      <Segments
        label={t('fog.stroke')}
        value={stroke}
        onChange={(fogStroke) => board.setState({ fogStroke })}
        items={[
          { id: 'reveal', label: t('fog.reveal'), icon: <Sun className="s" aria-hidden /> },
          { id: 'hide', label: t('fog.hide'), icon: <Cloud className="s" aria-hidden /> },
        ]}
      />
      <p className="meta">{t('fog.hint')}</p>
      <div className={styles.all}>
        <Button size="sm" onPress={() => void attempt(session, { type: 'RevealFog', sceneId: scene.id, area: all })}>
          {t('fog.revealAll')}
        </Button>
        <Button size="sm" onPress={() => void attempt(session, { type: 'HideFog', sceneId: scene.id, area: all })}>
          {t('fog.hideAll')}
        </Button>
      </div>
    </Panel>
  );
}
