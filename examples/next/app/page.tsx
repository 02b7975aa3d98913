import { Tickets } from './tickets';

export default function Page() {
  return (
    <main>
      <h1>Anomaly 42</h1>
      <Tickets anomalyId="42" />
    </main>
  );
}
