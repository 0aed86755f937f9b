package de.jospen.enquiry;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What happened to an enquiry on its way.
 *
 * @param site where the enquiry lay then; for {@code PASSED_ON} where it went
 * @param notedOn the day it happened, or the day that was agreed; null when neither
 */
record EnquiryNote(UUID enquiryId, NoteKind kind, String site, String text, LocalDate notedOn, String recordedBy) {}
