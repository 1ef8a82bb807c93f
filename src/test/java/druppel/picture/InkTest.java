package druppel.picture;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import druppel.picture.Shape.Line;
import java.util.List;
import org.junit.jupiter.api.Test;

class InkTest {
    @Test
    void aColourIsWrittenInSixDigits() {
        assertThatIllegalArgumentException().isThrownBy(() -> Ink.filled("full", "red"));
    }

    @Test
    void anInkThatCannotBeSeenIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ink.filled("full", "#0b8088").faded(0));
    }

    @Test
    void aLineNeedsAWidth() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Line(0, 0, 1, 1, Ink.filled("full", "#0b8088")));
    }

    @Test
    void aDrawingNeedsASize() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Drawing(0, 1, List.of()));
    }
}
