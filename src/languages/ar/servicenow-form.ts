import type { FormTexts } from '../../providers/servicenow/form.js';
import type { Words } from '../../texts/catalogue.js';

export const servicenowForm = ({ provider, format: { number } }: Words): FormTexts => ({
  // “From 0 to 9”: a dash between digits would turn them round.
  notKey: `أدخل sys_id. يتكون من ${number(32)} خانة، من 0 إلى 9 ومن a إلى f.`,
  noSuchKey: `لا يوجد في ${provider} أي عنصر له sys_id هذا. تحقق منه قبل المتابعة.`,
  showKey: 'إظهار sys_id',
  hideKey: 'إخفاء sys_id',
  unreadableList: `لا يستطيع حساب الخدمة قراءة هذه القائمة. أدخل sys_id، وهو يتكون من ${number(32)} خانة، من 0 إلى 9 ومن a إلى f.`,
  keyOnly: `أدخل sys_id الخاص بالمجموعة. يتكون من ${number(32)} خانة، من 0 إلى 9 ومن a إلى f.`,
  tableNote: 'حاليًا، تُنشأ كل تذكرة بوصفها حادثًا.',
  callerNote: 'حاليًا، حساب الخدمة هو مقدّم البلاغ، مهما أدخلت.',
  priorities: { 1: '1 - حرجة', 2: '2 - عالية', 3: '3 - متوسطة', 4: '4 - منخفضة', 5: '5 - تخطيط' },
});
