package de.jospen.engine.session;

import java.time.Instant;

/** Somebody keeps guessing the password of one user; told once an hour at most, whichever node notices. */
public record LoginsUnderAttack(Instant at) {}
