package de.jospen.participant;

import java.time.LocalDate;

/** One contact around a case (JSE-19, JSE-24). */
public record Contact(
        LocalDate contactedOn,
        ContactChannel channel,
        ContactPartner partner,
        @Confidential String note,
        String recordedBy) {}
