package org.dsvtt.contracts.scene;

import org.dsvtt.contracts.Shape;

/** A place in squares: origin top left, x to the right, y down. Fractions are allowed. */
public record Point(double x, double y) {

    public Point {
        Shape.coordinate(x, "x");
        Shape.coordinate(y, "y");
    }
}
