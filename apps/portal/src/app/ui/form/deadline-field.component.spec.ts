import { describe, expect, it } from '@jest/globals';
import { mount } from '../../../../test/mount';
import { DeadlineField } from './deadline-field';

const given = { label: 'Thời hạn', controlId: 'deadline', value: '' };
const instant = (text: string): number => Date.parse(text);

describe('a deadline field', () => {
  it('is empty until its day is there, then ends the working day unless told', async () => {
    const field = await mount(DeadlineField, given);
    expect(field.component.value()).toBe('');
    await field.type('Thời hạn', '19/03/2025');
    expect(instant(field.component.value())).toBe(instant('2025-03-19T17:00:00+07:00'));
  });

  it.each([
    ['9h30', '09:30'],
    ['0930', '09:30'],
    ['16h', '16:00'],
    ['16', '16:00'],
    ['7:05', '07:05'],
  ])('takes the hour as people write it: %s', async (typed, hour) => {
    const field = await mount(DeadlineField, { ...given, value: '2025-03-19T10:00:00.000Z' });
    await field.type('Giờ', typed);
    expect(instant(field.component.value())).toBe(instant(`2025-03-19T${hour}:00+07:00`));
  });

  it('refuses an hour that no clock shows, and keeps the day', async () => {
    const field = await mount(DeadlineField, { ...given, value: '2025-03-19T10:00:00.000Z' });
    await field.type('Giờ', '25:00');
    expect(field.component.value()).toBe('');
    expect(field.field('Giờ').getAttribute('aria-invalid')).toBe('true');
    expect(field.field('Thời hạn').value).toBe('19/03/2025');
  });
});
