import type { Words } from '../../texts/catalogue.js';
import type { ConnectionTestTexts } from '../../texts/en/connection-test.js';

export const connectionTest = ({ format: { number, plural } }: Words): ConnectionTestTexts => ({
  title: 'اختبار الاتصال',
  running: 'جارٍ اختبار الاتصال…',
  passed: 'الاتصال يعمل.',
  limited: 'الاتصال يعمل مع بعض القيود.',
  failed: 'الاتصال لا يعمل.',
  broken: 'تعذّر إكمال الاختبار.',
  close: 'إغلاق نتائج الاختبار',
  status: { running: 'جارٍ الفحص…', pending: 'في الانتظار' },
  skipped: (count) =>
    plural(count, {
      zero: 'لم يُتخطَّ أي فحص',
      one: 'تم تخطي فحص واحد',
      two: 'تم تخطي فحصين',
      few: `تم تخطي ${number(count)} فحوص`,
      many: `تم تخطي ${number(count)} فحصًا`,
      other: `تم تخطي ${number(count)} فحص`,
    }),
});
