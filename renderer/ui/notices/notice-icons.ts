// The sign of each kind of notice.
import {
  FileText,
  Link2Off,
  type LucideIcon,
  Mic,
  PhoneMissed,
  ScreenShareOff,
  UserX,
  Video,
  VideoOff,
} from 'lucide-react';
import type { OtherNotice } from '../../core/recording-notice.ts';

export function noticeIcon(notice: OtherNotice): LucideIcon {
  switch (notice.kind) {
    case 'missed-call':
      return PhoneMissed;
    case 'report':
      return FileText;
    case 'video-full':
      return VideoOff;
    case 'not-coming':
      return UserX;
    case 'errand-failed':
      return notice.why === 'not-here' ? UserX : Link2Off;
    case 'share-declined':
      return ScreenShareOff;
    case 'suppression-failed':
      return Mic;
    case 'device-replaced':
    case 'device-new':
      return notice.device === 'camera' ? Video : Mic;
  }
}
