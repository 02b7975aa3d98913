import type { Words } from '../../texts/catalogue.js';
import type { FormTexts } from '../../texts/en/form.js';

const labels: FormTexts['labels'] = {
  table: 'テーブル',
  title: '簡単な説明',
  description: '説明',
  category: 'カテゴリ',
  subcategory: 'サブカテゴリ',
  impact: '影響',
  urgency: '緊急度',
  assignment_group: 'アサイン先グループ',
  caller: '発信者',
  priority: '優先度',
};

export const form = ({ product, format: { list, number, sentences } }: Words): FormTexts => ({
  labels,
  none: 'なし',
  yes: 'はい',
  no: 'いいえ',
  firstChoose: (label) => `先に「${label}」を選択`,
  reset: (label, values, parent) => `「${list(values)}」は「${parent}」では使用できないため、「${label}」をリセットしました。`,
  resetToo: (label) => `「${label}」もリセットしました。`,
  localTime: '現在のタイムゾーンの時刻です。UTC で保存されます。',
  gone: (value) => `${value}（使用できなくなりました）`,
  misfit: (value, parent) => `「${value}」は「${parent}」では使用できません。別の値を選択するか、値をなしにしてください。`,
  retired: (value) => `「${value}」は使用できなくなりました。別の値を選択するか、値をなしにしてください。`,
  reveal: '文字を表示',
  required: (label) => `「${label}」の値を入力してください。`,
  choose: (label) => `「${label}」の値を選択してください。`,
  chooseFirst: (label, dependent) => `先に「${label}」の値を選択してください。「${dependent}」はこの値によって決まります。`,
  forms: {
    number: '12 や 3.5 などの数値を入力してください。',
    integer: '整数を入力してください。',
    email: 'メールアドレスを入力してください。',
    url: 'https://example.com などの Web アドレスを入力してください。',
    boolean: '「はい」または「いいえ」を選択してください。',
    date: '日付を選択してください。',
  },
  several: '複数選択するには、Ctrl キーまたは ⌘ キーを押しながら選択してください。',
  unreadable: (count) => `${number(count)} 個のフォームフィールドを読み取れなかったため、表示していません。`,
  left: (count) => `残りは最大 ${number(count)} 文字です。`,
  over: (limit) => `${number(limit)} 文字を超えています。`,
  together: (...parts) => sentences(...parts),
  tooLong: (length, limit) => `${number(length)} 文字を ${number(limit)} 文字に短縮してください。`,
  summary: (count) => `確認が必要なフィールドが ${number(count)} 個あります。`,
  stranger: (field, detail) => `${field}：${detail}`,
  typedIsKept: (text) => sentences(text, '入力した内容は保持されます。'),

  suggestions: '候補',
  searchAmong: (count) => `${number(count)} 件の選択肢を検索`,
  remove: (label) => `「${label}」を削除`,
  otherFields: 'その他のフィールド',
  shownFields: '表示するフィールド',
  requiredFields: (count) => `必須（${number(count)}）`,
  allFields: (count) => `すべてのフィールド（${number(count)}）`,
  searching: '検索中…',
  searchFailed: (cause) => sentences(cause, '入力を続けると、もう一度検索します。'),
  found: (shown, total) => {
    if (shown === 0) return '結果はありません。';
    if (total > shown) return `${number(total)} 件中 ${number(shown)} 件を表示しています。絞り込むには、さらに入力してください。`;
    return `結果は ${number(shown)} 件です。`;
  },
  noMatch: (typed) => `「${typed}」はリストにありません。項目を選択するか、フィールドを空にしてください。`,
  notLookedUp: (typed) => `「${typed}」を検索できませんでした。もう一度試すか、フィールドを空にしてください。`,
  didYouMean: (name) => `「${name}」のことですか？`,

  keepEditing: '編集を続ける',
  stillSaving: { title: 'まだ保存中です…', text: `${product} から応答があるまで、このダイアログは開いたままになります。` },
});
