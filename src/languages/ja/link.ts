import type { Words } from '../../texts/catalogue.js';
import type { LinkTexts } from '../../texts/en/link.js';

export const link = ({ provider, format: { list, number } }: Words): LinkTexts => ({
  title: '既存のチケットをリンク',
  search: '番号または簡単な説明で検索',
  prompt: '番号または簡単な説明に含まれる語句を入力するか、インシデントのアドレスを貼り付けてください。',
  searching: `${provider} を検索中…`,
  none: 'インシデントが見つかりませんでした。番号またはアドレスを確認するか、別の語句で検索してください。',
  noMatch: '一致するインシデントはありません。すべて表示するには、すべてのステータスとすべてのグループを選択してください。',
  found: (count, total) =>
    total > count
      ? `インシデント ${number(total)} 件中 ${number(count)} 件`
      : `${number(count)} 件のインシデントが見つかりました。`,
  filtered: (count, loaded, more) => `読み込んだ ${number(loaded)} 件のインシデントのうち ${number(count)} 件が一致します。${more ? '残りを絞り込むには、さらに表示してください。' : ''}`,
  filterGroup: 'アサイン先グループで絞り込む',
  anyGroup: 'すべてのグループ',
  showMore: 'さらに表示',
  showingMore: '読み込み中…',
  chooseOne: (count) => (count === 1 ? '下のインシデントを選択してください。下矢印キーで移動できます。' : `下の ${number(count)} 件のインシデントから 1 件を選択してください。下矢印キーで移動できます。`),
  linkedAlready: (ticket) => `${ticket} はすでにリンクされています。別のインシデントを検索してください。`,
  unreadable: (count) => `${number(count)} 件のインシデントを読み取れませんでした。`,
  searched: (texts) => `検索した語句：${list(texts)}`,
  strangeHost: (host) => `このアドレスは、接続中のインスタンスではなく ${host} のものです。`,
  strangeHostHelp: '別のインスタンスの場合、以下のインシデントは目的のものと異なる可能性があります。リンクする前に開いて確認してください。',
  incidents: '見つかったインシデント',
  related: 'この異常に関連',
  recent: '最近のリンク',
  suggested: (count) => `下に ${number(count)} 件のインシデントの候補があります。`,
  opened: (when) => `オープン：${when}`,
  linked: (when) => `リンク：${when}`,
  alreadyLinked: 'リンク済み',

  description: '現在の説明',
  writesTo: (ticket) => `リンクすると ${ticket} が変更されます。`,
  writesGeneral: 'リンクすると、異常の詳細がインシデントの説明の末尾に追加され、リンクに関する作業メモも追加されます。現在の説明はそのまま残ります。',
  finished: (state) => `このインシデントは「${state}」です。リンクすると内容が追加されますが、再オープンはされません。`,
  previewBlock: {
    appended: 'この内容が説明の末尾に追加されます。',
    shortened: 'この内容が、収まるように短縮されて説明の末尾に追加されます。',
    present: '説明にはこの異常の詳細がすでに含まれているため、変更されません。',
    omitted: '説明にこの異常の詳細を追加する余裕がないため、変更されません。',
    unreadable: 'サービスアカウントで説明を読み取れないため、変更されません。',
    unknown: 'この内容が説明の末尾に追加されます。',
  },
  workNote: '作業メモ：',
  wholeText: '全文を表示',
  appended: '説明に追加',
  previewLoading: '正確なテキストを読み込み中…',
  previewFailed: '正確なテキストを読み込めませんでした。',

  link: 'リンク',
  linkTicket: (ticket) => `${ticket} をリンク`,
  linkAnyway: (ticket) => `このまま ${ticket} をリンク`,
  nothingChosen: '先にインシデントを選択してください。',
  changed: (ticket, state) =>
    state === undefined ? `${ticket} はすでにリンクされているか、見つからなくなりました。` : `${ticket} は現在「${state}」です。リンクする前にインシデントを確認してください。`,
});
