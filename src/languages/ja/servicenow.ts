import type { ServiceNowTexts } from '../../providers/servicenow/texts.js';

export const servicenow = (): ServiceNowTexts => ({
  states: {
    '1': '新規',
    '2': '進行中',
    '3': '保留中',
    '6': '解決済み',
    '7': 'クローズ済み',
    '8': 'キャンセル済み',
  },
  unknown: '不明',
  state: (code) => `ステータス ${code}`,
  problems: {
    'provider-forbidden': {
      title: 'サービスアカウントに ServiceNow での十分なアクセス権がありません。',
      text: 'itil や sn_incident_write などのロールがあるかどうか、また、ACL またはスコープ対象アプリケーションのルールが Incident テーブルやそのフィールドへのアクセスを拒否していないかどうか、ServiceNow の管理者に確認してください。',
    },
    'provider-hibernating': {
      title: 'ServiceNow インスタンスは休止状態です。',
      text: 'ServiceNow 開発者ポータルでの起動を所有者に依頼してから、もう一度お試しください。',
    },
    'provider-rejected': {
      title: 'ServiceNow がチケットを拒否しました。',
      text: 'インスタンスのデータポリシー、ビジネスルール、または ACL が原因です。どのような値が必要か、ServiceNow の管理者に確認してください。',
    },
  },
});
