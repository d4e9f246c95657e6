package floorwire.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Each mark as a shape of its own. The colours (of Okabe and Ito, for all kinds of sight) repeat what shape and words say. */
final class MarkShape {

    private static final double R = 10;
    private static final Color DONE = new Color(0x00629B);
    private static final Color LOST = new Color(0xB34700);
    private static final Color FINAL = new Color(0x006B50);
    private static final Color OTHER = new Color(0x4A4F57);

    private MarkShape() {}

    /** Draws it around a point, twenty units high and wide, for a white ground. */
    static void draw(Graphics2D graphics, Mark mark, double x, double y) {
        Path2D.Double path = new Path2D.Double();
        graphics.setStroke(new BasicStroke(2.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        switch (mark) {
            case DONE -> {
                graphics.setColor(DONE);
                graphics.fill(circle(x, y, R));
                graphics.setColor(Color.WHITE);
                path.moveTo(x - 4.5, y + 0.5);
                path.lineTo(x - 1.2, y + 4);
                path.lineTo(x + 5, y - 3.5);
                graphics.draw(path);
            }
            case NOW -> {
                graphics.setColor(DONE);
                graphics.draw(circle(x, y, R - 1.2));
                path.moveTo(x - 3.2, y - 5);
                path.lineTo(x + 5.4, y);
                path.lineTo(x - 3.2, y + 5);
                path.closePath();
                graphics.fill(path);
            }
            case FAILED -> {
                graphics.setColor(LOST);
                graphics.fill(square(x, y, R - 0.8));
                graphics.setColor(Color.WHITE);
                path.moveTo(x - 4, y - 4);
                path.lineTo(x + 4, y + 4);
                path.moveTo(x + 4, y - 4);
                path.lineTo(x - 4, y + 4);
                graphics.draw(path);
            }
            case BACK -> {
                graphics.setColor(LOST);
                graphics.draw(circle(x, y, R - 1.2));
                path.moveTo(x + 4.5, y);
                path.lineTo(x - 4.5, y);
                path.moveTo(x - 1, y - 3.8);
                path.lineTo(x - 4.8, y);
                path.lineTo(x - 1, y + 3.8);
                graphics.draw(path);
            }
            case FINAL -> {
                graphics.setColor(FINAL);
                for (int corner = 0; corner < 10; corner++) {
                    double radius = corner % 2 == 0 ? R + 2 : R * 0.5;
                    double angle = -Math.PI / 2 + corner * Math.PI / 5;
                    double atX = x + radius * Math.cos(angle);
                    double atY = y + radius * Math.sin(angle);
                    if (corner == 0) {
                        path.moveTo(atX, atY);
                    } else {
                        path.lineTo(atX, atY);
                    }
                }
                path.closePath();
                graphics.fill(path);
                graphics.draw(path);
            }
            case ENDED -> {
                graphics.setColor(OTHER);
                graphics.fill(square(x, y, R - 0.8));
            }
            case NEEDED -> {
                graphics.setColor(OTHER);
                graphics.setStroke(new BasicStroke(1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[]{4, 3}, 0));
                graphics.draw(circle(x, y, R - 1.5));
            }
        }
    }

    private static Ellipse2D circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private static Rectangle2D square(double x, double y, double half) {
        return new Rectangle2D.Double(x - half, y - half, 2 * half, 2 * half);
    }
}
