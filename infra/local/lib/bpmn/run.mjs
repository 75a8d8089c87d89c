/** `run`: one instance of a process under a list of commands; every event becomes a line of JSON. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { workingCalendar } from '@thong-suot/administration';
import {
  commandTypes,
  evaluateDecision,
  evolve,
  initialState,
  isRefusal,
  step,
} from '@thong-suot/workflow-engine';
import { Refusal } from '../say.mjs';
import { checkFile, textOf } from './check.mjs';

/** Prints the events and refusals; returns 0, 1 when a command was refused or the file has problems, 2 when unreadable. */
export async function runFile(file, options) {
  const { directory, commands: commandFile, decisions: decisionFile, now, process: processId } = options;
  const checked = await checkFile(resolve(directory, file), { processId });
  if (checked.status !== 'runnable') return sayProblems(file, checked);
  const tables = decisionFile === undefined ? undefined : await checkFile(resolve(directory, decisionFile));
  if (tables && tables.status !== 'runnable') return sayProblems(decisionFile, tables);
  const commands = await readCommands(resolve(directory, commandFile));
  const start = instantOf(now ?? new Date().toISOString(), '--now');
  const play = new Play(checked.definition, tables?.decisions ?? {}, start);
  for (const [index, command] of commands.entries()) play.perform(command, index);
  return play.refusals === 0 ? 0 : 1;
}

function sayProblems(file, checked) {
  console.error(textOf({ file, ...checked }).join('\n'));
  return checked.status === 'problems' ? 1 : 2;
}

class Play {
  refusals = 0;
  #state = initialState();
  #timers = new Map();
  #given = 0;
  #calendar = workingCalendar();

  constructor(definition, decisions, now) {
    this.definition = definition;
    this.decisions = decisions;
    this.now = now;
  }

  /** A command of the engine, at the present moment or at its own `now`; `advance` lets the timers fire on the way there. */
  perform({ now, ...command }, index) {
    if (now !== undefined && Date.parse(now) < Date.parse(this.now)) {
      throw refusalOf(index, `"now" goes back behind ${this.now}`);
    }
    if (command.type === 'advance') return this.#advance(now, index);
    this.now = now ?? this.now;
    this.#decide(command, index);
  }

  #advance(now, index) {
    let left = mostTimers;
    for (let due = this.#nextDue(now); due; due = this.#nextDue(now)) {
      if ((left -= 1) < 0) throw refusalOf(index, `more than ${mostTimers} timers fall due until ${now}`);
      this.now = due.dueAt > this.now ? due.dueAt : this.now;
      this.#timers.delete(due.timerSeq);
      this.#decide({ type: 'timerFired', timerSeq: due.timerSeq }, index);
    }
    this.now = now;
  }

  #nextDue(until) {
    const due = [...this.#timers.values()].filter(({ dueAt }) => Date.parse(dueAt) <= Date.parse(until));
    return due.sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt) || a.timerSeq - b.timerSeq)[0];
  }

  #decide(command, index) {
    const result = step(this.definition, this.#state, command, {
      now: this.now,
      calendar: this.#calendar,
      decide: (decision, variables) => evaluateDecision(this.decisions, decision, variables),
      ids: () => `request-${(this.#given += 1)}`,
    });
    if (isRefusal(result)) {
      this.refusals += 1;
      console.log(JSON.stringify({ ...result, command: index }));
      return;
    }
    for (const event of result) {
      console.log(JSON.stringify(event));
      this.#state = evolve(this.#state, event);
      if (event.type === 'TimerScheduled') this.#timers.set(event.timerSeq, event);
      if (event.type === 'TimerCancelled') this.#timers.delete(event.timerSeq);
    }
  }
}

/** A timer that comes again each second would go on for hours. */
const mostTimers = 10_000;

async function readCommands(path) {
  let commands;
  try {
    commands = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new Refusal(
      `The commands ${path} cannot be read: ${error.message}`,
      `Không đọc được tệp lệnh ${path}: ${error.message}`,
    );
  }
  if (!Array.isArray(commands)) throw refusalOf(0, 'the file is no list');
  for (const [index, command] of commands.entries()) checkShape(command, index);
  return commands;
}

function checkShape(command, index) {
  if (typeof command !== 'object' || command === null) throw refusalOf(index, 'it is no object');
  if (command.type !== 'advance' && !commandTypes.includes(command.type)) {
    throw refusalOf(
      index,
      `its type ${JSON.stringify(command.type)} is none of ${commandTypes.join(', ')}, advance`,
    );
  }
  if (command.now !== undefined) command.now = instantOf(command.now, `"now" of command ${index}`);
  else if (command.type === 'advance') throw refusalOf(index, 'advance needs "now"');
}

function instantOf(text, what) {
  const written = typeof text === 'string' && /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:\d\d)$/.test(text);
  const instant = written ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(instant)) return new Date(instant).toISOString();
  throw new Refusal(
    `${what} is no instant with offset such as 2025-03-18T07:00:00+07:00.`,
    `${what} không phải thời điểm có múi giờ, ví dụ 2025-03-18T07:00:00+07:00.`,
  );
}

function refusalOf(index, why) {
  return new Refusal(
    `Command ${index} is not possible: ${why}.`,
    `Lệnh số ${index} không thực hiện được: ${why}.`,
  );
}
