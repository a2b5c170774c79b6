// Who stands in the pictures: the same people in every scene, in either language.
import type { Language } from '../../renderer/ui/texts/language-of.ts';

export type Role = 'mei' | 'jonas' | 'ada' | 'omar' | 'li' | 'noa';

export type Names = Readonly<Record<Role, string>> & {
  readonly host: string;
  readonly room: string;
  readonly otherRoom: string;
  readonly text: string;
  readonly answer: string;
};

export const NAMES: Readonly<Record<Language, Names>> = {
  en: {
    mei: 'Mei Lin',
    jonas: 'Jonas Berg',
    ada: 'Ada Kern',
    omar: 'عمر الحداد',
    li: 'Li Wei',
    noa: 'Noa Friedländer-Montgomery of Reading',
    host: 'Lab',
    room: 'Stand-up',
    otherRoom: 'Quiet corner',
    text: 'Shall we look at the drawings together?',
    answer: 'In five minutes. I have to find them first.',
  },
  zh: {
    mei: '林梅',
    jonas: '周航',
    ada: '陈安',
    omar: 'عمر الحداد',
    li: '李伟',
    noa: '欧阳诺亚·弗里德兰德-蒙哥马利',
    host: '实验室',
    room: '晨会',
    otherRoom: '安静角',
    text: '我们一起看看图纸吧？',
    answer: '五分钟后。我得先把它找出来。',
  },
};

const FAMILY = ['Kern', 'Sato', 'Okafor', 'Nowak', 'Silva', 'Haddad', '王', 'Ivanova', 'Bianchi', 'Ó Briain'];
const GIVEN = ['Ada', 'Ben', 'Chidi', 'Dora', 'Emil', 'Fatima', 'Goro', 'Hana', 'Ilse', 'João'];

/** So many names, all different; some as long as a name may be, some written from right to left. */
export function crowdNames(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    const name = `${GIVEN[index % 10]} ${FAMILY[Math.floor(index / 10) % 10]}`;
    if (index % 23 === 5) return `${name} of the department of everything ${index}`.slice(0, 40);
    if (index % 29 === 7) return `نور الحداد ${index}`;
    return index < 100 ? name : `${name} ${index}`;
  });
}
