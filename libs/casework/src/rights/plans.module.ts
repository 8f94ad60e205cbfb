import { Module } from '@nestjs/common';
import { ComposedFrom } from './composed-from';
import { ContactOnFile } from './contact-on-file';
import { ObjectionFacts } from './objection-facts';
import { OthersHeldBackRepository } from './others-held-back.repository';
import { Plans } from './plans';
import { UnreachedSources } from './unreached-sources';

const FACE = [Plans, ContactOnFile, ComposedFrom, ObjectionFacts, OthersHeldBackRepository, UnreachedSources];

/** What several rights stand on. */
@Module({ providers: FACE, exports: FACE })
export class PlansModule {}
