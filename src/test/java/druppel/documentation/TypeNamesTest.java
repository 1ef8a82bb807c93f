package druppel.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypeNamesTest {
    private TypeNames names = new TypeNames(Map.of());

    @BeforeEach
    void read() throws IOException {
        names = TypeNames.of(Path.of("src/main/java"), Path.of("src/test/java"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/architecture.md", "docs/glossary.md", "CONTRIBUTING.md"})
    void everyTypeThatADocumentNamesExists(String document) throws IOException {
        assertThat(names.unknown(Files.readString(Path.of(document)))).isEmpty();
    }

    @Test
    void aTypeThatDoesNotExistIsReported() {
        assertThat(names.unknown("The `Ticker` asks the `Streak`.")).containsExactly("`Ticker`");
    }

    @Test
    void aMethodThatDoesNotExistIsReported() {
        assertThat(names.unknown("`Streak.of` is not `Streak.count(days)`.")).containsExactly("`Streak.count(days)`");
    }

    @Test
    void nestedTypesAndTypesOfJavaExist() {
        assertThat(names.unknown("`Block.File`, `InstantSource` and an empty `Optional`"))
                .isEmpty();
    }

    @Test
    void onlyWhatLooksLikeATypeIsLookedUp() {
        assertThat(names.unknown("`Ticker` and `DATABASE_URL`, `nudge pause`, `druppel.faults`"))
                .containsExactly("`Ticker`");
    }
}
