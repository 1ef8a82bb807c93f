package druppel.understanding.training;

import druppel.understanding.EmojiClass;
import druppel.understanding.FeatureExtractor;
import druppel.understanding.Intent;
import druppel.understanding.IntentModel;
import druppel.understanding.Lexicon;
import druppel.understanding.MessageText;
import druppel.understanding.WordIntents;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/// Build step: trains the model, unless the model file was trained from the same lines by the same code.
public final class TrainIntents {
    private static final List<Class<?>> CODE = List.of(
            Intent.class,
            MessageText.class,
            EmojiClass.class,
            Lexicon.class,
            FeatureExtractor.class,
            WordIntents.class,
            IntentModel.class,
            ExampleFiles.class,
            IntentTrainer.class,
            TrainedWeights.class);

    private TrainIntents() {}

    /// Runs with two arguments: the folder of the example lines, and the model file to write.
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Path file = Path.of(arguments[1]);
        List<Example> examples = ExampleFiles.read(folder);
        Lexicon lexicon = Lexicon.load();
        String source = sourceOf(examples);
        if (!isTrainedFrom(source, file, lexicon)) {
            TrainedWeights weights = new IntentTrainer(new FeatureExtractor(lexicon)).train(examples);
            write(weights.toFile(source, examples), file);
        }
    }

    private static boolean isTrainedFrom(String source, Path file, Lexicon lexicon) {
        try (InputStream in = Files.newInputStream(file)) {
            return IntentModel.read(in, lexicon).source().equals(source);
        } catch (IOException e) {
            return false; // there is none yet, or one that this version cannot read
        }
    }

    private static void write(byte[] model, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.write(unfinished, model);
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String sourceOf(List<Example> examples) throws IOException {
        MessageDigest digest = sha256();
        for (Example example : examples) {
            digest.update(example.toString().getBytes(StandardCharsets.UTF_8));
        }
        update(digest, Lexicon.class, Lexicon.RESOURCE);
        for (Class<?> type : CODE) {
            update(digest, type, type.getSimpleName() + ".class");
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void update(MessageDigest digest, Class<?> place, String resource) throws IOException {
        InputStream stream = Objects.requireNonNull(place.getResourceAsStream(resource), resource);
        try (DigestInputStream in = new DigestInputStream(stream, digest)) {
            in.readAllBytes();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
