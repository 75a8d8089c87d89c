import { describe, expect, it } from '@jest/globals';
import { placeAnchor, rootPlace } from './place';

describe('places of a draft', () => {
  it('leads a clause and a point to their article', () => {
    expect(rootPlace('Điều 3')).toBe('Điều 3');
    expect(rootPlace('Khoản 1 Điều 3')).toBe('Điều 3');
    expect(rootPlace('Điểm a khoản 1 Điều 12')).toBe('Điều 12');
  });

  it('leads a numbered part to its section', () => {
    expect(rootPlace('Mục II')).toBe('Mục II');
    expect(rootPlace('Mục II.2')).toBe('Mục II');
    expect(rootPlace('Mục II.2.c')).toBe('Mục II');
  });

  it('leaves other places as they are', () => {
    expect(rootPlace('Phần căn cứ')).toBe('Phần căn cứ');
    expect(rootPlace('Nơi nhận')).toBe('Nơi nhận');
  });

  it('gives ids without marks', () => {
    expect(placeAnchor('Điểm đ khoản 1 Điều 3')).toBe('place-diem-d-khoan-1-dieu-3');
  });
});
