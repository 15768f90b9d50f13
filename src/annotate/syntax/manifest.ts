/** The manifest of the exported weights: models/en/parser.json. */
import { z } from 'zod';

const size = z.int().positive();
const offset = z.int().nonnegative();

const tensorSchema = z.discriminatedUnion('type', [
  z.object({ name: z.string(), type: z.literal('float32'), shape: z.tuple([size]), offset }),
  // one float32 scale a row: value = integer × scale
  z.object({ name: z.string(), type: z.literal('int8'), shape: z.tuple([size, size]), offset, scales: offset }),
]);

export const manifestSchema = z.object({
  format: z.literal(1),
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
  }),
  /** slope of the leaky rectifier below zero */
  leak: z.number().min(0).max(1),
  gates: z.tuple([z.literal('input'), z.literal('forget'), z.literal('cell'), z.literal('output')]),
  features: z.array(z.object({ name: z.string(), offset, known: z.array(z.string()) })),
  /** XPOS|UPOS */
  tags: z.array(z.string().regex(/^[^|]+\|[^|]+$/)),
  labels: z.array(z.string()),
  tensors: z.array(tensorSchema),
  /** what scores are divided by before the softmax that gives a confidence; fitted on held-back trees */
  temperatures: z.object({ arc: z.number().positive(), label: z.number().positive() }),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type TensorEntry = z.infer<typeof tensorSchema>;
