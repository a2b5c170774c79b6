// 关于举手、表情和通话中其他互动的中文文字。
import type { Texts } from './shape.ts';

export const togetherZh: Texts['together'] = {
  hand: {
    raise: '举手',
    lower: '放下手',
    lowerOf: '放下{{name}}的手',
    title: '举手的人',
    mark: '已举手，第 {{place}} 位',
    since: '已举手',
    news: {
      raised: '{{name}}举手了。',
      lowered: '{{name}}放下了手。',
      iRaised: '你已举手，排在第 {{place}} 位。',
      iLowered: '你的手已放下。',
      speaking: '你已经发过言，手已放下。',
      owner: '房主放下了你的手。',
    },
  },
};
