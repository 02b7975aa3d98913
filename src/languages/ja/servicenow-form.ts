import type { FormTexts } from '../../providers/servicenow/form.js';
import type { Words } from '../../texts/catalogue.js';

export const servicenowForm = ({ provider }: Words): FormTexts => ({
  notKey: 'sys_id を入力してください。0–9 と a–f からなる 32 文字です。',
  noSuchKey: `この sys_id を持つものは ${provider} にありません。続行する前に確認してください。`,
  showKey: 'sys_id を表示',
  hideKey: 'sys_id を非表示',
  unreadableList: 'サービスアカウントでこのリストを読み取れません。sys_id（0–9 と a–f からなる 32 文字）を入力してください。',
  keyOnly: 'グループの sys_id を入力してください。0–9 と a–f からなる 32 文字です。',
  tableNote: '現在、チケットはすべてインシデントとして作成されます。',
  callerNote: '現在、入力内容にかかわらず、サービスアカウントが発信者になります。',
  priorities: { 1: '1 - 重大', 2: '2 - 高', 3: '3 - 中', 4: '4 - 低', 5: '5 - 計画中' },
});
