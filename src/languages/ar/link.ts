import type { Words } from '../../texts/catalogue.js';
import type { LinkTexts } from '../../texts/en/link.js';

export const link = ({ provider, format: { list, number, plural } }: Words): LinkTexts => ({
  title: 'ربط تذكرة موجودة',
  search: 'البحث بالرقم أو الوصف المختصر',
  prompt: 'أدخل رقمًا أو بضع كلمات من الوصف المختصر، أو الصق عنوان الحادث.',
  searching: `جارٍ البحث في ${provider}…`,
  none: 'لم يُعثر على حوادث. تحقق من الرقم أو العنوان، أو جرّب كلمات أخرى.',
  noMatch: 'لا توجد حوادث مطابقة. اختر أي حالة وأي مجموعة لعرضها كلها.',
  found: (count, total) =>
    total > count
      ? `${number(count)} من ${number(total)} من الحوادث`
      : plural(count, {
          zero: 'لم يُعثر على حوادث.',
          one: 'عُثر على حادث واحد.',
          two: 'عُثر على حادثين.',
          few: `عُثر على ${number(count)} حوادث.`,
          many: `عُثر على ${number(count)} حادثًا.`,
          other: `عُثر على ${number(count)} حادث.`,
        }),
  filtered: (count, loaded, more) => `الحوادث المطابقة من بين المحمَّلة: ${number(count)} من ${number(loaded)}.${more ? ' اعرض المزيد لتصفية الباقي.' : ''}`,
  filterGroup: 'التصفية حسب مجموعة الإسناد',
  anyGroup: 'أي مجموعة',
  showMore: 'عرض المزيد',
  showingMore: 'جارٍ التحميل…',
  chooseOne: (count) =>
    plural(count, {
      zero: 'لا توجد حوادث أدناه.',
      one: 'اختر الحادث أدناه. اضغط مفتاح السهم لأسفل للانتقال إليه.',
      two: 'اختر أحد الحادثين أدناه. اضغط مفتاح السهم لأسفل للانتقال إليهما.',
      few: `اختر حادثًا من ${number(count)} حوادث أدناه. اضغط مفتاح السهم لأسفل للانتقال إليها.`,
      many: `اختر حادثًا من ${number(count)} حادثًا أدناه. اضغط مفتاح السهم لأسفل للانتقال إليها.`,
      other: `اختر حادثًا من ${number(count)} حادث أدناه. اضغط مفتاح السهم لأسفل للانتقال إليها.`,
    }),
  linkedAlready: (ticket) => `${ticket} مرتبط بالفعل. ابحث عن حادث آخر.`,
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
  related: 'ذات صلة بهذه الحالة الشاذة',
  recent: 'رُبطت مؤخرًا',
  suggested: (count) =>
    plural(count, {
      zero: 'لا توجد حوادث مقترحة أدناه.',
      one: 'أدناه حادث مقترح واحد.',
      two: 'أدناه حادثان مقترحان.',
      few: `أدناه ${number(count)} حوادث مقترحة.`,
      many: `أدناه ${number(count)} حادثًا مقترحًا.`,
      other: `أدناه ${number(count)} حادث مقترح.`,
    }),
  opened: (when) => `فُتح ${when}`,
  linked: (when) => `رُبط ${when}`,
  alreadyLinked: 'مرتبط بالفعل',

  description: 'الوصف الحالي',
  writesTo: (ticket) => `الربط يغيّر ${ticket}.`,
  writesGeneral: 'يضيف الربط تفاصيل الحالة الشاذة إلى نهاية وصف الحادث، ويضيف ملاحظة عمل عن الارتباط. يبقى الوصف الحالي كما هو.',
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
  wholeText: 'عرض النص الكامل',
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
