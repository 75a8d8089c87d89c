import { Injectable, inject } from '@angular/core';
import { Report } from '../ui/feedback/report';
import { Acts } from './acts';
import { SessionStore } from './session';
import { ACT_AS, STAND_IN } from './session.operations';

/** Changes the position that the person acts in: an own position, or that of somebody for whom he stands in. */
@Injectable({ providedIn: 'root' })
export class ActingPosition {
  private readonly acts = inject(Acts);
  private readonly report = inject(Report);
  private readonly session = inject(SessionStore);

  /** Whether it was done. */
  async actAs(appointmentId: string): Promise<boolean> {
    const session = await this.report.tell(await this.acts.run(ACT_AS, { appointmentId }));
    if (session) await this.session.take(session);
    return session !== undefined;
  }

  /** Whether it was done. */
  async standIn(substitutionId: string): Promise<boolean> {
    if (this.session.session()?.standsIn?.id === substitutionId) return true;
    const session = await this.report.tell(await this.acts.run(STAND_IN, { substitutionId }));
    if (session) await this.session.take(session);
    return session !== undefined;
  }
}
