package floorwire.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * Each seat as a shape: a disc for a Democrat, a square for a Republican, a diamond for anybody else; full for yea, empty for nay, half for
 * present, a small grey cross for who did not vote. Without any colour all of them can still be told apart.
 */
final class SeatShape {

    private static final Color BLUE = new Color(0x00629B);
    private static final Color VERMILLION = new Color(0xB34700);
    private static final Color GREEN = new Color(0x006B50);
    private static final Color ABSENT = new Color(0x7A7F88);

    private SeatShape() {}

    /** @param size half the width; around a point, on a white ground */
    static void draw(Graphics2D graphics, Seat seat, double x, double y, double size) {
        Shape outer = shape(seat.bloc(), x, y, size);
        double line = Math.max(1.1, size * 0.24);
        graphics.setStroke(new BasicStroke((float) line, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        graphics.setColor(colour(seat.bloc()));
        switch (seat.act()) {
            case YEA, FIRST -> graphics.fill(outer);
            case NAY -> graphics.draw(shape(seat.bloc(), x, y, size - line / 2));
            case OTHER -> {
                graphics.draw(shape(seat.bloc(), x, y, size - line / 2));
                graphics.fill(shape(seat.bloc(), x, y, size * 0.42));
            }
            case PRESENT -> {
                graphics.draw(shape(seat.bloc(), x, y, size - line / 2));
                Shape before = graphics.getClip();
                graphics.clip(new Rectangle2D.Double(x - size, y, 2 * size, size));
                graphics.fill(outer);
                graphics.setClip(before);
            }
            case ABSENT -> {
                graphics.setColor(ABSENT);
                double arm = size * 0.5;
                graphics.draw(new Line2D.Double(x - arm, y - arm, x + arm, y + arm));
                graphics.draw(new Line2D.Double(x - arm, y + arm, x + arm, y - arm));
            }
        }
    }

    static Color colour(Seat.Bloc bloc) {
        return switch (bloc) {
            case DEMOCRATS -> BLUE;
            case REPUBLICANS -> VERMILLION;
            case OTHERS -> GREEN;
        };
    }

    private static Shape shape(Seat.Bloc bloc, double x, double y, double size) {
        return switch (bloc) {
            case DEMOCRATS -> new Ellipse2D.Double(x - size, y - size, 2 * size, 2 * size);
            case REPUBLICANS -> {
                double half = size * 0.88;
                yield new Rectangle2D.Double(x - half, y - half, 2 * half, 2 * half);
            }
            case OTHERS -> {
                double half = size * 1.18;
                Path2D.Double diamond = new Path2D.Double();
                diamond.moveTo(x, y - half);
                diamond.lineTo(x + half, y);
                diamond.lineTo(x, y + half);
                diamond.lineTo(x - half, y);
                diamond.closePath();
                yield diamond;
            }
        };
    }
}
