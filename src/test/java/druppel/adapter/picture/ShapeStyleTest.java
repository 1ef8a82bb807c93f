package druppel.adapter.picture;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import druppel.adapter.picture.Shape.Line;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShapeStyleTest {
    @Test
    void aColourIsWrittenInSixDigits() {
        assertThatIllegalArgumentException().isThrownBy(() -> Shape.Style.filled("full", "red"));
    }

    @Test
    void anInkThatCannotBeSeenIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shape.Style.filled("full", "#0b8088").faded(0));
    }

    @Test
    void aLineNeedsAWidth() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Line(0, 0, 1, 1, Shape.Style.filled("full", "#0b8088")));
    }

    @Test
    void aDrawingNeedsASize() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DrawingCanvas(0, 1, List.of()));
    }
}
