import { Module } from '@nestjs/common';
import { SupportActs } from './support-acts.js';
import { SupportResolver } from './support.resolver.js';

/** Support access on a grant (decision 0027). */
@Module({ providers: [SupportActs, SupportResolver] })
export class SupportModule {}
