package de.jospen.document;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.parser.FSColor;
import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.css.value.FontSpecification;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.FSFont;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.File;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Draws the little of SVG that our pages use – polygon, polyline, rect, circle, text – straight into the page, so that
 * text stays text with the document's own font. The usual library turns letters into outlines and takes a second to
 * start.
 */
final class PlainSvg implements SVGDrawer {

    private final String fontFamily;

    PlainSvg(String fontFamily) {
        this.fontFamily = fontFamily;
    }

    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext css, double cssWidth, double cssHeight, double dotsPerPixel) {
        String[] viewBox = svg.getAttribute("viewBox").split(" ");
        double width = Double.parseDouble(viewBox[2]);
        double height = Double.parseDouble(viewBox[3]);
        double scale = cssWidth > 0 ? cssWidth / width : dotsPerPixel;
        return new Image(svg, width, height, scale);
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> fontFaces, SharedContext shared) {
        // Text takes the font of the document.
    }

    @Override
    public void addFontFile(File fontFile, String family, Integer weight, FontStyle style) {
        // Text takes the font of the document.
    }

    @Override
    public void close() {
        // Holds nothing.
    }

    private final class Image implements SVGImage {

        private final Element svg;
        private final double width;
        private final double height;
        private final double scale;

        Image(Element svg, double width, double height, double scale) {
            this.svg = svg;
            this.width = width;
            this.height = height;
            this.scale = scale;
        }

        @Override
        public int getIntrinsicWidth() {
            return (int) Math.round(width * scale);
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) Math.round(height * scale);
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            for (Node node = svg.getFirstChild(); node != null; node = node.getNextSibling()) {
                if (node instanceof Element element) {
                    if (element.getNodeName().equals("text")) {
                        write(element, device, context, x, y);
                    } else {
                        draw(element, device, x, y);
                    }
                }
            }
        }

        private void draw(Element element, OutputDevice device, double x, double y) {
            Shape shape = shape(element, x, y);
            if (isPaint(element.getAttribute("fill"))) {
                device.setColor(colour(element.getAttribute("fill")));
                device.fill(shape);
            }
            if (isPaint(element.getAttribute("stroke"))) {
                device.setColor(colour(element.getAttribute("stroke")));
                device.setStroke(stroke(element));
                device.draw(shape);
            }
        }

        private void write(Element element, OutputDevice device, RenderingContext context, double x, double y) {
            String words = element.getTextContent();
            var specification = new FontSpecification();
            specification.families = new String[] {fontFamily};
            specification.size = (float) length(element, "font-size");
            specification.fontStyle = IdentValue.NORMAL;
            specification.fontWeight = IdentValue.NORMAL;
            specification.variant = IdentValue.NORMAL;
            FSFont font = context.getFont(specification);
            int wordsWidth = context.getTextRenderer().getWidth(context.getFontContext(), font, words);
            double shift = switch (element.getAttribute("text-anchor")) {
                case "middle" -> wordsWidth / 2.0;
                case "end" -> wordsWidth;
                default -> 0;
            };
            device.setColor(colour(element.getAttribute("fill")));
            device.setFont(font);
            context.getTextRenderer().drawString(device, words, (float) (x + length(element, "x") - shift), (float)
                    (y + length(element, "y")));
        }

        private BasicStroke stroke(Element element) {
            float strokeWidth = (float) length(element, "stroke-width");
            String dashes = element.getAttribute("stroke-dasharray");
            if (dashes.isEmpty()) {
                return new BasicStroke(strokeWidth, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
            }
            String[] parts = dashes.split(" ");
            float[] lengths = new float[parts.length];
            for (int i = 0; i < parts.length; i++) {
                lengths[i] = (float) (Double.parseDouble(parts[i]) * scale);
            }
            return new BasicStroke(strokeWidth, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, lengths, 0);
        }

        private Shape shape(Element element, double x, double y) {
            return switch (element.getNodeName()) {
                case "rect" ->
                    new Rectangle2D.Double(
                            x + length(element, "x"),
                            y + length(element, "y"),
                            length(element, "width"),
                            length(element, "height"));
                case "circle" -> {
                    double radius = length(element, "r");
                    yield new Ellipse2D.Double(
                            x + length(element, "cx") - radius,
                            y + length(element, "cy") - radius,
                            2 * radius,
                            2 * radius);
                }
                case "polygon" -> {
                    Path2D path = path(element, x, y);
                    path.closePath();
                    yield path;
                }
                case "polyline" -> path(element, x, y);
                default -> throw new IllegalArgumentException("No drawing of " + element.getNodeName());
            };
        }

        private Path2D path(Element element, double x, double y) {
            var path = new Path2D.Double();
            for (String point : element.getAttribute("points").split(" ")) {
                String[] parts = point.split(",");
                double pointX = x + Double.parseDouble(parts[0]) * scale;
                double pointY = y + Double.parseDouble(parts[1]) * scale;
                if (path.getCurrentPoint() == null) {
                    path.moveTo(pointX, pointY);
                } else {
                    path.lineTo(pointX, pointY);
                }
            }
            return path;
        }

        private double length(Element element, String attribute) {
            return Double.parseDouble(element.getAttribute(attribute)) * scale;
        }
    }

    private static boolean isPaint(String colour) {
        return colour.startsWith("#");
    }

    private static FSColor colour(String hex) {
        return new FSRGBColor(Integer.parseInt(hex.substring(1), 16));
    }
}
