import { describe, expect, it } from '@jest/globals';
import { mount } from '../../../../test/mount';
import { DateField } from './date-field';

const given = { label: 'Ngày văn bản', controlId: 'dated', value: '' };

describe('a date field', () => {
  it('takes a day as it is written in Vietnam and hands it on as a civil date', async () => {
    const field = await mount(DateField, given);
    await field.type('Ngày văn bản', '5/2/2025');
    expect(field.component.value()).toBe('2025-02-05');
  });

  it('shows a civil date as dd/MM/yyyy', async () => {
    const field = await mount(DateField, { ...given, value: '2025-03-19' });
    expect(field.field('Ngày văn bản').value).toBe('19/03/2025');
  });

  it('says that there is no such day, and hands on none', async () => {
    const field = await mount(DateField, { ...given, value: '2025-03-19' });
    await field.type('Ngày văn bản', '31/02/2025');
    expect(field.component.value()).toBe('');
    expect(field.field('Ngày văn bản').getAttribute('aria-invalid')).toBe('true');
    await field.type('Ngày văn bản', '28/02/2025');
    expect(field.field('Ngày văn bản').getAttribute('aria-invalid')).toBeNull();
  });

  it('ties its error to the control, for those who hear the page', async () => {
    const field = await mount(DateField, { ...given, error: 'Đề nghị nhập ngày văn bản.' });
    const described = field.field('Ngày văn bản').getAttribute('aria-describedby')?.split(' ') ?? [];
    const texts = described.map((id) => field.element.querySelector(`#${id}`)?.textContent ?? '');
    expect(texts.join(' ')).toContain('Đề nghị nhập ngày văn bản.');
  });
});
