import { Module } from '@nestjs/common';
import { AnswerMatter } from './answer-matter';
import { ChangeMatters } from './change-matters';
import { EndMatter } from './end-matter';
import { HandOverMatter } from './hand-over-matter';

const FACE = [AnswerMatter, ChangeMatters, HandOverMatter];

/** What is asked beside the rights of the GDPR: confirmed, answered, handed over. */
@Module({ providers: [...FACE, EndMatter], exports: FACE })
export class MattersModule {}
