package de.jospen.placement;

import java.time.LocalDate;

/**
 * That somebody has seen the proof, not the proof.
 *
 * @param seenOn null when there is none
 * @param missingReason why there is none, null when it was seen
 */
record Proof(ProofKind kind, LocalDate seenOn, String missingReason) {}
