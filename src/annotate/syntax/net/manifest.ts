/** The manifest of the exported weights: models/en/parser.json. */
import { z } from 'zod';
import { tensorSchema } from './tensors.ts';

const size = z.int().positive();
const offset = z.int().nonnegative();

export const manifestSchema = z.object({
  format: z.literal(2),
  bytes: size,
  shape: z.object({
    rows: size,
    tags: size,
    labels: size,
    embedding: size,
    hidden1: size,
    hidden2: size,
    tag_embedding: size,
    arc: size,
    label: size,
    vectors: size,
    vector: size,
  }),
  /** slope of the leaky rectifier below zero */
  leak: z.number().min(0).max(1),
  gates: z.tuple([z.literal('input'), z.literal('forget'), z.literal('cell'), z.literal('output')]),
  features: z.array(z.object({ name: z.string(), offset, known: z.array(z.string()) })),
  /** words with a vector from outside the treebanks, in the order of its rows */
  vectors: z.array(z.string()),
  /** XPOS|UPOS */
  tags: z.array(z.string().regex(/^[^|]+\|[^|]+$/)),
  labels: z.array(z.string()),
  tensors: z.array(tensorSchema),
  /** what scores are divided by before the softmax that gives a confidence; fitted on held-back trees */
  temperatures: z.object({ arc: z.number().positive(), label: z.number().positive() }),
});

export type Manifest = z.infer<typeof manifestSchema>;
