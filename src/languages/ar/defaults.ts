import type { Words } from '../../texts/catalogue.js';
import type { DefaultsTexts } from '../../texts/en/defaults.js';

export const defaults = ({ provider }: Words): DefaultsTexts => ({
  lead: 'تبدأ التذاكر الجديدة بهذه القيم. يمكن لكل من ينشئ تذكرة تغييرها.',
  loading: 'جارٍ تحميل القيم الافتراضية…',
  unclear: {
    title: 'ليس واضحًا هل حُفظت القيم الافتراضية.',
    text: 'لم يصل أي تأكيد. يمكنك حفظها مجددًا بأمان.',
  },
  save: 'حفظ',
  saving: 'جارٍ الحفظ…',
  gone: `أغلق مربع الحوار هذا، وأنشئ الاتصال مع ${provider} من جديد.`,
  question: 'هل تريد الإغلاق دون حفظ القيم الافتراضية؟',
  explanation: 'ستظل التذاكر الجديدة تبدأ بالقيم المحفوظة سابقًا.',
  discard: 'تجاهل التغييرات',
  none: 'بلا قيمة افتراضية',
  example: 'مثال:',
  nothing: 'لا شيء. يبدأ الحقل فارغًا.',
});
