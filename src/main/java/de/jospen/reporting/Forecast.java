package de.jospen.reporting;

import java.time.LocalDate;
import java.util.List;

/**
 * What may be expected of the targets at the project's end; the method stands in {@code src/docs/forecast.md}.
 *
 * @param outlooks empty when the project has not begun or is over
 * @param caution why the forecast deserves doubt, in German, or null
 */
record Forecast(LocalDate day, LocalDate end, List<Outlook> outlooks, String caution) {}
