import type { Words } from '../../texts/catalogue.js';
import type { FormTexts } from '../../texts/en/form.js';

const labels: Readonly<Record<string, string>> = {
  table: 'الجدول',
  title: 'الوصف المختصر',
  description: 'الوصف',
  category: 'الفئة',
  subcategory: 'الفئة الفرعية',
  impact: 'التأثير',
  urgency: 'الإلحاح',
  assignment_group: 'مجموعة الإسناد',
  caller: 'مقدّم البلاغ',
  priority: 'الأولوية',
};

export const form = ({ product, format: { list, number, plural, sentences } }: Words): FormTexts => ({
  labels,
  none: 'لا شيء',
  yes: 'نعم',
  no: 'لا',
  firstChoose: (label) => `اختر ${label} أولًا`,
  reset: (label, values, parent) => `أُعيد ضبط الحقل «${label}» لأن «${list(values)}» لا يتوفر مع «${parent}».`,
  resetToo: (label) => `أُعيد ضبط الحقل «${label}» أيضًا.`,
  localTime: 'حسب منطقتك الزمنية. يُخزَّن بتوقيت UTC.',
  gone: (value) => `${value} (لم يعد متوفرًا)`,
  misfit: (value, parent) => `«${value}» لا يتوفر مع «${parent}». اختر قيمة أخرى، أو لا تختر شيئًا.`,
  retired: (value) => `«${value}» لم يعد متوفرًا. اختر قيمة أخرى، أو لا تختر شيئًا.`,
  reveal: 'إظهار الأحرف',
  required: (label) => `أدخل قيمة في الحقل «${label}».`,
  choose: (label) => `اختر قيمة للحقل «${label}».`,
  chooseFirst: (label, dependent) => `اختر قيمة للحقل «${label}» أولًا. يعتمد عليه الحقل «${dependent}».`,
  forms: {
    number: 'أدخل عددًا، مثل 12 أو 3.5.',
    integer: 'أدخل عددًا صحيحًا.',
    email: 'أدخل عنوان بريد إلكتروني.',
    url: 'أدخل عنوان ويب، مثل https://example.com.',
    boolean: 'اختر «نعم» أو «لا».',
    date: 'اختر تاريخًا.',
  },
  several: 'اضغط مع الاستمرار على Ctrl أو ⌘ لاختيار أكثر من عنصر.',
  unreadable: (count) =>
    plural(count, {
      zero: 'لا توجد حقول تعذّرت قراءتها في النموذج.',
      one: 'تعذّرت قراءة حقل واحد من النموذج، ولذلك لا يُعرض.',
      two: 'تعذّرت قراءة حقلين من النموذج، ولذلك لا يُعرضان.',
      few: `تعذّرت قراءة ${number(count)} حقول من النموذج، ولذلك لا تُعرض.`,
      many: `تعذّرت قراءة ${number(count)} حقلًا من النموذج، ولذلك لا تُعرض.`,
      other: `تعذّرت قراءة ${number(count)} حقل من النموذج، ولذلك لا تُعرض.`,
    }),
  left: (count) =>
    plural(count, {
      zero: 'لم يبقَ أي حرف.',
      one: 'بقي حرف واحد على الأكثر.',
      two: 'بقي حرفان على الأكثر.',
      few: `بقيت ${number(count)} أحرف على الأكثر.`,
      many: `بقي ${number(count)} حرفًا على الأكثر.`,
      other: `بقي ${number(count)} حرف على الأكثر.`,
    }),
  over: (limit) =>
    plural(limit, {
      zero: 'يجب أن يبقى هذا الحقل فارغًا.',
      one: 'هذا النص أطول من حرف واحد.',
      two: 'هذا النص أطول من حرفين.',
      few: `هذا النص أطول من ${number(limit)} أحرف.`,
      many: `هذا النص أطول من ${number(limit)} حرفًا.`,
      other: `هذا النص أطول من ${number(limit)} حرف.`,
    }),
  together: (...parts) => sentences(...parts),
  tooLong: (length, limit) =>
    plural(limit, {
      zero: `احذف هذا النص. طوله الآن ${number(length)}، ويجب أن يبقى الحقل فارغًا.`,
      one: `اختصر هذا النص من ${number(length)} إلى حرف واحد.`,
      two: `اختصر هذا النص من ${number(length)} إلى حرفين.`,
      few: `اختصر هذا النص من ${number(length)} إلى ${number(limit)} أحرف.`,
      many: `اختصر هذا النص من ${number(length)} إلى ${number(limit)} حرفًا.`,
      other: `اختصر هذا النص من ${number(length)} إلى ${number(limit)} حرف.`,
    }),
  summary: (count) =>
    plural(count, {
      zero: 'لا توجد حقول تحتاج إلى انتباهك.',
      one: 'حقل واحد يحتاج إلى انتباهك.',
      two: 'حقلان يحتاجان إلى انتباهك.',
      few: `${number(count)} حقول تحتاج إلى انتباهك.`,
      many: `${number(count)} حقلًا تحتاج إلى انتباهك.`,
      other: `${number(count)} حقل تحتاج إلى انتباهك.`,
    }),
  stranger: (field, detail) => `${field}: ${detail}`,
  typedIsKept: (text) => sentences(text, 'يبقى ما أدخلته كما هو.'),

  suggestions: 'الاقتراحات',
  searchAmong: (count) =>
    plural(count, {
      zero: 'لا توجد خيارات للبحث فيها',
      one: 'البحث في خيار واحد',
      two: 'البحث في خيارين',
      few: `البحث في ${number(count)} خيارات`,
      many: `البحث في ${number(count)} خيارًا`,
      other: `البحث في ${number(count)} خيار`,
    }),
  remove: (label) => `إزالة ${label}`,
  otherFields: 'حقول أخرى',
  shownFields: 'الحقول المعروضة',
  requiredFields: (count) => `المطلوبة (${number(count)})`,
  allFields: (count) => `كل الحقول (${number(count)})`,
  searching: 'جارٍ البحث…',
  searchFailed: (cause) => sentences(cause, 'واصل الكتابة للبحث مجددًا.'),
  found: (shown, total) => {
    if (shown === 0) return 'لا توجد نتائج.';
    if (total > shown) return `النتائج المعروضة: ${number(shown)} من ${number(total)}. اكتب المزيد لتضييق القائمة.`;
    return plural(shown, {
      zero: 'لا توجد نتائج.',
      one: 'نتيجة واحدة.',
      two: 'نتيجتان.',
      few: `${number(shown)} نتائج.`,
      many: `${number(shown)} نتيجة.`,
      other: `${number(shown)} نتيجة.`,
    });
  },
  noMatch: (typed) => `«${typed}» ليس في القائمة. اختر أحد عناصرها، أو أفرغ الحقل.`,
  notLookedUp: (typed) => `تعذّر البحث عن «${typed}». أعد المحاولة، أو أفرغ الحقل.`,
  didYouMean: (name) => `هل تقصد «${name}»؟`,

  keepEditing: 'متابعة التعديل',
  stillSaving: { title: 'ما زال الحفظ جاريًا…', text: `يبقى مربع الحوار هذا مفتوحًا إلى أن يستجيب ${product}.` },
});
