import { readRefusal } from '../../../src/backend/servicenow/refusal.js';

const english = 'Data Policy Exception: \n\tThe following fields are mandatory: ';

// covers: S11, C9
test.each([
  ['English', `${english}Resolution code, Close notes`, ['Resolution code', 'Close notes']],
  ['German', 'Datenrichtlinien-Ausnahme: \n\tFolgende Felder sind obligatorisch: Kostenstelle, Standort', ['Kostenstelle', 'Standort']],
  ['French', 'Exception de politique de données : \n\tLes champs suivants sont obligatoires : Service', ['Service']],
  ['Spanish, as Windows ends lines', 'Excepción de política de datos: \r\n\tLos siguientes campos son obligatorios: Grupo', ['Grupo']],
  ['Japanese', 'データポリシー例外：\n\t次のフィールドは必須です：コストセンター、場所', ['コストセンター', '場所']],
  ['Chinese', '数据策略异常： \n\t以下字段为必填字段： 服务，位置', ['服务', '位置']],
  ['Arabic', 'استثناء سياسة البيانات: \n\tالحقول التالية إلزامية: الخدمة، الموقع', ['الخدمة', 'الموقع']],
  ['Korean, without an English word', '데이터 정책 예외: \n\t다음 필드는 필수입니다: 서비스', ['서비스']],
])('%s: a data policy is a rule, whatever its language', (_, detail, fields) => {
  expect(readRefusal('Operation Failed', detail)).toEqual({ by: 'rule', fields });
  expect(readRefusal('Échec de l’opération', detail)).toEqual({ by: 'rule', fields });
});

// covers: S11, C9
test.each([
  ['Cost centre (GL), Site/Location, Business service', ['Cost centre (GL)', 'Site/Location', 'Business service']],
  ['Contact’s phone', ['Contact’s phone']],
  ['ACL group', ['ACL group']],
  ['Start: planned, Ratio 1:2', ['Start: planned', 'Ratio 1:2']],
  [' Region ,, Site , ', ['Region', 'Site']],
  ['<b>Site</b>', ['<b>Site</b>']],
])('the labels of “%s” are kept whole', (list, fields) => {
  expect(readRefusal('', english + list)).toEqual({ by: 'rule', fields });
});

// covers: S11
test.each([
  ['labels on lines of their own', 'Ausnahme:\n\tFolgende Felder sind obligatorisch: \n\n\t\tKostenstelle\n\t\tStandort, Gruppe', ['Kostenstelle', 'Standort', 'Gruppe']],
  ['a second list', 'Ausnahme: \n\tObligatorisch: Standort\n\n\tNur lesen: Gruppe', ['Standort', 'Gruppe']],
  ['a remark below the labels', 'Ausnahme: \n\tObligatorisch: Standort\n\tBitte ergänzen', ['Standort']],
  ['one line in English', 'Data Policy Exception: The following fields are mandatory: State', ['State']],
  ['one field in English', 'Data Policy Exception: Short description is mandatory', ['Short description']],
  ['several in English', 'Data policy exception: Site, Service are mandatory.', ['Site', 'Service']],
  ['no field', 'Data Policy Exception', []],
  ['an empty list', 'Data Policy Exception: \n\tThe following fields are mandatory: ', []],
  ['blanks around it', '  \n Ausnahme: \n\tObligatorisch: Standort \n ', ['Standort']],
])('%s: what a data policy names is read', (_, detail, fields) => {
  expect(readRefusal('Operation Failed', detail)).toEqual({ by: 'rule', fields });
});

// covers: S11
test('a text in one line and in another language may be a rule, and is none for certain', () => {
  expect(readRefusal('', 'Exception : Les champs suivants sont obligatoires : Service')).toEqual({ by: 'unknown', fields: ['Service'] });
  expect(readRefusal('\n Exception : Les champs suivants sont obligatoires : Service\n', '')).toEqual({ by: 'unknown', fields: ['Service'] });
  expect(readRefusal('', '\n Exception : Les champs suivants sont obligatoires : Service\n')).toEqual({ by: 'unknown', fields: ['Service'] });
});

// covers: S11
test.each([
  ["Operation against file 'incident' was aborted by Business Rule 'Check^0123456789abcdef0123456789abcdef'. Business Rule Stack:Check"],
  ["L'opération sur le fichier 'incident' a été abandonnée par « Contrôle ACL^0123456789ABCDEF0123456789ABCDEF ». Pile: ACL"],
  ['Aborted by business rule'],
])('“%s” is a business rule, and names no field', (detail) => {
  expect(readRefusal('Operation Failed', detail)).toEqual({ by: 'rule', fields: [] });
});

// covers: S11
test.each([
  ['Operation Failed', 'ACL Exception Insert Failed due to security constraints'],
  ['Vorgang fehlgeschlagen', 'ACL-Ausnahme: Einfügen fehlgeschlagen'],
  ['操作に失敗しました', 'ACL例外：\n\tセキュリティ：挿入'],
  ['Operation Failed', 'Several ACLs deny it'],
  ['User Not Authorized', ''],
  ['User not authorised', ''],
  ['Operation Failed', 'Due to a security constraint'],
  ['Insufficient rights to query records', 'Field(s) present in the query cannot be read'],
  ['', 'No permission: incident'],
  ['User Not Authorized', 'Nicht erlaubt'],
])('“%s”, “%s” is a want of rights', (message, detail) => {
  expect(readRefusal(message, detail)).toEqual({ by: 'rights', fields: [] });
});

// covers: S11
test.each([
  ['Operation Failed', ''],
  ['', ''],
  ['Échec', 'Contraintes de sécurité'],
  ['Operation Failed', 'Miracle in the oracle'],
  ['Operation Failed', 'Please fill in the form: '],
  ['Operation Failed', 'A^0123'],
])('of “%s”, “%s” nobody can tell', (message, detail) => {
  expect(readRefusal(message, detail)).toEqual({ by: 'unknown', fields: [] });
});

test('no more is taken over than a form could show', () => {
  const { fields } = readRefusal('', `${english}${'x'.repeat(200)}, ${Array.from({ length: 60 }, (_, at) => `f${at}`).join(', ')}`);
  expect(fields).toHaveLength(50);
  expect(fields[0]).toBe('x'.repeat(100));
});

test('the message is read where there is no detail', () => {
  expect(readRefusal(`${english}Site`, ' ')).toEqual({ by: 'rule', fields: ['Site'] });
});
