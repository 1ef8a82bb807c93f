package druppel.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

class IntentModelTest {
    private static final int LARGEST_FILE = 1_500_000;

    @Test
    void theFileStaysSmall() throws IOException {
        try (InputStream in = Objects.requireNonNull(IntentModel.class.getResourceAsStream(IntentModel.RESOURCE))) {
            assertThat(in.readAllBytes()).hasSizeLessThanOrEqualTo(LARGEST_FILE);
        }
    }

    @Test
    void aFileOfAnotherVersionIsRefused() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(file)) {
            out.write(new byte[] {'D', 'R', 'I', '0'});
        }
        assertThatThrownBy(() -> IntentModel.read(new ByteArrayInputStream(file.toByteArray()), Lexicon.load()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("build again");
    }

    @Test
    void everyMessageHasAScoreForEveryIntent() {
        assertThat(IntentModel.load().classify("hello").ranked()).hasSize(Intent.values().length);
    }
}
