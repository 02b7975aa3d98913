/** What a browser does by itself with keys, by the control that they go to. */
const taken: readonly (readonly [controls: string, keys: RegExp])[] = [
  // Whatever makes, moves or removes characters.
  ['input:not([type=radio],[type=checkbox]),textarea,select', /^.$|\W|^(Arrow|Page|Home|End|Enter|Back|Del|Shift|Dead)/u],
  ['a,button,summary,input', /^Enter$/],
  ['button,summary,input', /^ $/],
  // They scroll it; what is behind it cannot be used meanwhile.
  ['dialog,[type=radio]', /^(Arrow|Page|Home|End| )/],
];

/**
 * Keeps from the page around a shadow tree the keys that its element uses: those that a handler of its own has used (it has prevented what the
 * browser would do), those that go to a control which takes them, and what is typed. Listeners that capture see them all the same. Keys
 * of an input method are kept from the element's own handlers, too: they are no commands.
 */
export const keepKeys = (root: ShadowRoot): void => root.addEventListener('keydown', handlePress as EventListener, true);

function handlePress(this: ShadowRoot, event: KeyboardEvent): void {
  const { target: control } = event;
  // What the page has in a slot is the page's, and so is what it has used before.
  if (!(control instanceof Element) || control.getRootNode() !== this || event.defaultPrevented) return;
  if (isComposing(event)) {
    // Some browsers close a dialog by it.
    if (event.key === 'Escape') event.preventDefault();
    keep(event);
  } else keepUsed(event, this, isTaken(event, control));
}

/** Keeps a press when it has been everywhere in the element. By then its control may be gone: what a handler changes is rendered before the next one is called. */
function keepUsed(event: KeyboardEvent, root: ShadowRoot, isControls: boolean): void {
  const decide = (now: Event): void => {
    if (now === event && (isControls || event.defaultPrevented)) keep(event);
  };
  root.addEventListener('keydown', decide, { once: true });
}

// Safari tells the end of a composition before the key that ended it; its code is that of an input method all the same.
// eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else says it
const isComposing = ({ isComposing: composes, keyCode }: KeyboardEvent): boolean => composes || keyCode === 229;

/** Whether a control takes a key. AltGr types, though Windows says that Ctrl and Alt are down. */
const isTaken = (event: KeyboardEvent, control: Element): boolean =>
  (event.getModifierState('AltGraph') || !(event.ctrlKey || event.metaKey || event.altKey)) && taken.some(([controls, keys]) => keys.test(event.key) && control.closest(controls));

/** Keeps a press, and what follows of it, wherever the focus is by then: a page that has not seen a key go down does not see it come up. */
function keep(event: KeyboardEvent): void {
  event.stopPropagation();
  const end = new AbortController();
  const follow = (next: KeyboardEvent): void => {
    if (codeOf(next) !== codeOf(event)) return;
    if (next.type !== 'keydown') next.composedPath()[0]?.addEventListener(next.type, stop, { capture: true, once: true });
    // A second press of a key that never came up is another one: macOS tells no keyup while Meta is down.
    if (next.type !== 'keypress') end.abort();
  };
  for (const type of ['keydown', 'keypress', 'keyup'] as const) addEventListener(type, follow, { capture: true, signal: end.signal });
}

const stop = (event: Event): void => event.stopPropagation();

const codeOf = ({ code, key }: KeyboardEvent): string => code || key;
