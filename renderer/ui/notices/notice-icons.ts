// The sign of each kind of notice.
import { type LucideIcon, Mic, PhoneMissed, RadioTower, UserX, Video, VideoOff } from 'lucide-react';
import type { Notice } from '../../core/state.ts';

export function noticeIcon(notice: Notice): LucideIcon {
  switch (notice.kind) {
    case 'missed-call':
      return PhoneMissed;
    case 'host-stopped':
      return RadioTower;
    case 'video-full':
      return VideoOff;
    case 'not-coming':
      return UserX;
    case 'device-replaced':
    case 'device-new':
      return notice.device === 'camera' ? Video : Mic;
  }
}
