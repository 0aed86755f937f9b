package de.jospen.project;

import java.util.List;

/**
 * A place of the project; its id is the tenant of its cases.
 *
 * @param postcodes where the people live whom the site is for
 * @param jobcenter id of the organisation that refers and receives
 * @param coordinatedBy id of the district that is asked before counselling starts, null where nobody is (JSE-18)
 * @param funders ids of the organisations that pay for the site; may be empty (JSE-27)
 * @param coaches user ids of those who coach there
 */
public record Site(
        String id,
        String name,
        List<String> postcodes,
        String jobcenter,
        String coordinatedBy,
        List<String> funders,
        List<String> coaches) {

    public Site {
        postcodes = postcodes == null ? List.of() : List.copyOf(postcodes);
        funders = funders == null ? List.of() : List.copyOf(funders);
        coaches = coaches == null ? List.of() : List.copyOf(coaches);
    }
}
