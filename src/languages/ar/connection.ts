import type { Words } from '../../texts/catalogue.js';
import type { ConnectionTexts } from '../../texts/en/connection.js';

const methods: Readonly<Record<string, string>> = { basic: 'المصادقة الأساسية', oauth: 'OAuth 2.0', oauth2: 'OAuth 2.0', vault: 'خزنة بيانات اعتماد' };

export const connection = ({ product, provider }: Words): ConnectionTexts => ({
  add: `إضافة تكامل ${provider}`,
  edit: `تعديل تكامل ${provider}`,
  create: 'إنشاء',
  update: 'تحديث',
  checking: 'جارٍ التحقق…',
  testing: 'جارٍ الاختبار…',
  fixed: 'لتغييره، اقطع الاتصال ثم أنشئه من جديد.',
  refused: {
    title: `رفض ${provider} اسم المستخدم أو كلمة المرور.`,
    text: `تحقق منهما، أو اسأل مسؤول ${provider} لديك هل الحساب مقفل أو يتطلب عاملًا ثانيًا أو تسجيل دخول موحّدًا.`,
  },
  noBasic: `لا يقبل ${provider} اسم مستخدم وكلمة مرور.`,
  exists: `أنشأ شخص آخر الاتصال مع ${provider} في هذه الأثناء. أغلق مربع الحوار هذا لعرض ذلك الاتصال.`,
  gone: `لم تعد هناك بيانات اعتماد لاستبدالها. أنشئ الاتصال مع ${provider} من جديد.`,
  connectAgain: 'إنشاء الاتصال مجددًا',
  pending: {
    title: 'ما زال التحقق جاريًا…',
    text: `يسجّل ${product} الدخول إلى ${provider} ببيانات الاعتماد هذه. يبقى مربع الحوار هذا مفتوحًا إلى أن يستجيب ${provider}.`,
  },
  question: `هل تريد الإغلاق دون الاتصال مع ${provider}؟`,
  questionEdit: 'هل تريد الإغلاق دون تحديث بيانات الاعتماد؟',
  explanation: 'لن يُحتفظ بما أدخلته.',
  discard: 'تجاهل التغييرات',
  nothingStored: 'لم يُحفظ شيء.',
  previousStay: 'لم يتغير شيء. تبقى بيانات الاعتماد السابقة مستخدمة.',
  unclear: 'ليس واضحًا هل حُفظ الاتصال.',
  ready: (origin) => `سيُنشئ ${product} الاتصال مع ${origin}.`,
  trimmed: (origin) => `سيُنشئ ${product} الاتصال مع ${origin}. تُهمَل بقية العنوان.`,
  use: (origin) => `استخدام ${origin}`,
  meant: (origin) => `هل تقصد ${origin}؟`,
  needConfirm: (host) => `أكّد أن ${host} هو مثيل ${provider} الخاص بك.`,

  auth: {
    methods,
    basic: `يسجّل ${product} الدخول بالمصادقة الأساسية. سيتوفر لاحقًا OAuth 2.0 وبيانات الاعتماد المحفوظة في خزنة.`,
    basicBeside: `يسجّل ${product} الدخول هنا بالمصادقة الأساسية.`,
    other: (name) => `يوفر ${product} لديك ${name}. لا يستطيع هذا الإصدار إعداد ذلك.`,
    unknown: (name) => `لا يدعم هذا الإصدار «${name}».`,
    noBasicTitle: `لا يستطيع هذا الإصدار إنشاء الاتصال مع ${provider} هنا.`,
    noBasic: `يحتاج هذا الإصدار إلى اسم مستخدم وكلمة مرور، و${product} لديك لا يوفر ذلك. اطلب تحديثًا من مسؤول ${product}.`,
  },
});
