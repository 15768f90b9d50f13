/** A reader for the pool's tests that cannot be started. */
throw new Error('the resources are missing');
