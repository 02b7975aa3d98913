import type { Words } from '../../texts/catalogue.js';
import type { DisconnectTexts } from '../../texts/en/disconnect.js';

export const disconnect = ({ provider, format: { number } }: Words): DisconnectTexts => ({
  title: '連携を切断',
  disconnect: '切断',
  disconnecting: '切断中…',
  pending: 'まだ切断中です…',
  unclear: `${provider} が切断されたかどうか不明です。`,
  lead: (url) => `${url} の ${provider} を切断しますか？`,
  noLinks: 'リンクされているチケットはありません。',
  links: (links, anomalies) => `${number(anomalies)} 件の異常にある ${number(links)} 件のリンクは、同期が終了し、履歴として残ります。`,
  linksUnknown: 'リンク済みチケットは、同期が終了し、履歴として残ります。',
  incidents: `${provider} のインシデントは変更されません。`,
  flows: 'この連携を使用するフローは、次回の実行時に失敗します。',
  reconnect: '同じインスタンスを再接続すると、同期が再開され、送信待ちの更新が送信されます。別のインスタンスの場合、これらのリンクは履歴のまま残ります。',
});
