package druppel.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTypesTest {
    private static final SourceTypes OURS = new SourceTypes(Path.of("src/main/java"));

    @TempDir
    private Path folder;

    @Test
    void everyTypeIsNamedByAThing() throws IOException {
        assertThat(OURS.gerunds()).isEmpty();
    }

    @Test
    void everyTypeHasANameOfItsOwn() throws IOException {
        assertThat(OURS.repeatedNames()).isEmpty();
    }

    @Test
    void everyPackageCanBeTakenInAtAGlance() throws IOException {
        assertThat(OURS.crowdedPackages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nudging", "Asking", "OceanClosing", "LookingBack"})
    void aTypeThatIsNamedByAnActivityIsFound(String name) throws IOException {
        written("druppel/feature", name);
        assertThat(new SourceTypes(folder).gerunds()).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ring", "QueryString", "PairingJob", "WorkingHours", "Finger"})
    void aNounIsNoActivity(String name) throws IOException {
        written("druppel/feature", name);
        assertThat(new SourceTypes(folder).gerunds()).isEmpty();
    }

    @Test
    void aNameThatIsGivenTwiceIsFound() throws IOException {
        written("druppel/delivery", "Queue");
        written("druppel/chat", "Queue");
        written("druppel/chat", "Card");
        assertThat(new SourceTypes(folder).repeatedNames()).containsExactly("Queue");
    }

    @Test
    void aPackageOfThirtyThreeTypesIsCrowded() throws IOException {
        fill("druppel/chat", 33);
        fill("druppel/chat/inbox", 32);
        assertThat(new SourceTypes(folder).crowdedPackages()).containsExactly("druppel.chat");
    }

    @Test
    void aPackageIsNoTypeOfItsOwn() throws IOException {
        fill("druppel/chat", 32);
        written("druppel/chat", "package-info");
        written("druppel/web", "package-info");
        assertThat(new SourceTypes(folder).crowdedPackages()).isEmpty();
        assertThat(new SourceTypes(folder).repeatedNames()).doesNotContain("package-info");
    }

    private void fill(String place, int types) throws IOException {
        for (int type = 0; type < types; type++) {
            written(place, "Type" + type);
        }
    }

    private void written(String place, String name) throws IOException {
        Path file = folder.resolve(place).resolve(name + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
    }
}
