import type { Words } from '../../texts/catalogue.js';
import type { LinkTexts } from '../../texts/en/link.js';

export const link = ({ provider, format: { list, number, plural } }: Words): LinkTexts => ({
  title: 'ربط تذكرة موجودة',
  search: 'البحث بالرقم أو الوصف المختصر',
  prompt: 'أدخل رقمًا أو بضع كلمات من الوصف المختصر، أو الصق عنوان الحادث.',
  searching: `جارٍ البحث في ${provider}…`,
  none: 'لم يُعثر على حوادث. تحقق من الرقم أو العنوان، أو جرّب كلمات أخرى.',
  found: (count, total) =>
    total > count
      ? `الحوادث المعروضة: ${number(count)} من ${number(total)}. اكتب المزيد لتضييق القائمة.`
      : plural(count, {
          zero: 'لم يُعثر على حوادث.',
          one: 'عُثر على حادث واحد.',
          two: 'عُثر على حادثين.',
          few: `عُثر على ${number(count)} حوادث.`,
          many: `عُثر على ${number(count)} حادثًا.`,
          other: `عُثر على ${number(count)} حادث.`,
        }),
  unreadable: (count) =>
    plural(count, {
      zero: 'لا توجد حوادث تعذّرت قراءتها.',
      one: 'تعذّرت قراءة حادث واحد.',
      two: 'تعذّرت قراءة حادثين.',
      few: `تعذّرت قراءة ${number(count)} حوادث.`,
      many: `تعذّرت قراءة ${number(count)} حادثًا.`,
      other: `تعذّرت قراءة ${number(count)} حادث.`,
    }),
  searched: (texts) => `جرى البحث عن ${list(texts)}.`,
  strangeHost: (host) => `هذا العنوان على ${host}، وليس على المثيل المتصل.`,
  strangeHostHelp: 'إذا كان ذلك مثيلًا مختلفًا، فقد لا تكون الحوادث أدناه هي ما تقصده. افتح الحادث قبل ربطه.',
  incidents: 'الحوادث التي عُثر عليها',
  opened: (when) => `فُتح ${when}`,
  alreadyLinked: 'مرتبط بالفعل',

  writes: 'الربط يغيّر الحادث',
  description: 'الوصف الحالي',
  writesTo: (ticket) => `الربط يغيّر ${ticket}`,
  writesGeneral: 'يضيف الربط تفاصيل الحالة الشاذة إلى نهاية وصف الحادث، ويضيف ملاحظة عمل عن الارتباط. يبقى الوصف الحالي كما هو.',
  choose: 'اختر حادثًا لعرض النص الدقيق.',
  finished: (state) => `حالة هذا الحادث: ${state}. الربط يضيف إليه ولا يعيد فتحه.`,
  previewBlock: {
    appended: 'يُضاف هذا إلى نهاية الوصف.',
    shortened: 'يُضاف هذا إلى نهاية الوصف، مختصرًا ليتسع له المكان.',
    present: 'يتضمن الوصف تفاصيل هذه الحالة الشاذة بالفعل، ويبقى كما هو.',
    omitted: 'لا يتسع الوصف لتفاصيل هذه الحالة الشاذة، ويبقى كما هو.',
    unreadable: 'لا يستطيع حساب الخدمة قراءة الوصف، ولذلك يبقى كما هو.',
    unknown: 'يُضاف هذا إلى نهاية الوصف.',
  },
  workNote: 'ملاحظة العمل:',
  appended: 'المضاف إلى الوصف',
  previewLoading: 'جارٍ تحميل النص الدقيق…',
  previewFailed: 'تعذّر تحميل النص الدقيق.',

  link: 'ربط',
  linkTicket: (ticket) => `ربط ${ticket}`,
  linkAnyway: (ticket) => `ربط ${ticket} رغم ذلك`,
  nothingChosen: 'اختر حادثًا أولًا.',
  changed: (ticket, state) =>
    state === undefined ? `التذكرة ${ticket} مرتبطة بالفعل، أو لم يعد ممكنًا العثور عليها.` : `حالة ${ticket} الآن: ${state}. تحقق من الحادث قبل ربطه.`,
});
