import type { SettingsTexts } from '../../providers/servicenow/settings-texts.js';
import type { Words } from '../../texts/catalogue.js';

const grantRole = (product: string): string =>
  `${product} のサービスアカウントに itil または sn_incident_write ロールを付与してください。そのユーザーレコードを開き、「Roles > Edit」に進みます。`;

const placeholder = 'https://your-instance.service-now.com';

export const servicenowSettings = ({ product, provider, format: { list, sentences } }: Words): SettingsTexts => ({
  address: {
    label: 'インスタンス URL',
    placeholder,
    help: `${provider} を開くときのアドレスです。`,
    need: `${placeholder} のようなインスタンス URL を入力してください。`,
    bad: `これは Web アドレスではありません。${placeholder} のようなアドレスを入力してください。`,
    spaces: 'スペースを削除してください。アドレスにスペースは使用できません。',
    several: 'アドレスは 1 つだけ入力してください。複数のアドレスが入力されています。',
    noDot: 'your-instance.service-now.com のように、完全なアドレスを入力してください。',
    notHttps: 'https を使用してください。認証情報は http では送信されません。',
    noCredentials: 'アドレスからユーザー名とパスワードを削除してください。それぞれ専用のフィールドがあります。',
    ownSite: 'servicenow.com は ServiceNow 社のサイトです。インスタンスのアドレスは、ハイフンの付いた service-now.com です。',
    noInstance: (host) => `${host} はインスタンスのアドレスではありません。acme.service-now.com のように、インスタンス名で始まる必要があります。`,
    email: 'これはメールアドレスです。ServiceNow を開くときのアドレスを入力してください。',
    confirm: (host) => `service-now.com のアドレスではない ${host} に認証情報を送信する`,
  },
  account: {
    username: 'ユーザー名',
    usernameHelp: 'サービスアカウントのユーザー名です。user:password の形式で貼り付けることもできます。',
    password: 'パスワード',
    passwordHelp: `${product} はパスワードを暗号化して保存し、再び表示することはありません。`,
    storedName: (name, kept) => {
      const next = kept ? 'アカウントを変更しない場合は、空のままにしてください。' : 'ユーザー名をもう一度入力してください。';
      return sentences(name && `保存されているユーザー名は ${name} です。`, next);
    },
    storedPassword: '保存されているパスワードは表示されません。新しいパスワードを入力してください。',
    needUsername: 'サービスアカウントのユーザー名を入力してください。',
    usernameColon: 'ユーザー名にコロンは使用できません。コロンより後の部分を「パスワード」に移してください。',
    needPassword: 'サービスアカウントのパスワードを入力してください。',
    split: '貼り付けたテキストを最初のコロンで分割し、「ユーザー名」と「パスワード」に入力しました。',
    splitAddress: 'アドレスに含まれていたユーザー名とパスワードを、それぞれのフィールドに移しました。',
    lineBreak: '貼り付けたテキストに改行がありますが、パスワードに改行は使用できません。パスワードがすべて入力されているか確認してください。',
    blanks: 'パスワードの先頭または末尾にスペースがあります。誤ってコピーした場合は、スペースを削除してください。',
  },
  checks: {
    address: 'アドレスが応答する',
    servicenow: `このアドレスに ${provider} がある`,
    'sign-in': 'サービスアカウントでサインインできる',
    incidents: 'アカウントでインシデントを読み取れる',
    choices: 'アカウントでカテゴリなどの選択肢を読み取れる',
    groups: 'アカウントでアサイン先グループを読み取れる',
    users: 'アカウントでユーザーを読み取れる',
    roles: 'アカウントにインシデントの書き込みを許可するロールがある',
    create: 'アカウントでインシデントを作成できる',
    'work-notes': 'アカウントで作業メモを書き込める',
    fields: 'アカウントでカテゴリ、サブカテゴリ、アサイン先グループを設定できる',
  },
  rights: [
    'Incident テーブル（incident）の読み取り、作成、書き込みのアクセス権。',
    'incident.work_notes の読み取りと書き込みのアクセス権。',
    '使用するフィールド（category、subcategory、assignment_group、カスタムフィールド）への書き込みアクセス権。',
    'リストと名前に使用する sys_choice、sys_user_group、sys_user の読み取りアクセス権。',
  ],
  unprovenWrite: '最初のチケットの作成時に検証されます。',
  causes: {
    'provider-unreachable': {
      cause: 'このアドレスから応答がありません。',
      steps: [
        'インスタンス URL に入力ミスがないか確認してください。',
        '「ユーザー名」と「パスワード」がそれぞれのフィールドに入力されており、アカウントが有効であることを確認してください。',
        'インスタンスが稼働しているかどうか、ServiceNow の管理者に確認してください。',
      ],
    },
    'provider-timeout': {
      cause: 'ServiceNow から時間内に応答がありませんでした。ファイアウォールが接続をブロックしている可能性があります。',
      steps: [
        `${product} のアドレスを許可リストに追加するよう、ネットワーク担当者に依頼してください。`,
        'インスタンスが特定の IP アドレスのみを受け付けているかどうか、ServiceNow の管理者に確認してください。',
      ],
    },
    'provider-tls': {
      cause: '安全に接続できませんでした。証明書が信頼されていないか、このホストのものではありません。',
      steps: ['インスタンス URL のホスト名を確認してください。', 'このアドレスの証明書について、ServiceNow の管理者に問い合わせてください。'],
    },
    'provider-hibernating': {
      cause: 'インスタンスは休止状態です。認証情報に問題はありません。',
      steps: ['developer.servicenow.com での起動をインスタンスの所有者に依頼し、数分待ってからもう一度テストしてください。'],
    },
    'provider-maintenance': {
      cause: 'インスタンスはメンテナンスのため停止しています。認証情報に問題はありません。',
      steps: ['後でもう一度テストするか、メンテナンスがいつ終了するか ServiceNow の管理者に問い合わせてください。'],
    },
    'provider-unrecognized': {
      cause: 'このアドレスでは、ポータル、プロキシ、サインインページなど、ServiceNow 以外のものが応答しています。',
      steps: ['インスタンス URL がインスタンス自体のアドレスであることを確認してください。', 'ServiceNow の管理者にアドレスを問い合わせてください。'],
    },
    'provider-credentials': {
      cause: 'ServiceNow がサインインを拒否しました。ユーザー名またはパスワードが間違っているか、アカウントがロックされています。',
      steps: [
        'ユーザー名とパスワードを確認してください。',
        'アカウントが有効で、ロックされていないかどうか、ServiceNow の管理者に確認してください。',
        '多要素認証（MFA）が必要なアカウントや、シングルサインオンでのみサインインするアカウントは使用できません。ユーザーレコードで「Web service access only」を選択するか、アカウントを対象から除外するよう、ServiceNow の管理者に依頼してください。',
      ],
    },
    'provider-forbidden': {
      cause: 'アカウントはサインインできましたが、ServiceNow が Incident テーブルへのアクセスを拒否しました。',
      steps: [
        'Incident テーブルの読み取り、作成、書き込みのアクセス権の付与を ServiceNow の管理者に依頼してください。itil などのロールには 3 つすべてが含まれます。',
        'アカウントにそのようなロールがある場合は、Incident テーブルまたはそのフィールド（category、subcategory、assignment_group、使用するカスタムフィールド）の ACL、またはスコープ対象アプリケーションのルールがまだアクセスを拒否していないか確認してもらってください。',
      ],
    },
    'provider-rejected': {
      cause: 'インスタンスのデータポリシーまたはビジネスルールがチケットを拒否しました。',
      steps: ['どのような値が必要か、ServiceNow の管理者に確認してください。'],
    },
    'provider-rate-limited': {
      cause: 'ServiceNow は要求の数を制限しており、その上限に達しました。',
      steps: ['しばらく待ってから、もう一度テストしてください。', '再び発生する場合は、上限の引き上げを ServiceNow の管理者に依頼してください。'],
    },
    'provider-error': {
      cause: 'ServiceNow でエラーが発生しました。',
      steps: ['もう一度テストしてください。再び発生する場合は、システムログの確認を ServiceNow の管理者に依頼してください。'],
    },
  },
  forbidden: {
    choices: {
      cause: 'アカウントで選択肢リストを読み取れないため、「カテゴリ」はテキストフィールドになります。',
      steps: ['sys_choice テーブルの読み取りアクセス権の付与を ServiceNow の管理者に依頼してください。'],
    },
    groups: {
      cause: 'アカウントでグループを読み取れないため、「アサイン先グループ」には sys_id を入力します。',
      steps: ['sys_user_group テーブルの読み取りアクセス権の付与を ServiceNow の管理者に依頼してください。'],
    },
    users: {
      cause: 'アカウントでユーザーを読み取れないため、ユーザーを名前で検索できません。',
      steps: ['sys_user テーブルの読み取りアクセス権の付与を ServiceNow の管理者に依頼してください。'],
    },
    roles: {
      cause: 'アカウントには、通常インシデントの書き込みを許可するロールがどれもありません。',
      steps: ['チケットが拒否される場合は、itil または sn_incident_write ロールの付与を ServiceNow の管理者に依頼してください。'],
    },
  },
  denied: {
    create: 'ServiceNow がアカウントによるインシデントの作成を許可しませんでした。',
    'work-notes': 'ServiceNow がアカウントによる作業メモの書き込みを許可しませんでした。',
  },
  deniedFields: (columns) =>
    `${list(columns)} に送信した内容が ServiceNow に保存されませんでした。フィールドのアクセスルールが、アカウントの書き込みアクセスを拒否しています。`,
  shownAt: (cause, time) => sentences(cause, `発生時刻は ${time} です。`),
  writeStep: 'レポートを ServiceNow の管理者に送信してください。この警告は、チケットが作成されると消えます。',
  administratorSteps: {
    'provider-unreachable': ['インスタンスが稼働しており、そのアドレスが上記のとおりであることを確認してください。'],
    'provider-timeout': [
      `インスタンス、またはその手前のファイアウォールが特定の IP アドレスのみを受け付けているかどうか確認し、${product} のアドレスを許可してください。`,
    ],
    'provider-tls': ['このアドレスの証明書について、発行者、対象の名前、有効期限を確認してください。'],
    'provider-hibernating': ['developer.servicenow.com でインスタンスを起動してください。'],
    'provider-maintenance': ['メンテナンスの終了予定を、このレポートの送信者に知らせてください。'],
    'provider-unrecognized': ['これがポータル、プロキシ、サインインページではなく、インスタンス自体のアドレスであることを確認してください。'],
    'provider-credentials': [
      'サービスアカウントのユーザーレコードで、アカウントが有効で、ロックアウトされておらず、パスワードのリセットも必要でないことを確認してください。',
      'パスワードが間違っている可能性がある場合は、新しいパスワードを設定し、担当者に伝えてください。',
      'アカウントに多要素認証（MFA）またはシングルサインオンが必要な場合、正しいパスワードでも拒否されます。ユーザーレコードで「Web service access only」を選択するか、アカウントを対象から除外してください。',
    ],
    'provider-forbidden': [
      grantRole(product),
      '次に、Incident テーブルの読み取り、作成、書き込みのアクセス権があることを確認してください。',
      'アカウントにロールがある場合は、Incident テーブルまたはそのフィールド（category、subcategory、assignment_group、使用中のカスタムフィールド）の ACL、またはスコープ対象アプリケーションのルールで、まだアクセスを拒否しているものを探してください。',
    ],
    'provider-rate-limited': ['サービスアカウントに適用されるレート制限ルールの上限を引き上げてください。'],
    'provider-rejected': ['インシデントを拒否している Incident テーブルのデータポリシーまたはビジネスルールを探してください。'],
    'provider-error': ['上記の時刻のシステムログを確認してください。'],
  },
  grants: {
    choices: ['サービスアカウントに sys_choice テーブルの読み取りアクセス権を付与してください。'],
    groups: ['サービスアカウントに sys_user_group テーブルの読み取りアクセス権を付与してください。'],
    users: ['サービスアカウントに sys_user テーブルの読み取りアクセス権を付与してください。'],
    roles: [grantRole(product)],
    create: [grantRole(product), 'アカウントにいずれかのロールがある場合は、Incident テーブルの作成 ACL で、まだアクセスを拒否しているものを探してください。'],
    'work-notes': ['サービスアカウントに incident.work_notes の読み取りと書き込みのアクセス権を付与してください。'],
  },
  grantFields: (columns) => `サービスアカウントに ${list(columns)} への書き込みアクセス権を付与してください。`,
  guide: {
    note: 'これらの値は、サービスアカウントでリストを読み取れない場合にのみ必要です。',
    sections: [
      {
        title: 'サービスアカウント',
        lines: [
          ['専用のアカウント', '他のユーザーを締め出すことなく、パスワードの変更やロックができます。'],
          ['Web service access only', 'ユーザーレコードで選択すると、アカウントは API を呼び出せますが、ServiceNow のページにはサインインできません。'],
          ['itil ロール', 'このロールにより、アカウントでインシデントとその作業メモの読み取りと書き込みができます。管理者ロールは必要ありません。'],
          ['リストの読み取りアクセス権', 'itil に含まれていない場合は、カテゴリ、グループ、ユーザーを名前で選択できるように、sys_choice、sys_user_group、sys_user の読み取りアクセス権を付与してください。'],
        ],
      },
      {
        title: 'これらの値の場所',
        lines: [
          ['カテゴリ、サブカテゴリ', '「System Definition > Choice Lists」を開き、Incident テーブルの Value 列の値を使用します。大文字と小文字は区別されます。'],
          ['アサイン先グループ', '「User Administration > Groups」を開き、グループを開いて、ヘッダーのメニューから「Copy sys_id」を選択します。'],
        ],
      },
    ],
  },
});
