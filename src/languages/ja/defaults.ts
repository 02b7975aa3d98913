import type { Words } from '../../texts/catalogue.js';
import type { DefaultsTexts } from '../../texts/en/defaults.js';

export const defaults = ({ provider }: Words): DefaultsTexts => ({
  lead: '新しいチケットには、最初にこれらの値が入ります。チケットを作成する人は誰でも変更できます。',
  loading: '既定値を読み込み中…',
  unclear: {
    title: '既定値が保存されたかどうか不明です。',
    text: '完了の確認が返ってきませんでした。もう一度保存しても問題ありません。',
  },
  save: '保存',
  saving: '保存中…',
  gone: `このダイアログを閉じて、${provider} を再接続してください。`,
  question: '既定値を保存せずに閉じますか？',
  explanation: '新しいチケットには、以前に保存した値が引き続き入ります。',
  discard: '変更を破棄',
  none: '既定値なし',
  example: '例：',
  nothing: 'なし。フィールドは最初は空です。',
});
