import type { Words } from '../../texts/catalogue.js';
import type { ReportTexts } from '../../texts/en/report.js';

export const report = ({ product, provider }: Words): ReportTexts => ({
  support: `نسخ التقرير لدعم ${product}`,
  administrator: `نسخ التقرير لمسؤول ${provider}`,
  copied: {
    support: `نُسخ التقرير لدعم ${product}. اسم المثيل محجوب فيه.`,
    administrator: `نُسخ التقرير لمسؤول ${provider}. يتضمن عنوان URL الكامل للمثيل.`,
  },
  // The key and its letter stand isolated: between Arabic and Latin the sign would change sides.
  byHand: 'لا يسمح المتصفح بالنسخ هنا. التقرير محدّد. انسخه باستخدام \u2066Ctrl+C\u2069 أو \u2066⌘C\u2069.',
  report: 'التقرير',
  heading: `تقرير ${provider}`,
  reader: { support: `لدعم ${product}`, administrator: `لمسؤول ${provider}` },
  contact: 'جهة الاتصال',
  time: 'الوقت',
  instance: 'المثيل',
  account: 'حساب الخدمة',
  version: 'الإصدار',
  request: 'معرّف الطلب',
  result: 'النتيجة',
  checks: 'الفحوص',
  status: { passed: 'ناجح', failed: 'فاشل', skipped: 'تم تخطيه', unproven: 'لم يُختبر' },
  requests: `الطلبات إلى ${provider}`,
  rights: 'الصلاحيات التي يحتاج إليها حساب الخدمة',
  reproduce: 'خطوات إعادة إظهار المشكلة',
  steps: 'الخطوات المطلوبة',
  fact: (name, value) => `${name}: ${value}`,
  unanswered: 'لا استجابة',
  refused: 'ما مُنع حتى الآن',
  occasions: {
    test: `في ${product}، انتقل إلى الإعدادات > عمليات التكامل > ${provider}، واختر «اختبار الاتصال».`,
    save: `في ${product}، انتقل إلى الإعدادات > عمليات التكامل > ${provider}، وأدخل عنوان URL للمثيل وحساب الخدمة، ثم احفظ.`,
    create: (anomaly) => `في ${product}، افتح الحالة الشاذة ${anomaly}، واختر «إنشاء تذكرة»، واملأ النموذج، ثم اختر «إنشاء».`,
    link: (anomaly) => `في ${product}، افتح الحالة الشاذة ${anomaly}، واختر «ربط تذكرة»، وابحث عن حادث، ثم اختر «ربط».`,
    sync: (anomaly) => `في ${product}، افتح الحالة الشاذة ${anomaly}. يقرأ ${product} الحوادث المرتبطة، ويكتب فيها ما يحدث للحالة الشاذة على شكل ملاحظات عمل.`,
  },
  sent: (account) =>
    account ? `يرسل ${product} الطلب أعلاه بعد تسجيل الدخول باسم ${account}، والنتيجة مدوّنة هناك.` : `يرسل ${product} الطلب أعلاه، والنتيجة مدوّنة هناك.`,
});
