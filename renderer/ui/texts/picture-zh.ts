// 关于消息里图片的中文文字。
import type { Texts } from './shape.ts';

export const pictureZh: Texts['picture'] = {
  add: '添加图片',
  attached: '这张图片会随消息一起发送',
  preparing: '正在准备图片…',
  remove: '不发这张图片',
  problem: {
    unreadable: '这不是可以显示的图片。支持 PNG、JPEG、WebP、GIF 和 AVIF。',
    'too-large': '这张图片太大，不能放在消息里。请作为文件发送。',
  },
  from: '{{name}} 的图片',
  mine: '你的图片',
  enlarge: '{{picture}}，放大查看',
  coming: '图片正在传来…',
  gone: '图片已经不在了',
  broken: '图片无法显示',
  save: '保存图片',
  word: '图片',
};
