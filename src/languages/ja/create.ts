import type { Words } from '../../texts/catalogue.js';
import type { CreateTexts } from '../../texts/en/create.js';

const relations = {
  anomaly: 'この異常にリンク済み',
  table: '同じテーブル',
  datastore: '同じデータストア',
};

export const create = ({ product, provider, format: { list, number } }: Words): CreateTexts => ({
  title: `${provider} チケットを作成`,
  createdTitle: 'チケットを作成しました',
  create: '作成',
  creating: '作成中…',
  loading: 'フォームを読み込み中…',
  appended: `${product} が入力テキストの下に追加`,
  previewPending: `${product} が追加する内容を読み込み中…`,
  previewFailed: 'プレビューを読み込めませんでした。チケットは作成できます。',
  appendedShortened: '収まるように短縮して入力テキストの下に追加',
  omitted: '入力テキストの下に異常の詳細を追加する余裕がないため、この作業メモに記載します。',
  noPreview: `${product} が入力テキストの下に異常の詳細を追加します。`,
  adds: `${product} が入力テキストの下に異常の詳細とリンクを追加します。`,
  priority: (label) => `優先度 ${label}`,
  priorityHelp: `${provider} が「影響」と「緊急度」から優先度を設定します。`,

  restored: '下書きを復元しました。',
  discardDraft: '下書きを破棄',
  question: 'チケットを作成せずに閉じますか？',
  explanation: '下書きは、チケットを作成するかこのタブを閉じるまで、この異常に残ります。',
  keptInPage: 'このブラウザーでは下書きを保存できません。入力した下書きは、ページを再読み込みするまで保持されます。',
  keepDraft: '下書きを残して閉じる',

  checkingRelated: '既存のインシデントを確認中…',
  noRelated: 'この異常、テーブル、またはデータストアについてのオープンなインシデントはありません。',
  relatedUnknown: '既存のインシデントを確認できませんでした。',
  relatedFound: (count) => `オープンなインシデント ${number(count)} 件が同じ問題に関するものかもしれません`,
  why: (relation, anomalies) => {
    if (anomalies < 2) return relations[relation];
    return {
      anomaly: `この異常と他の ${number(anomalies - 1)} 件にリンク済み`,
      table: `同じテーブル、${number(anomalies)} 件の異常にリンク済み`,
      datastore: `同じデータストア、${number(anomalies)} 件の異常にリンク済み`,
    }[relation];
  },
  linkWrites: '「代わりにリンク」を選択すると、「説明」に表示されている異常の詳細と作業メモが、そのインシデントに追加されます。',
  linkInstead: '代わりにリンク',
  gone: (ticket) => `${ticket} はもうオープンではないため、何も書き込まれていません。チケットを作成するか、別のインシデントをリンクしてください。`,
  more: (count) => `さらに ${number(count)} 件を表示`,

  createAgain: 'もう一度作成',
  pending: { title: 'まだ作成中です…', text: `チケットはすでに作成されている可能性があります。${provider} から応答があるまで、このダイアログは開いたままになります。` },
  unclear: 'チケットが作成されたかどうか不明です。',
  unclearForGood: `完了の確認が返ってきませんでした。まず ${provider} でチケットを探してください。もう一度作成すると、重複が作成される可能性があります。`,
  reopened: {
    title: `送信したチケットについて、${provider} から完了の確認が返ってきませんでした。`,
    text: 'チケットが存在する可能性があります。再確認しても、重複は作成されません。フィールドには、送信した内容が表示されています。',
  },
  stillUnclear: 'チケットが作成されたかどうか、まだ不明です。',
  done: '完了',
  dropped: `次の値は ${provider} に保存されませんでした。インシデントで修正してください。`,
  droppedField: (label, sent, stored) =>
    stored ? `${label}：選択した値は「${sent}」ですが、${provider} には「${stored}」が保存されました。` : `${label}：選択した値は「${sent}」ですが、${provider} では空のままです。`,
  recent: (tickets) => `${list(tickets)} が直前にこの異常にリンクされました。同じ問題に関するものかどうか確認してください。`,
  ignored: (labels) => `${product} は次のフィールドを ${provider} に送信しませんでした：${list(labels)}`,
});
