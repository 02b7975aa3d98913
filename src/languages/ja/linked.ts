import type { Words } from '../../texts/catalogue.js';
import type { LinkedTexts } from '../../texts/en/linked.js';

const blocks: LinkedTexts['blocks'] = {
  shortened: '異常の詳細は、説明に収まるように短縮されました。',
  omitted: '説明に異常の詳細を追加する余裕がなかったため、作業メモのみを追加しました。',
};

export const linked = ({ provider, format: { sentences } }: Words): LinkedTexts => ({
  linking: 'リンク中…',
  pending: { title: 'まだリンク中です…', text: `${provider} から応答があるまで、このダイアログは開いたままになります。` },
  check: (ticket) => `${ticket} を再確認`,
  doNotReload: '結果がわかるまで、ページを再読み込みしないでください。このブラウザーは要求を記憶できません。',
  blocks,
  linked: (ticket, block, overwritten) =>
    sentences(
      `${ticket} をリンクしました。`,
      {
        appended: '異常の詳細と作業メモをインシデントに追加しました。',
        shortened: '収まるように短縮した異常の詳細と、作業メモをインシデントに追加しました。',
        present: 'インシデントには異常の詳細がすでに含まれていたため、作業メモのみを追加しました。',
        omitted: '説明に異常の詳細を追加する余裕がなかったため、作業メモのみを追加しました。',
        unreadable: 'サービスアカウントで説明を読み取れないため、作業メモのみを追加しました。',
        unknown: 'インシデントを更新しました。',
      }[block],
      overwritten ? 'その間に他のユーザーが説明を変更しました。インシデントの履歴を確認してください。' : '',
    ),
  linkedBefore: (ticket) => `${ticket} はすでにこの異常にリンクされています。インシデントには何も書き込まれていません。`,
  linkedInstead: (ticket) => `${ticket} をリンクしました。新しいチケットは作成されていません。`,
  created: (ticket, anomalyId, block) => {
    const remark = blocks[block] ?? '';
    if (!ticket) return sentences(`チケットを作成し、異常 ${anomalyId} にリンクしました。`, remark);
    const done = `チケット ${ticket} を作成し、異常 ${anomalyId} にリンクしました`;
    return remark ? sentences(`${done}。`, remark) : done;
  },
  notLinkedHelp: '今すぐリンクするか、後で番号を使ってリンクしてください。',
  unreadable: `チケットの番号を読み取れませんでした。${provider} でチケットを探してください。もう一度作成しないでください。`,
  open: (ticket) => (ticket ? `${provider} で ${ticket} を開く` : `${provider} でチケットを開く`),
});
