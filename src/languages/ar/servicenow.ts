import type { ServiceNowTexts } from '../../providers/servicenow/texts.js';

export const servicenow = (): ServiceNowTexts => ({
  states: {
    '1': 'جديد',
    '2': 'قيد التنفيذ',
    '3': 'قيد الانتظار',
    '6': 'محلول',
    '7': 'مغلق',
    '8': 'ملغى',
  },
  unknown: 'غير معروف',
  state: (code) => `الحالة ${code}`,
  problems: {
    'provider-forbidden': {
      title: 'صلاحيات حساب الخدمة في ServiceNow غير كافية.',
      text: 'اسأل مسؤول ServiceNow لديك هل للحساب دور مثل itil أو sn_incident_write، وهل تمنع قاعدة ACL أو قاعدة تطبيق ذي نطاق (scoped application) الوصول إلى الجدول Incident أو حقوله.',
    },
    'provider-hibernating': {
      title: 'مثيل ServiceNow في وضع الإسبات.',
      text: 'اطلب من مالكه إيقاظه في بوابة مطوري ServiceNow، ثم أعد المحاولة.',
    },
    'provider-rejected': {
      title: 'رفض ServiceNow التذكرة.',
      text: 'السبب سياسة بيانات أو قاعدة عمل أو قاعدة ACL على المثيل. اسأل مسؤول ServiceNow لديك عن القيم المتوقعة.',
    },
  },
});
