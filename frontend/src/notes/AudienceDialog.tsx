import { Check } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ListBox, ListBoxItem, Radio, RadioGroup } from 'react-aria-components';
import { useSeats } from '../people/useSeats';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { PlayerMark } from '../ui/PlayerMark';
import styles from './Audience.module.css';
import { AUDIENCE_ICONS } from './AudienceMark';
import type { Audience, AudienceKind } from './types';

const KINDS: readonly AudienceKind[] = ['PRIVATE', 'PEOPLE', 'TABLE', 'DIRECTORS'];

interface AudienceDialogProps {
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
  audience: Audience;
  /** Answers whether it is so now; the dialog stays open otherwise. */
  onChoose: (audience: Audience) => Promise<boolean>;
}

/** Who shall read a note. */
export function AudienceDialog({ isOpen, onOpenChange, audience, onChoose }: AudienceDialogProps) {
  const { t } = useTranslation('notes');
  return (
    <Dialog title={t('share.title')} isOpen={isOpen} onOpenChange={onOpenChange}>
      <AudienceForm audience={audience} onChoose={onChoose} onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}

interface AudienceFormProps extends Pick<AudienceDialogProps, 'audience' | 'onChoose'> {
  onDone: () => void;
}

function AudienceForm({ audience, onChoose, onDone }: AudienceFormProps) {
  const { t } = useTranslation('notes');
  const others = useSeats().filter(({ isMe }) => !isMe);
  const [chosen, setChosen] = useState(audience);
  const [isPending, setPending] = useState(false);
  const isComplete = chosen.kind !== 'PEOPLE' || chosen.people.length > 0;

  async function choose() {
    setPending(true);
    const isDone = await onChoose(chosen.kind === 'PEOPLE' ? chosen : { kind: chosen.kind, people: [] });
    setPending(false);
    if (isDone) onDone();
  }

  return (
    <div className={styles.form}>
      <RadioGroup
        aria-label={t('share.title')}
        className={styles.kinds ?? ''}
        value={chosen.kind}
        onChange={(value) => setChosen({ ...chosen, kind: KINDS.find((kind) => kind === value) ?? 'PRIVATE' })}
      >
        {KINDS.map((kind) => (
          <Radio key={kind} value={kind} className={styles.kind ?? ''}>
            {AUDIENCE_ICONS[kind]}
            <span className="grow">
              <b>{t(`share.${kind}`)}</b>
              <span className="meta">{t(`share.${kind}Text`)}</span>
            </span>
            <Check className="s" aria-hidden />
          </Radio>
        ))}
      </RadioGroup>
      {chosen.kind === 'PEOPLE' &&
        (others.length === 0 ? (
          <p className="meta">{t('share.nobody')}</p>
        ) : (
          <ListBox
            aria-label={t('share.people')}
            className={styles.people ?? ''}
            selectionMode="multiple"
            selectedKeys={chosen.people}
            onSelectionChange={(keys) =>
              setChosen({ ...chosen, people: others.map(({ userId }) => userId).filter((userId) => keys === 'all' || keys.has(userId)) })
            }
          >
            {others.map(({ userId, name, look }) => (
              <ListBoxItem key={userId} id={userId} textValue={name ?? t('someone')} className={styles.person ?? ''}>
                {look !== 'DIRECTOR' && <PlayerMark color={look} />}
                <span className="grow trunc">{name ?? t('someone')}</span>
                <Check className="s" aria-hidden />
              </ListBoxItem>
            ))}
          </ListBox>
        ))}
      <Button variant="primary" isDisabled={!isComplete} isPending={isPending} onPress={() => void choose()}>
        {t('share.save')}
      </Button>
    </div>
  );
}
