import { useBoard } from '../board/useBoard';
import { AlignGridPanel } from './AlignGridPanel';
import { EditScenePanel } from './EditScenePanel';
import { EditTokenPanel } from './EditTokenPanel';
import { NewScenePanel } from './NewScenePanel';
import { PlaceTokenPanel } from './PlaceTokenPanel';

/** The Director's panel that is open, if one is. */
export function SceneSidePanel() {
  const panel = useBoard((state) => state.panel);
  switch (panel?.kind) {
    case undefined:
      return null;
    case 'newScene':
      return <NewScenePanel />;
    case 'editScene':
      return <EditScenePanel key={panel.sceneId} sceneId={panel.sceneId} />;
    case 'alignGrid':
      return <AlignGridPanel />;
    case 'placeToken':
      return <PlaceTokenPanel />;
    case 'editToken':
      return <EditTokenPanel key={panel.tokenId} tokenId={panel.tokenId} />;
  }
}
