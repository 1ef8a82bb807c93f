package druppel.adapter.picture;

import druppel.adapter.picture.Shape.Drop;
import druppel.adapter.picture.Shape.Point;
import druppel.domain.habit.DayMark;
import java.util.List;

/// Drop of one day: full if it was practised, half as large within an empty one if a reserve was used, empty if it was
/// missed, a small one if the day does not count, and empty in the colour of water while today is open.
final class DayDrop {
    private static final String WATER = "#0b8088";
    private static final String STONE = "#74828c";
    private static final Shape.Style PRACTISED = Shape.Style.filled("day practised", WATER);
    private static final Shape.Style EXCUSED =
            Shape.Style.filled("day excused", STONE).faded(0.6);

    private DayDrop() {}

    /// The shapes of a drop of this height; the first one has the title.
    static List<Shape> of(DayMark mark, Point at, double height, String title) {
        return switch (mark) {
            case PRACTISED -> List.of(new Drop(at, height, title, PRACTISED));
            case OPEN -> List.of(new Drop(at, height, title, outlined("day open", WATER, height / 6)));
            case RESERVE_USED ->
                List.of(new Drop(at, height, title, outlined("day reserve", WATER, height / 10)), core(at, height));
            case MISSED -> List.of(new Drop(at, height, title, outlined("day missed", STONE, height / 10)));
            case EXCUSED -> List.of(new Drop(at, height * 0.4, title, EXCUSED));
        };
    }

    private static Shape core(Point at, double height) {
        return new Drop(
                new Point(at.x(), at.y() + height * 0.12),
                height / 2,
                "",
                Shape.Style.filled("day reserve core", WATER));
    }

    private static Shape.Style outlined(String name, String colour, double width) {
        return Shape.Style.outlined(name, colour, width);
    }
}
