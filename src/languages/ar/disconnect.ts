import type { Words } from '../../texts/catalogue.js';
import type { DisconnectTexts } from '../../texts/en/disconnect.js';

export const disconnect = ({ provider, format: { number, plural } }: Words): DisconnectTexts => ({
  title: 'قطع اتصال التكامل',
  disconnect: 'قطع الاتصال',
  disconnecting: 'جارٍ قطع الاتصال…',
  pending: 'ما زال قطع الاتصال جاريًا…',
  unclear: `ليس واضحًا هل قُطع الاتصال مع ${provider}.`,
  lead: (url) => `هل تريد قطع الاتصال مع ${provider} على ${url}؟`,
  noLinks: 'لا توجد تذاكر مرتبطة.',
  links: (links, anomalies) => {
    const on = plural(anomalies, {
      zero: 'أي حالة شاذة',
      one: 'حالة شاذة واحدة',
      two: 'حالتين شاذتين',
      few: `${number(anomalies)} حالات شاذة`,
      many: `${number(anomalies)} حالة شاذة`,
      other: `${number(anomalies)} حالة شاذة`,
    });
    return plural(links, {
      zero: `لا توجد ارتباطات مع ${on} تتوقف مزامنتها.`,
      one: `تتوقف مزامنة ارتباط واحد مع ${on}، ويبقى سجلًا تاريخيًا.`,
      two: `تتوقف مزامنة ارتباطين مع ${on}، ويبقيان سجلين تاريخيين.`,
      few: `تتوقف مزامنة ${number(links)} ارتباطات مع ${on}، وتبقى سجلات تاريخية.`,
      many: `تتوقف مزامنة ${number(links)} ارتباطًا مع ${on}، وتبقى سجلات تاريخية.`,
      other: `تتوقف مزامنة ${number(links)} ارتباط مع ${on}، وتبقى سجلات تاريخية.`,
    });
  },
  linksUnknown: 'تتوقف مزامنة التذاكر المرتبطة، وتبقى سجلات تاريخية.',
  incidents: `لا تتغير الحوادث في ${provider}.`,
  flows: 'التدفقات التي تستخدم هذا التكامل تفشل عند تشغيلها التالي.',
  reconnect: 'إنشاء الاتصال مع المثيل نفسه مجددًا يستأنف المزامنة ويرسل التحديثات المنتظرة. أما مع مثيل مختلف، فتبقى هذه الارتباطات سجلات تاريخية.',
});
