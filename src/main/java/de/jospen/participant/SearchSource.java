package de.jospen.participant;

import java.util.List;

/** Implemented where something can be looked for: people, employers of placements, and whatever has a number. */
public interface SearchSource {

    /**
     * @param sites ids of those whose things the reader may see, never empty
     * @param most how many hits are of use
     */
    List<SearchHit> find(SearchText text, List<String> sites, int most);
}
