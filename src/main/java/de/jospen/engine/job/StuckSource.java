package de.jospen.engine.job;

import java.util.List;

/** A part of the machine in which something may get stuck. Asked with nobody logged in; who may ask is checked before. */
public interface StuckSource {

    StuckCounts counts();

    /** What is given up and what waits, the oldest first, at most so many. */
    List<StuckItem> items(int most);

    /**
     * Has it tried again now, with as many attempts as at the beginning.
     *
     * @return whether it is one of this source's and still there
     */
    boolean retry(String id);
}
