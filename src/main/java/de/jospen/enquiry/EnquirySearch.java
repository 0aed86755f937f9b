package de.jospen.enquiry;

import de.jospen.participant.SearchHit;
import de.jospen.participant.SearchHit.Rank;
import de.jospen.participant.SearchSource;
import de.jospen.participant.SearchText;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds enquiries of the reader's sites by number or by who asked. */
@Component
class EnquirySearch implements SearchSource {

    private final EnquiryRepository enquiries;

    EnquirySearch(EnquiryRepository enquiries) {
        this.enquiries = enquiries;
    }

    @Override
    public List<SearchHit> find(SearchText text, List<String> sites, int most) {
        return enquiries.atSites(sites).stream()
                .filter(enquiry -> text.isPartOf(enquiry.number())
                        || text.isIn(enquiry.requester().name()))
                .limit(most)
                .map(enquiry -> new SearchHit(
                        text.isPartOf(enquiry.number()) ? Rank.PART_OF_REFERENCE : Rank.OTHER,
                        enquiry.number(),
                        "Einzelanfrage von " + enquiry.requester().name(),
                        enquiry.site(),
                        enquiry.state().label(),
                        "/jospen/anfragen.html",
                        null))
                .toList();
    }
}
