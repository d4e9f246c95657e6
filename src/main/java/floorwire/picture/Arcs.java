package floorwire.picture;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Places of seats in rows of half circles, as parliaments are drawn: evenly spaced in each row, and rows as far apart as seats. */
final class Arcs {

    /** A seat takes so much of the distance to the next. */
    private static final double FILLED = 0.41;
    private static final double LARGEST = 9;

    private final List<Point2D.Double> places;
    private final double size;

    private Arcs(List<Point2D.Double> places, double size) {
        this.places = places;
        this.size = size;
    }

    /** @param seats at least one; their centres lie between the two radii around the origin, above it, where y is negative */
    static Arcs of(int seats, double inner, double outer) {
        double pitch = Math.sqrt(Math.PI / 2 * (outer * outer - inner * inner) / seats);
        int rows = Math.clamp(Math.round((outer - inner) / pitch), 1, seats);
        double apart = rows == 1 ? 0 : (outer - inner) / (rows - 1);
        double length = 0;
        for (int row = 0; row < rows; row++) {
            length += outer - row * apart;
        }
        List<Point2D.Double> polar = new ArrayList<>();
        double tightest = rows == 1 ? pitch : apart;
        int left = seats;
        double rest = length;
        for (int row = 0; row < rows; row++) {
            double radius = outer - row * apart;
            // what is left is shared among what is left of the rows, so that the sum is right
            int here = row == rows - 1 ? left : (int) Math.round(left * radius / rest);
            rest -= radius;
            left -= here;
            for (int seat = 0; seat < here; seat++) {
                polar.add(new Point2D.Double(here == 1 ? 0.5 : seat / (here - 1.0), radius));
            }
            tightest = here > 1 ? Math.min(tightest, Math.PI * radius / (here - 1)) : tightest;
        }
        polar.sort(Comparator.comparingDouble((Point2D.Double seat) -> seat.x).thenComparingDouble(seat -> -seat.y));
        return new Arcs(polar.stream().map(seat -> new Point2D.Double(-Math.cos(seat.x * Math.PI) * seat.y,
                -Math.sin(seat.x * Math.PI) * seat.y)).toList(), Math.min(LARGEST, tightest * FILLED));
    }

    /** From left to right. */
    List<Point2D.Double> places() {
        return places;
    }

    /** Half the width of a seat. */
    double size() {
        return size;
    }
}
