import type { Random } from '../../../common/random.js';
import { between, pick, pickWeighted, type Weighted } from './choose.js';

/** What incidents of a category are about. */
interface Topic {
  readonly category: string;
  readonly subcategories: readonly string[];
  readonly subjects: readonly string[];
  readonly symptoms: readonly string[];
}

const topics: Weighted<Topic> = [
  [{
    category: 'inquiry',
    subcategories: ['', 'email', 'internal application', 'antivirus'],
    subjects: ['Mailbox', 'Expense portal', 'Travel booking', 'Shared calendar', 'Print queue'],
    symptoms: ['asks for a password again and again', 'cannot be found', 'shows the wrong language', 'is full', 'needs an approval'],
  }, 34],
  [{
    category: 'software',
    subcategories: ['', 'email', 'os'],
    subjects: ['Order entry', 'Payroll client', 'Browser plug-in', 'Invoice scanner', 'Field service app'],
    symptoms: ['crashes on start', 'hangs after the update', 'loses its settings', 'shows an empty screen', 'reports a licence error'],
  }, 26],
  [{
    category: 'hardware',
    subcategories: ['', 'cpu', 'disk', 'keyboard', 'memory', 'monitor', 'mouse'],
    subjects: ['Laptop', 'Docking station', 'Meeting room display', 'Badge reader', 'Handheld scanner'],
    symptoms: ['does not switch on', 'gets too hot', 'flickers', 'makes a noise', 'lost its network connection'],
  }, 14],
  [{
    category: 'network',
    subcategories: ['', 'dhcp', 'dns', 'ip address', 'vpn', 'wireless'],
    subjects: ['VPN gateway', 'Branch router', 'Guest wireless', 'Proxy', 'Data centre link'],
    symptoms: ['drops packets', 'refuses connections', 'is slow in the morning', 'fails over every hour', 'has no route to the warehouse'],
  }, 14],
  [{
    category: 'database',
    subcategories: ['', 'db2', 'sql server', 'oracle'],
    subjects: ['Orders table', 'Nightly load', 'Customer dimension', 'Replication', 'Finance ledger'],
    symptoms: ['row count fell below the expected range', 'holds null values in a required column', 'is late', 'has duplicate keys', 'differs from its source'],
  }, 12],
];

interface Wording {
  readonly category: string;
  readonly subcategory: string;
  readonly short_description: string;
  readonly description: string;
}

/** Writes what an incident is about, each in words of its own. */
export function generateWording(random: Random): Wording {
  const { category, subcategories, subjects, symptoms } = pickWeighted(random, topics);
  const [subject, symptom] = [pick(random, subjects), pick(random, symptoms)];
  const asset = `${subject.slice(0, 3).toUpperCase()}-${between(random, 1000, 9999)}`;
  return {
    category,
    subcategory: pick(random, subcategories),
    short_description: `${subject} ${asset} ${symptom}`,
    description: `${subject} (${asset}) ${symptom}.\nSeen by ${between(random, 1, 40)} people since ${between(random, 6, 18)}:00.`,
  };
}
