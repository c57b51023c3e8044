import { Check } from 'lucide-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Radio, RadioGroup, Label } from 'react-aria-components';
import type { TokenDraft } from '../board/boardStore';
import { useTable } from '../table/TableContext';
import { PlayerMark } from '../ui/PlayerMark';
import { Select } from '../ui/Select';
import { TextField } from '../ui/TextField';
import { Button } from '../ui/Button';
import styles from './panels.module.css';
import { UploadField } from './UploadField';
import { useUpload, type UploadedImage } from './useUpload';

/** What stands behind the initials of a token without a portrait. */
const FILLS = ['#39444a', '#7d3a30', '#8a5f1f', '#5d6b24', '#23684c', '#1f5f7a', '#40489a', '#6b4a8a', '#8a3a63', '#c9c2b2'] as const;
const SIZES = ['1', '2', '3', '4', '5', '6', '8', '10'] as const;
const NOBODY = 'nobody';

export type TokenLook = Omit<TokenDraft, 'hidden'>;

export interface TokenFormProps {
  look: TokenLook;
  onChange: (look: TokenLook) => void;
  /** What stands in the name field while it is empty. */
  placeholder: string;
}

/** Name, size, owner, colour and portrait of a token. */
export function TokenForm({ look, onChange, placeholder }: TokenFormProps) {
  const { t } = useTranslation('scene');
  const members = useTable((state) => state.table?.members);
  const people = useTable((state) => state.people);
  const upload = useUpload(useCallback((image: UploadedImage) => onChange({ ...look, portraitId: image.id }), [look, onChange]));
  const owners = (members ?? []).map(({ userId, color, role }) => ({
    id: userId,
    label: people[userId]?.name ?? t('someone'),
    icon: <PlayerMark color={role === 'DIRECTOR' ? 'DIRECTOR' : color} />,
  }));
  return (
    <>
      <TextField
        label={t('token.name')}
        value={look.name}
        onChange={(name) => onChange({ ...look, name })}
        maxLength={80}
        placeholder={placeholder}
      />
      <div className={styles.pair}>
        <Select
          className="grow"
          label={t('token.size')}
          value={String(look.size)}
          items={SIZES.map((side) => ({ id: side as string, label: t('token.sides', { side }) }))}
          onChange={(size) => onChange({ ...look, size: Number(size) })}
        />
        <Select
          className="grow"
          label={t('token.owner')}
          value={look.ownerId ?? NOBODY}
          items={[{ id: NOBODY, label: t('token.nobody') }, ...owners]}
          onChange={(id) => onChange(id === NOBODY ? without(look, 'ownerId') : { ...look, ownerId: id })}
        />
      </div>
      <RadioGroup
        className={styles.fieldset ?? ''}
        value={look.color ?? FILLS[0]}
        onChange={(color) => onChange({ ...look, color })}
        orientation="horizontal"
      >
        <Label className={styles.legend ?? ''}>{t('token.color')}</Label>
        <div className={styles.swatches}>
          {FILLS.map((fill, index) => (
            <Radio key={fill} value={fill} aria-label={t(`token.fill.${index}`)} className={styles.swatch ?? ''}>
              {({ isSelected }) => <i style={{ background: fill }}>{isSelected && <Check className="s" aria-hidden />}</i>}
            </Radio>
          ))}
        </div>
      </RadioGroup>
      <UploadField
        upload={upload}
        label={look.portraitId === undefined ? t('token.portrait') : t('token.otherPortrait')}
        hint={t('token.portraitHint')}
      />
      {look.portraitId !== undefined && (
        <Button size="sm" variant="ghost" onPress={() => onChange(without(look, 'portraitId'))}>
          {t('token.noPortrait')}
        </Button>
      )}
    </>
  );
}

function without(look: TokenLook, part: 'ownerId' | 'portraitId'): TokenLook {
  const { [part]: _left, ...rest } = look;
  return rest;
}
