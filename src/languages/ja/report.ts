import type { Words } from '../../texts/catalogue.js';
import type { ReportTexts } from '../../texts/en/report.js';

export const report = ({ product, provider }: Words): ReportTexts => ({
  support: `${product} サポート用のレポートをコピー`,
  administrator: `${provider} 管理者用のレポートをコピー`,
  copied: {
    support: `${product} サポート用のレポートをコピーしました。インスタンス名は伏せてあります。`,
    administrator: `${provider} 管理者用のレポートをコピーしました。完全なインスタンス URL が含まれています。`,
  },
  byHand: 'ブラウザーがここでのコピーを許可していません。レポートは選択されています。Ctrl+C または ⌘C でコピーしてください。',
  report: 'レポート',
  heading: `${provider} レポート`,
  reader: { support: `${product} サポート用`, administrator: `${provider} 管理者用` },
  contact: '連絡先',
  time: '時刻',
  instance: 'インスタンス',
  account: 'サービスアカウント',
  version: 'バージョン',
  request: '要求 ID',
  result: '結果',
  checks: '確認項目',
  status: { passed: '成功', failed: '失敗', skipped: 'スキップ', unproven: '未テスト' },
  requests: `${provider} への要求`,
  rights: 'サービスアカウントに必要なアクセス権',
  reproduce: '再現手順',
  steps: '対処手順',
  fact: (name, value) => `${name}：${value}`,
  unanswered: '応答なし',
  refused: 'これまでに拒否されたアクセス',
  occasions: {
    test: `${product} で「設定 > 連携 > ${provider}」に移動し、「接続をテスト」を選択します。`,
    save: `${product} で「設定 > 連携 > ${provider}」に移動し、インスタンス URL とサービスアカウントを入力して保存します。`,
    create: (anomaly) => `${product} で異常 ${anomaly} を開き、「チケットを作成」を選択し、フォームに入力して「作成」を選択します。`,
    link: (anomaly) => `${product} で異常 ${anomaly} を開き、「チケットをリンク」を選択し、インシデントを検索して「リンク」を選択します。`,
    sync: (anomaly) => `${product} で異常 ${anomaly} を開きます。${product} はリンク済みのインシデントを読み取り、異常に起きたことを作業メモとして書き込みます。`,
  },
  sent: (account) =>
    account
      ? `${product} が ${account} としてサインインして上記の要求を送信し、そこに記載された結果になります。`
      : `${product} が上記の要求を送信し、そこに記載された結果になります。`,
});
