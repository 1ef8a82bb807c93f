package druppel.adapter.picture;

import druppel.adapter.picture.Shape.Rectangle;
import druppel.adapter.picture.Shape.Text;
import druppel.domain.Language;
import druppel.domain.anonymity.WorkspaceTotals;
import java.text.NumberFormat;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Chart of the workspace totals as a water level that rises with every practised day; the newest days are
/// a lighter layer on top.
///
/// It never overflows: the higher the level, the more days it takes to rise by the same amount.
record WorkspaceTotalsChart(WorkspaceTotals workspaceTotals, Language language) {
    private static final double WIDTH = 640;
    private static final double HEIGHT = 200;
    private static final double LETTERS = 18;
    private static final double TOP = 30;
    private static final int BARS = 64;
    private static final double PITCH = WIDTH / BARS;
    private static final double BAR = 8;
    private static final double WAVE = 5;
    private static final double THINNEST = 2;
    private static final double HALF_FULL = 400;

    private static final String WATER = "#0b8088";
    private static final String STONE = "#74828c";
    private static final Shape.Style OLD = Shape.Style.filled("water", WATER);
    private static final Shape.Style NEW =
            Shape.Style.filled("water newest", WATER).faded(0.55);
    private static final Shape.Style LABEL = Shape.Style.filled("label", STONE);

    DrawingCanvas drawing() {
        Stream<Shape> bars = IntStream.range(0, BARS).boxed().flatMap(this::bar);
        Shape label = new Text(0, LETTERS, LETTERS, words(), LABEL);
        return new DrawingCanvas(
                WIDTH, HEIGHT, Stream.concat(Stream.of(label), bars).toList());
    }

    private Stream<Shape> bar(int place) {
        double before = surface(workspaceTotals.days() - workspaceTotals.newest(), place);
        double now = Math.min(surface(workspaceTotals.days(), place), before - THINNEST);
        Shape newest = part(place, now, before - now, NEW);
        return before < HEIGHT ? Stream.of(newest, part(place, before, HEIGHT - before, OLD)) : Stream.of(newest);
    }

    private static Shape part(int place, double y, double height, Shape.Style style) {
        return new Rectangle(place * PITCH + (PITCH - BAR) / 2, y, BAR, height, Math.min(2, height / 2), "", style);
    }

    /// The height of the water surface at one position, from the top; without any days there is no water.
    private static double surface(long days, int place) {
        double full = days / ((double) days + HALF_FULL);
        double wave = Math.min(WAVE, (double) days) * Math.sin(place * 4 * Math.PI / BARS);
        return HEIGHT - full * (HEIGHT - TOP - 2 * WAVE) - (days == 0 ? 0 : WAVE) + wave;
    }

    private String words() {
        String days = NumberFormat.getIntegerInstance(language.locale()).format(workspaceTotals.days());
        return days + language.choose(" practised days", " geoefende dagen");
    }
}
