import type { Words } from '../../texts/catalogue.js';
import type { ConnectionTestTexts } from '../../texts/en/connection-test.js';

export const connectionTest = ({ format: { number } }: Words): ConnectionTestTexts => ({
  title: '接続テスト',
  running: '接続をテスト中…',
  passed: '接続は正常です。',
  limited: '接続は機能していますが、制限があります。',
  failed: '接続が機能していません。',
  broken: 'テストを完了できませんでした。',
  close: 'テスト結果を閉じる',
  status: { running: '確認中…', pending: '待機中' },
  skipped: (count) => `${number(count)} 件の確認をスキップ`,
});
