package de.jospen.engine.job;

/** Somebody wants this job tried again; what stands in its way may be cleared in the same transaction. */
public record JobRetried(String jobId) {}
