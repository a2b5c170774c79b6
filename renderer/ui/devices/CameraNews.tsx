// Says which camera is used after one flipped: the picture says it to those who see it. Always there, or its news is not read out.
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useView } from '../app-context.tsx';

export function CameraNews() {
  const { t } = useTranslation();
  const label = useView(({ media }) => (media.report.camera.kind === 'on' ? media.report.camera.label : undefined));
  const before = useRef<string>(undefined);
  const [news, setNews] = useState('');
  useEffect(() => {
    if (label !== undefined && before.current !== undefined && label !== before.current) setNews(label);
    before.current = label ?? before.current;
  }, [label]);
  return (
    <p aria-live="polite" data-testid="camera-news" className="sr-only">
      {news !== '' && t('capture.flipped', { name: news })}
    </p>
  );
}
