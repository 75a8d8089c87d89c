import type { EnvironmentProviders, Provider, Type } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { MatIconTestingModule } from '@angular/material/icon/testing';
import { Clock } from '../src/app/data/clock';

/** A component in a document, driven as a person does: by what is written on its fields and buttons. */
export class Mounted<C> {
  constructor(private readonly fixture: ComponentFixture<C>) {}

  /** The host element. */
  get element(): HTMLElement {
    return this.fixture.nativeElement as HTMLElement;
  }

  get component(): C {
    return this.fixture.componentInstance;
  }

  /** All that can be read, in one line. */
  get words(): string {
    return (this.element.textContent ?? '').replace(/\s+/gu, ' ').trim();
  }

  async set(inputs: Record<string, unknown>): Promise<void> {
    for (const [name, value] of Object.entries(inputs)) this.fixture.componentRef.setInput(name, value);
    await this.fixture.whenStable();
  }

  button(words: string): HTMLButtonElement {
    return this.find('button', (each) => label(each).includes(words), words);
  }

  async press(words: string): Promise<void> {
    this.button(words).click();
    await this.fixture.whenStable();
  }

  /** The field below that label. */
  field(words: string): HTMLInputElement | HTMLTextAreaElement {
    const above = this.find<HTMLLabelElement>('label', (each) => label(each).startsWith(words), words);
    const field = this.element.querySelector<HTMLInputElement>(`#${above.htmlFor}`);
    if (!field) throw new Error(`No field below “${words}”.`);
    return field;
  }

  /** Types into a field and leaves it. */
  async type(words: string, text: string): Promise<void> {
    const field = this.field(words);
    field.value = text;
    for (const event of ['input', 'change', 'blur']) field.dispatchEvent(new Event(event, { bubbles: true }));
    await this.fixture.whenStable();
  }

  private find<E extends HTMLElement>(selector: string, fits: (element: E) => boolean, words: string): E {
    const found = [...this.element.querySelectorAll<E>(selector)].find(fits);
    if (!found) throw new Error(`Nothing says “${words}” in: ${this.words}`);
    return found;
  }
}

/** Puts a component with its inputs on the page; `now` is the business time that the service has told. */
export async function mount<C>(
  type: Type<C>,
  inputs: Record<string, unknown>,
  { providers = [], now }: { providers?: (Provider | EnvironmentProviders)[]; now?: string } = {},
): Promise<Mounted<C>> {
  TestBed.configureTestingModule({ imports: [MatIconTestingModule], providers });
  if (now !== undefined) TestBed.inject(Clock).set(now);
  const mounted = new Mounted(TestBed.createComponent(type));
  await mounted.set(inputs);
  return mounted;
}

function label(element: HTMLElement): string {
  return (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/gu, ' ').trim();
}
