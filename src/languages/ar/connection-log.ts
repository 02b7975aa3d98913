import type { Words } from '../../texts/catalogue.js';
import type { ConnectionLogTexts } from '../../texts/en/connection-log.js';

export const connectionLog = ({ format: { sentences } }: Words): ConnectionLogTexts => ({
  loading: 'جارٍ تحميل أحدث التغييرات…',
  empty: 'لم تُسجَّل أي تغييرات بعد.',
  deeds: {
    connected: (name) => (name ? `أُنشئ الاتصال بواسطة ${name}` : 'أُنشئ الاتصال'),
    'credentials-replaced': (name) => (name ? `استُبدلت بيانات الاعتماد بواسطة ${name}` : 'استُبدلت بيانات الاعتماد'),
    'defaults-changed': (name) => (name ? `تغيّرت القيم الافتراضية للتذاكر الجديدة بواسطة ${name}` : 'تغيّرت القيم الافتراضية للتذاكر الجديدة'),
    disconnected: (name) => (name ? `قُطع الاتصال بواسطة ${name}` : 'قُطع الاتصال'),
    changed: (name) => (name ? `أُجري تغيير بواسطة ${name}` : 'أُجري تغيير'),
  },
  failed: (cause) => sentences('تعذّر تحميل أحدث التغييرات.', cause),
});
