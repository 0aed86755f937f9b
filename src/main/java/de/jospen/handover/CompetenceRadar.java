package de.jospen.handover;

import de.jospen.participant.Answer.Development;
import de.jospen.participant.Answer.Development.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * The competences as an SVG with real text. What was not assessed leaves a gap, never a low value; beginning and end
 * differ by line and mark, not by colour alone.
 */
final class CompetenceRadar {

    private static final double WIDTH = 680;
    private static final double HEIGHT = 396;
    private static final double MIDDLE_X = WIDTH / 2;
    private static final double MIDDLE_Y = 186;
    private static final double RADIUS = 130;
    private static final int STEPS = 5;
    private static final int LINE_LENGTH = 24;
    private static final double LINE_HEIGHT = 13;
    private static final String GREY = "#4a5866";
    private static final String PALE = "#d5dce3";
    private static final String BLUE = "#155cb5";
    private static final String ORANGE = "#a14400";

    private record Point(double x, double y) {}

    private final List<Development> developments;
    private final String first;
    private final String last;
    private final StringBuilder svg = new StringBuilder();

    private CompetenceRadar(List<Development> developments, String first, String last) {
        this.developments = developments;
        this.first = first;
        this.last = last;
    }

    /**
     * @param first when the first values were surveyed, in words
     * @param last when the last were
     */
    static String svg(List<Development> developments, String first, String last) {
        return new CompetenceRadar(developments, first, last).draw();
    }

    private String draw() {
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" role=\"img\" alt=\"%s\">"
                .formatted(WIDTH, HEIGHT, HtmlUtils.htmlEscape(description(), "UTF-8")));
        grid();
        values(Development::before, ORANGE, true);
        values(Development::after, BLUE, false);
        for (int axis = 0; axis < developments.size(); axis++) {
            label(axis);
        }
        legend();
        return svg.append("</svg>").toString();
    }

    /** The same in words, for those who cannot see it. */
    private String description() {
        String values = developments.stream()
                .map(development -> "%s: %s %s, %s %s"
                        .formatted(
                                development.dimension().label(),
                                first,
                                value(development.before()),
                                last,
                                value(development.after())))
                .collect(Collectors.joining("; "));
        return "Netzdiagramm der Kompetenzen auf einer Skala von 1 bis 5. " + values + ".";
    }

    private void grid() {
        for (int step = 1; step <= STEPS; step++) {
            var ring = new ArrayList<Point>();
            for (int axis = 0; axis < developments.size(); axis++) {
                ring.add(at(axis, step));
            }
            line("polygon", ring, step == STEPS ? "#9aa7b4" : PALE, 0.8, null);
        }
        for (int axis = 0; axis < developments.size(); axis++) {
            line("polyline", List.of(new Point(MIDDLE_X, MIDDLE_Y), at(axis, STEPS)), PALE, 0.8, null);
        }
        for (int step = 1; step <= STEPS; step++) {
            Point up = at(0, step);
            text(up.x() + 4, up.y() + 10, "start", GREY, 9, String.valueOf(step));
        }
    }

    private void values(Function<Development, Level> values, String colour, boolean dashed) {
        int count = developments.size();
        for (int axis = 0; axis < count; axis++) {
            Level here = values.apply(developments.get(axis));
            int nextAxis = (axis + 1) % count;
            Level next = values.apply(developments.get(nextAxis));
            if (here != null && next != null) {
                line(
                        "polyline",
                        List.of(at(axis, here.value()), at(nextAxis, next.value())),
                        colour,
                        2,
                        dashed ? "6 4" : null);
            }
        }
        for (int axis = 0; axis < count; axis++) {
            Level here = values.apply(developments.get(axis));
            if (here != null) {
                mark(at(axis, here.value()), colour, dashed);
            }
        }
    }

    /** A hollow square for the beginning around the full circle of the end, so that both are seen on one spot. */
    private void mark(Point at, String colour, boolean hollow) {
        if (hollow) {
            svg.append(
                    "<rect x=\"%s\" y=\"%s\" width=\"11\" height=\"11\" fill=\"#ffffff\" stroke=\"%s\" stroke-width=\"1.6\"/>"
                            .formatted(number(at.x() - 5.5), number(at.y() - 5.5), colour));
        } else {
            svg.append("<circle cx=\"%s\" cy=\"%s\" r=\"3.8\" fill=\"%s\"/>"
                    .formatted(number(at.x()), number(at.y()), colour));
        }
    }

    private void label(int axis) {
        Development development = developments.get(axis);
        Point at = at(axis, STEPS + 0.62);
        double side = at.x() - MIDDLE_X;
        String anchor = Math.abs(side) < 1 ? "middle" : side > 0 ? "start" : "end";
        List<String> lines = wrapped(development.dimension().label());
        double height = lines.size() * LINE_HEIGHT;
        double shift = Math.abs(side) < 1 ? (at.y() < MIDDLE_Y ? -height : 0) : -height / 2;
        double y = at.y() + shift;
        for (String line : lines) {
            text(at.x(), y, anchor, "#1d2733", 11.5, line);
            y += LINE_HEIGHT;
        }
        text(at.x(), y, anchor, GREY, 11, value(development.before()) + " → " + value(development.after()));
    }

    private void legend() {
        double y = HEIGHT - 8;
        double left = MIDDLE_X - 150;
        line("polyline", List.of(new Point(left, y - 4), new Point(left + 34, y - 4)), ORANGE, 2, "6 4");
        mark(new Point(left + 17, y - 4), ORANGE, true);
        text(left + 42, y, "start", "#1d2733", 11.5, first);
        double right = MIDDLE_X + 20;
        line("polyline", List.of(new Point(right, y - 4), new Point(right + 34, y - 4)), BLUE, 2, null);
        mark(new Point(right + 17, y - 4), BLUE, false);
        text(right + 42, y, "start", "#1d2733", 11.5, last);
    }

    private void line(String element, List<Point> points, String colour, double width, String dashes) {
        String path = points.stream()
                .map(point -> number(point.x()) + "," + number(point.y()))
                .collect(Collectors.joining(" "));
        svg.append("<%s points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"%s/>"
                .formatted(
                        element,
                        path,
                        colour,
                        number(width),
                        dashes == null ? "" : " stroke-dasharray=\"" + dashes + "\""));
    }

    private void text(double x, double y, String anchor, String colour, double size, String words) {
        svg.append("<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" fill=\"%s\" font-size=\"%s\">%s</text>"
                .formatted(number(x), number(y), anchor, colour, number(size), HtmlUtils.htmlEscape(words, "UTF-8")));
    }

    /** The first axis points up, the others follow clockwise. */
    private Point at(int axis, double value) {
        double angle = 2 * Math.PI * axis / developments.size();
        double distance = RADIUS * value / STEPS;
        return new Point(MIDDLE_X + distance * Math.sin(angle), MIDDLE_Y - distance * Math.cos(angle));
    }

    private static List<String> wrapped(String label) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : label.split(" ")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > LINE_LENGTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static String value(Level level) {
        return level == null ? "nicht erhoben" : String.valueOf(level.value());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
