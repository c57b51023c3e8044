import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/IconButton';
import type { Id } from '../wire/types';
import { AudienceDialog } from './AudienceDialog';
import { AUDIENCE_ICONS, useAudienceWords } from './AudienceMark';
import type { Draft } from './draft';
import type { Audience, NoteView } from './types';
import { useNoteActions } from './useNoteActions';
import { useNoteDesk } from './useNoteDesk';

const NOBODY: Audience = { kind: 'PRIVATE', people: [] };

interface AudienceButtonProps {
  noteId: Id;
  draft: Draft;
  note: NoteView | undefined;
}

/** Who reads what is being written, and the way to change that. */
export function AudienceButton({ noteId, draft, note }: AudienceButtonProps) {
  const { t } = useTranslation('notes');
  const desk = useNoteDesk();
  const { share } = useNoteActions();
  const [isOpen, setOpen] = useState(false);
  const audience = note?.audience ?? draft.audience ?? NOBODY;
  const words = useAudienceWords(audience);
  const mayShare = note === undefined ? draft.basedOn === 0 && draft.delivery === undefined : note.mayShare;
  const choose = (chosen: Audience) => {
    if (note !== undefined) return share(note, chosen);
    desk.address(noteId, chosen);
    return Promise.resolve(true);
  };
  return (
    <>
      <IconButton
        size="sm"
        label={t('share.now', { audience: words })}
        icon={AUDIENCE_ICONS[audience.kind]}
        isDisabled={!mayShare}
        onPress={() => setOpen(true)}
      />
      <AudienceDialog isOpen={isOpen} onOpenChange={setOpen} audience={audience} onChoose={choose} />
    </>
  );
}
