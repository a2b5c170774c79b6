// 关于自己画面背景的中文文字。
import type { Texts } from './shape.ts';

export const backgroundZh: Texts['background'] = {
  title: '背景',
  kind: { none: '无', blur: '模糊', picture: '图片' },
  hint: {
    none: '别人能看到你身后的房间。',
    blur: '你身后的房间是模糊的。一切都在这台设备上完成。',
    picture: '一张图片遮住你身后的房间。一切都在这台设备上完成。',
  },
  impossible: '这个浏览器无法更换背景。Chrome、Edge 和近聊应用可以。',
  pictures: '图片',
  picture: { dawn: '晨曦', sea: '大海', forest: '森林', slate: '石板', own: '你自己的图片' },
  choose: '选择自己的图片…',
  chosen: '背景已换成你自己的图片。',
  notChosen: {
    'not-a-picture': '这个文件不是这里能显示的图片。请选择 JPEG、PNG 或 WebP。',
    'too-large': '这个文件超过 50 MB，请选择小一些的。',
    'not-kept': '图片无法保存在这台设备上，可能空间不足。',
  },
  off: '别人能看到你的房间',
  offLead: {
    'too-slow': '这台电脑太慢，无法更换背景，因此已关闭。请关闭其他程序，或降低分辨率，然后重试。',
    failed: '这里无法更换背景，因此已关闭。',
  },
  offAction: '背景设置',
};
