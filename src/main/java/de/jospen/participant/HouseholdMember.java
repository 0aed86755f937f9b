package de.jospen.participant;

import java.util.UUID;

/** Somebody who lives with the participant; only those who matter for family coaching are recorded. */
public record HouseholdMember(UUID id, String name, Relationship relationship, boolean adult) {}
