package de.jospen.referral;

/**
 * Why a human of the provider must look at a referral before it is admitted (JSE-01); the first that applies. None of
 * them drops a person silently.
 */
enum ReferralCheck {
    /** Possibly the same person as in another participation. */
    DUPLICATE,
    /** The postcode belongs to no site. */
    OUT_OF_AREA,
    /** The postcode belongs to another site than the wanted one. */
    OTHER_SITE,
    /** Neither single parent nor immigrant. */
    NOT_TARGET_GROUP,
    /** The Jobcenter has not confirmed SGB II benefits. */
    SGB_II_UNCONFIRMED,
    /** Nothing to clear up. */
    CLEAR
}
