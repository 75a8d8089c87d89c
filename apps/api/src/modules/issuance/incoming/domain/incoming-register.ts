/**
 * The code of the register of incoming documents among the registers of a unit: one series per calendar year from 01
 * (Decree 30/2020, article 22), numbered by the same lock as those of outgoing documents.
 */
export const INCOMING_REGISTER = 'INCOMING';
