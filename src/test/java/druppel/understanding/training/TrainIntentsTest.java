package druppel.understanding.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import druppel.understanding.Intent;
import druppel.understanding.IntentModel;
import druppel.understanding.Lexicon;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainIntentsTest {
    @TempDir
    Path folder;

    private Path model;

    @BeforeEach
    void writeExamples() throws IOException {
        model = folder.resolve("model/intents.model");
        write("en/tip.txt", "give me a tip\na tip please\ngot a tip for me?\n\ntip about trust\n");
        write("nl/tip.txt", "geef me een tip\nheb je een tip?\ntip over vertrouwen\n");
        write("en/streak.txt", "my streak\nshow my streak\nhow long is my streak?\n");
        write("en/reflection.txt", "I asked Ann and waited\nI listened and she talked\nI asked and he laughed\n");
        write(
                "nl/reflection.txt",
                "ik vroeg het Ann en wachtte\nik luisterde en zij praatte\nik vroeg en hij lachte\n");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve("examples").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void train() throws IOException {
        TrainIntents.main(new String[] {folder.resolve("examples").toString(), model.toString()});
    }

    private IntentModel trained() throws IOException {
        train();
        try (InputStream in = Files.newInputStream(model)) {
            return IntentModel.read(in, Lexicon.load());
        }
    }

    @Test
    void theModelTellsApartWhatItWasTrainedFrom() throws IOException {
        IntentModel model = trained();
        assertThat(model.classify("a tip about feedback").best().intent()).isEqualTo(Intent.TIP);
        assertThat(model.classify("I asked Tom and listened").best().intent()).isEqualTo(Intent.REFLECTION);
    }

    @Test
    void probabilitiesAddUpToOneWhateverIsTyped() throws IOException {
        IntentModel model = trained();
        for (String message : new String[] {"", " ", "?", "🙂", "tip", "x".repeat(10_000)}) {
            assertThat(model.classify(message).ranked().stream()
                            .mapToDouble(scored -> scored.probability())
                            .sum())
                    .isBetween(0.999, 1.001);
        }
    }

    @Test
    void theSameLinesGiveTheSameModel() throws IOException {
        train();
        byte[] first = Files.readAllBytes(model);
        Files.delete(model);
        train();
        assertThat(Files.readAllBytes(model)).isEqualTo(first);
    }

    @Test
    void nothingIsTrainedWhileTheLinesAreTheSame() throws IOException {
        train();
        FileTime old = FileTime.fromMillis(0);
        Files.setLastModifiedTime(model, old);
        train();
        assertThat(Files.getLastModifiedTime(model)).isEqualTo(old);
        write("en/tip.txt", "give me a tip\na tip please\nany advice\n");
        train();
        assertThat(Files.getLastModifiedTime(model)).isNotEqualTo(old);
    }

    @Test
    void anUnreadableModelIsReplaced() throws IOException {
        Files.createDirectories(model.getParent());
        Files.writeString(model, "cut off");
        assertThat(trained().source()).hasSize(64);
    }

    @Test
    void aFileThatNamesNoIntentIsRefused() throws IOException {
        write("en/tips.txt", "a tip\n");
        assertThatThrownBy(this::train).hasMessageContaining("tips.txt");
    }

    @Test
    void aLineWithTwoLabelsIsRefused() throws IOException {
        write("en/why.txt", "Give me a tip\n");
        assertThatThrownBy(this::train).hasMessageContaining("tip").hasMessageContaining("why");
    }
}
