package de.jospen.engine.job;

/**
 * @param stuck what the machine has given up; somebody has to act
 * @param waiting what has failed and is tried again by itself
 */
public record StuckCounts(long stuck, long waiting) {

    StuckCounts plus(StuckCounts other) {
        return new StuckCounts(stuck + other.stuck, waiting + other.waiting);
    }
}
