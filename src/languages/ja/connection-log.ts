import type { Words } from '../../texts/catalogue.js';
import type { ConnectionLogTexts } from '../../texts/en/connection-log.js';

export const connectionLog = ({ format: { sentences } }: Words): ConnectionLogTexts => ({
  loading: '最近の変更を読み込み中…',
  empty: '変更の記録はまだありません。',
  deeds: {
    connected: (name) => (name ? `${name} が接続` : '接続'),
    'credentials-replaced': (name) => (name ? `${name} が認証情報を置き換え` : '認証情報の置き換え'),
    'defaults-changed': (name) => (name ? `${name} が新しいチケットの既定値を変更` : '新しいチケットの既定値の変更'),
    disconnected: (name) => (name ? `${name} が切断` : '切断'),
    changed: (name) => (name ? `${name} が変更` : '変更'),
  },
  failed: (cause) => sentences('最近の変更を読み込めませんでした。', cause),
});
