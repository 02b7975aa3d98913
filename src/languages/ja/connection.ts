import type { Words } from '../../texts/catalogue.js';
import type { ConnectionTexts } from '../../texts/en/connection.js';

const methods: ConnectionTexts['auth']['methods'] = { basic: 'Basic 認証', oauth: 'OAuth 2.0', oauth2: 'OAuth 2.0', vault: 'Vault' };

export const connection = ({ product, provider }: Words): ConnectionTexts => ({
  add: `${provider} 連携を追加`,
  edit: `${provider} 連携を編集`,
  create: '作成',
  update: '更新',
  checking: '確認中…',
  testing: 'テスト中…',
  fixed: '変更するには、切断してから再接続してください。',
  refused: {
    title: `${provider} がユーザー名またはパスワードを拒否しました。`,
    text: `入力内容を確認してください。または、アカウントがロックされていないか、多要素認証やシングルサインオンが必要でないか、${provider} の管理者に確認してください。`,
  },
  noBasic: `${provider} はユーザー名とパスワードを受け付けていません。`,
  exists: `その間に他のユーザーが ${provider} を接続しました。このダイアログを閉じて、その接続を確認してください。`,
  gone: `置き換える認証情報がなくなりました。${provider} を再接続してください。`,
  connectAgain: '再接続',
  pending: {
    title: 'まだ確認中です…',
    text: `${product} がこの認証情報で ${provider} にサインインしています。${provider} から応答があるまで、このダイアログは開いたままになります。`,
  },
  question: `${provider} を接続せずに閉じますか？`,
  questionEdit: '認証情報を更新せずに閉じますか？',
  explanation: '入力した内容は保持されません。',
  discard: '変更を破棄',
  nothingStored: '何も保存されていません。',
  previousStay: '何も変更されていません。以前の認証情報が引き続き使用されます。',
  unclear: '接続が保存されたかどうか不明です。',
  ready: (origin) => `${product} は ${origin} に接続します。`,
  trimmed: (origin) => `${product} は ${origin} に接続します。アドレスの残りの部分は使用されません。`,
  use: (origin) => `${origin} を使用`,
  meant: (origin) => `${origin} のことですか？`,
  needConfirm: (host) => `${host} がご利用の ${provider} インスタンスであることを確認してください。`,

  auth: {
    methods,
    basic: `${product} は Basic 認証でサインインします。OAuth 2.0 と Vault の認証情報には、今後対応する予定です。`,
    basicBeside: `${product} はここでは Basic 認証でサインインします。`,
    other: (name) => `ご利用の ${product} は ${name} に対応していますが、このバージョンでは設定できません。`,
    unknown: (name) => `このバージョンは「${name}」に対応していません。`,
    noBasicTitle: `このバージョンでは、ここで ${provider} を接続できません。`,
    noBasic: `このバージョンにはユーザー名とパスワードが必要ですが、ご利用の ${product} はこれに対応していません。更新を ${product} の管理者に依頼してください。`,
  },
});
