import type { Words } from '../../texts/catalogue.js';
import type { CreateTexts } from '../../texts/en/create.js';

type Relation = Parameters<CreateTexts['why']>[0];

const relations: Readonly<Record<Relation, string>> = {
  anomaly: 'مرتبط بهذه الحالة الشاذة',
  table: 'يخص الجدول نفسه',
  datastore: 'يخص مخزن البيانات نفسه',
};

export const create = ({ product, provider, format: { list, number, plural } }: Words): CreateTexts => ({
  title: `إنشاء تذكرة ${provider}`,
  createdTitle: 'أُنشئت التذكرة',
  create: 'إنشاء',
  creating: 'جارٍ الإنشاء…',
  loading: 'جارٍ تحميل النموذج…',
  appended: `يضيفه ${product} أسفل نصك`,
  previewPending: `جارٍ تحميل ما يضيفه ${product}…`,
  previewFailed: 'تعذّر تحميل المعاينة. ما زال بإمكانك إنشاء التذكرة.',
  appendedShortened: 'يُضاف أسفل نصك، مختصرًا ليتسع له المكان',
  omitted: 'لا يترك نصك مكانًا لتفاصيل الحالة الشاذة، ولذلك تتضمنها ملاحظة العمل هذه.',
  noPreview: `يضيف ${product} تفاصيل الحالة الشاذة أسفل نصك.`,
  adds: `يضيف ${product} تفاصيل الحالة الشاذة ورابطًا أسفل نصك.`,
  priority: (label) => `الأولوية: ${label}`,
  priorityHelp: `يحدد ${provider} الأولوية بناءً على التأثير والإلحاح.`,

  restored: 'استُعيدت مسودتك.',
  discardDraft: 'تجاهل المسودة',
  question: 'هل تريد الإغلاق دون إنشاء التذكرة؟',
  explanation: 'تبقى المسودة مع هذه الحالة الشاذة إلى أن تُنشئ التذكرة أو تغلق علامة التبويب هذه.',
  keptInPage: 'لا يستطيع هذا المتصفح حفظ المسودات. تبقى مسودتك إلى أن تعيد تحميل الصفحة.',
  keepDraft: 'الاحتفاظ بالمسودة والإغلاق',

  checkingRelated: 'جارٍ البحث عن حوادث موجودة…',
  noRelated: 'لا توجد حوادث مفتوحة لهذه الحالة الشاذة أو لجدولها أو لمخزن بياناتها.',
  relatedUnknown: 'تعذّر البحث عن حوادث موجودة.',
  relatedFound: (count) =>
    plural(count, {
      zero: 'لا توجد حوادث مفتوحة قد تخص المشكلة نفسها',
      one: 'حادث مفتوح واحد قد يخص المشكلة نفسها',
      two: 'حادثان مفتوحان قد يخصان المشكلة نفسها',
      few: `${number(count)} حوادث مفتوحة قد تخص المشكلة نفسها`,
      many: `${number(count)} حادثًا مفتوحًا قد تخص المشكلة نفسها`,
      other: `${number(count)} حادث مفتوح قد تخص المشكلة نفسها`,
    }),
  why: (relation, anomalies) => {
    if (anomalies < 2) return relations[relation];
    const others = anomalies - 1;
    const linked: Readonly<Record<Relation, string>> = {
      anomaly: plural(others, {
        zero: relations.anomaly,
        one: 'مرتبط بهذه الحالة الشاذة وبحالة أخرى',
        two: 'مرتبط بهذه الحالة الشاذة وبحالتين أخريين',
        few: `مرتبط بهذه الحالة الشاذة و${number(others)} حالات أخرى`,
        many: `مرتبط بهذه الحالة الشاذة و${number(others)} حالة أخرى`,
        other: `مرتبط بهذه الحالة الشاذة و${number(others)} حالة أخرى`,
      }),
      table: plural(anomalies, {
        zero: relations.table,
        one: 'يخص الجدول نفسه، ومرتبط مع حالة شاذة واحدة',
        two: 'يخص الجدول نفسه، ومرتبط مع حالتين شاذتين',
        few: `يخص الجدول نفسه، ومرتبط مع ${number(anomalies)} حالات شاذة`,
        many: `يخص الجدول نفسه، ومرتبط مع ${number(anomalies)} حالة شاذة`,
        other: `يخص الجدول نفسه، ومرتبط مع ${number(anomalies)} حالة شاذة`,
      }),
      datastore: plural(anomalies, {
        zero: relations.datastore,
        one: 'يخص مخزن البيانات نفسه، ومرتبط مع حالة شاذة واحدة',
        two: 'يخص مخزن البيانات نفسه، ومرتبط مع حالتين شاذتين',
        few: `يخص مخزن البيانات نفسه، ومرتبط مع ${number(anomalies)} حالات شاذة`,
        many: `يخص مخزن البيانات نفسه، ومرتبط مع ${number(anomalies)} حالة شاذة`,
        other: `يخص مخزن البيانات نفسه، ومرتبط مع ${number(anomalies)} حالة شاذة`,
      }),
    };
    return linked[relation];
  },
  linkWrites: 'خيار «الربط بدلًا من ذلك» يضيف إلى ذلك الحادث ملاحظة عمل وتفاصيل الحالة الشاذة كما تظهر ضمن «الوصف».',
  linkInstead: 'الربط بدلًا من ذلك',
  gone: (ticket) => `لم تعد التذكرة ${ticket} مفتوحة، ولذلك لم يُكتَب فيها شيء. أنشئ تذكرة، أو اربط حادثًا مختلفًا.`,
  more: (count) => `عرض المزيد (${number(count)})`,

  createAgain: 'الإنشاء مجددًا',
  pending: { title: 'ما زال الإنشاء جاريًا…', text: `قد تكون التذكرة موجودة بالفعل. يبقى مربع الحوار هذا مفتوحًا إلى أن يستجيب ${provider}.` },
  unclear: 'ليس واضحًا هل أُنشئت التذكرة.',
  unclearForGood: `لم يصل أي تأكيد. ابحث عن التذكرة في ${provider} أولًا. قد يؤدي إنشاؤها مجددًا إلى نسخة مكررة.`,
  reopened: {
    title: `لم يصل من ${provider} تأكيد لتذكرة أرسلتها.`,
    text: 'قد تكون التذكرة موجودة. التحقق مجددًا لا يُنشئ نسخة مكررة. تعرض الحقول ما أُرسل.',
  },
  stillUnclear: 'ما زال غير واضح هل أُنشئت التذكرة.',
  done: 'تم',
  dropped: `لم يحتفظ ${provider} بهذه القيم. صحّحها في الحادث.`,
  droppedField: (label, sent, stored) =>
    stored
      ? `${label}: اخترت «${sent}»، وخزّن ${provider} «${stored}».`
      : `${label}: اخترت «${sent}»، وترك ${provider} الحقل فارغًا.`,
  recent: (tickets) =>
    plural(tickets.length, {
      zero: 'لم تُربط تذاكر أخرى بهذه الحالة الشاذة قبل قليل.',
      one: `رُبطت التذكرة ${list(tickets)} بهذه الحالة الشاذة قبل قليل. تحقق هل تخص المشكلة نفسها.`,
      two: `رُبطت التذكرتان ${list(tickets)} بهذه الحالة الشاذة قبل قليل. تحقق هل تخصان المشكلة نفسها.`,
      few: `رُبطت التذاكر ${list(tickets)} بهذه الحالة الشاذة قبل قليل. تحقق هل تخص المشكلة نفسها.`,
      many: `رُبطت التذاكر ${list(tickets)} بهذه الحالة الشاذة قبل قليل. تحقق هل تخص المشكلة نفسها.`,
      other: `رُبطت التذاكر ${list(tickets)} بهذه الحالة الشاذة قبل قليل. تحقق هل تخص المشكلة نفسها.`,
    }),
  ignored: (labels) => `لم يرسل ${product} هذه الحقول إلى ${provider}: ${list(labels)}.`,
});
