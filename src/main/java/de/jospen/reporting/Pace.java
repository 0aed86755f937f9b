package de.jospen.reporting;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;

/**
 * How often something happens per month as far as it is known: a gamma distribution, which what is observed makes narrower
 * (Gelman et al., Bayesian Data Analysis, 2.6).
 */
final class Pace {

    private double events;
    private double months;

    /**
     * What is assumed before anything is seen.
     *
     * @param perMonth the rate assumed
     * @param weightInMonths how many months of observation the assumption is worth
     */
    Pace(double perMonth, double weightInMonths) {
        this.events = perMonth * weightInMonths;
        this.months = weightInMonths;
    }

    void observe(double happened, double duringMonths) {
        events += happened;
        months += duringMonths;
    }

    /** One of the rates that fit what is known, per month. */
    double draw(UniformRandomProvider random) {
        return AhrensDieterMarsagliaTsangGammaSampler.of(random, events, 1 / months)
                .sample();
    }
}
