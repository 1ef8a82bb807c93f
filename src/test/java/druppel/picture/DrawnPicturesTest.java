package druppel.picture;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.core.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DrawnPicturesTest {
    @ParameterizedTest
    @EnumSource
    void theYearLooksAsItDidWhenWeLastLookedAtIt(Language language) throws IOException {
        String svg = new DrawnPictures().year(SomeDays.ofAYear(), SomeDays.TODAY, language).svg();

        assertThat(svg).isEqualTo(golden("year-" + language.tag() + ".svg"));
    }

    private static String golden(String name) throws IOException {
        try (InputStream file =
                Objects.requireNonNull(DrawnPicturesTest.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
