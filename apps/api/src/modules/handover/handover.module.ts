import { Module } from '@nestjs/common';
import { HandOverWork } from './hand-over-work.js';
import { HandoverResolver } from './handover.resolver.js';
import { OpenWorkReader } from './open-work-reader.js';

/** Handing over all open work of a leaving person; the modules to the left say what that is. */
@Module({ providers: [OpenWorkReader, HandOverWork, HandoverResolver] })
export class HandoverModule {}
