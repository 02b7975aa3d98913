import type { Words } from '../../texts/catalogue.js';
import type { LinkedTexts } from '../../texts/en/linked.js';

const blocks: LinkedTexts['blocks'] = {
  shortened: 'اختُصرت تفاصيل الحالة الشاذة ليتسع لها الوصف.',
  omitted: 'لم يتسع الوصف لتفاصيل الحالة الشاذة، ولذلك أُضيفت ملاحظة عمل فقط.',
};

export const linked = ({ provider, format: { sentences } }: Words): LinkedTexts => ({
  linking: 'جارٍ الربط…',
  pending: { title: 'ما زال الربط جاريًا…', text: `يبقى مربع الحوار هذا مفتوحًا إلى أن يستجيب ${provider}.` },
  check: (ticket) => `التحقق من ${ticket} مجددًا`,
  doNotReload: 'لا تُعد تحميل الصفحة قبل أن يتضح ذلك. لا يستطيع هذا المتصفح تذكّر الطلب.',
  blocks,
  linked: (ticket, block, overwritten) =>
    sentences(
      `رُبطت التذكرة ${ticket}.`,
      {
        appended: 'أُضيفت تفاصيل الحالة الشاذة وملاحظة عمل إلى الحادث.',
        shortened: 'أُضيفت تفاصيل الحالة الشاذة، مختصرةً ليتسع لها المكان، وملاحظة عمل إلى الحادث.',
        present: 'كان الحادث يتضمن تفاصيل الحالة الشاذة، ولذلك أُضيفت ملاحظة عمل فقط.',
        omitted: 'لم يتسع الوصف لتفاصيل الحالة الشاذة، ولذلك أُضيفت ملاحظة عمل فقط.',
        unreadable: 'لا يستطيع حساب الخدمة قراءة الوصف، ولذلك أُضيفت ملاحظة عمل فقط.',
        unknown: 'حُدّث الحادث.',
      }[block],
      overwritten ? 'غيّر شخص آخر الوصف في هذه الأثناء. تحقق من سجل الحادث.' : '',
    ),
  linkedBefore: (ticket) => `التذكرة ${ticket} مرتبطة بالفعل بهذه الحالة الشاذة. لم يُكتَب شيء في الحادث.`,
  linkedInstead: (ticket) => `رُبطت التذكرة ${ticket}. لم تُنشأ تذكرة جديدة.`,
  created: (ticket, anomalyId, block) => {
    const remark = blocks[block] ?? '';
    if (!ticket) return sentences(`أُنشئت تذكرة ورُبطت بالحالة الشاذة ${anomalyId}.`, remark);
    const done = `أُنشئت التذكرة ${ticket} ورُبطت بالحالة الشاذة ${anomalyId}`;
    return remark ? sentences(`${done}.`, remark) : done;
  },
  notLinkedHelp: 'اربطها الآن، أو لاحقًا برقمها.',
  unreadable: `تعذّرت قراءة رقم التذكرة. ابحث عن التذكرة في ${provider}، ولا تُنشئها مجددًا.`,
  open: (ticket) => (ticket ? `فتح ${ticket} في ${provider}` : `فتح التذكرة في ${provider}`),
});
