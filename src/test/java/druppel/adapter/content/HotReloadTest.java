package druppel.adapter.content;

import static druppel.adapter.content.SmallLibrary.ASK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import druppel.domain.Language;
import druppel.domain.library.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

class HotReloadTest {
    private static final String OLD = "en: \"Ask instead of answer\"";
    private static final String NEW = "en: \"Ask first\"";

    @TempDir
    Path folder;

    private SmallLibrary files;

    @BeforeEach
    void small() {
        files = new SmallLibrary(folder);
    }

    @Test
    void aBrokenLibraryDoesNotOpen() {
        files.edit(ASK, "kind: action", "kind: acton");
        assertThatThrownBy(() -> YamlLibrary.open(folder))
                .isInstanceOf(InvalidLibraryException.class)
                .hasMessageContaining("is “acton”: write one of");
    }

    @Test
    void aGoodEditReplacesTheCatalogue() {
        YamlLibrary library = YamlLibrary.open(folder);
        files.edit(ASK, OLD, NEW);
        library.reload();
        assertThat(name(library)).isEqualTo("Ask first");
    }

    @Test
    void aBrokenEditKeepsTheOldCatalogueAndGivesItsFaults() {
        YamlLibrary library = YamlLibrary.open(folder);
        Catalogue before = library.catalogue();
        files.edit(ASK, OLD, NEW).edit(ASK, "kind: action", "kind: acton");
        assertThat(library.reload()).hasSize(1);
        assertThat(library.catalogue()).isSameAs(before);
    }

    @Test
    void aBrokenEditLogsAWarningForEachFault() {
        YamlLibrary library = YamlLibrary.open(folder);
        files.edit(ASK, "kind: action", "kind: acton").edit(ASK, "effort: small", "effort: tiny");
        assertThat(logged(library::reload)).extracting(ILoggingEvent::getLevel).containsExactly(Level.WARN, Level.WARN);
    }

    @Test
    void aChangeIsTakenUpOnceItHasComeToRest() {
        FolderWatcher.ChangeDetector changeDetector = new FolderWatcher.ChangeDetector(List.of(folder));
        files.edit(ASK, OLD, NEW);
        assertThat(changeDetector.settled()).as("still moving").isFalse();
        assertThat(changeDetector.settled()).as("at rest").isTrue();
        assertThat(changeDetector.settled()).as("taken up already").isFalse();
    }

    @Test
    void aFileGoneAndBackWhileAnEditorSavesIsNoChange() throws IOException {
        FolderWatcher.ChangeDetector changeDetector = new FolderWatcher.ChangeDetector(List.of(folder));
        Path aside = folder.resolve("aside");
        Files.move(folder.resolve(ASK), aside);
        changeDetector.settled();
        Files.move(aside, folder.resolve(ASK));
        assertThat(changeDetector.settled()).isFalse();
        assertThat(changeDetector.settled()).isFalse();
    }

    @Test
    void theWatchSeesAFileReplacedByRenaming() throws Exception {
        FolderWatcher.ChangeDetector changeDetector = new FolderWatcher.ChangeDetector(List.of(folder));
        CountDownLatch seen = new CountDownLatch(1);
        try (FolderWatcher _ = FolderWatcher.start(changeDetector, Duration.ofMillis(10), seen::countDown)) {
            Path written =
                    Files.writeString(folder.resolve("new"), files.read(ASK).replace(OLD, NEW));
            Files.move(written, folder.resolve(ASK), StandardCopyOption.REPLACE_EXISTING);
            assertThat(seen.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    static Stream<Supplier<Throwable>> failures() {
        return Stream.of(() -> new IllegalStateException("a bug"), StackOverflowError::new);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void theWatchGoesOnAfterAReloadThatFails(Supplier<Throwable> failure) throws Exception {
        FolderWatcher.ChangeDetector changeDetector = new FolderWatcher.ChangeDetector(List.of(folder));
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch second = new CountDownLatch(2);
        Runnable failing = () -> {
            first.countDown();
            second.countDown();
            sneak(failure.get());
        };
        try (FolderWatcher _ = FolderWatcher.start(changeDetector, Duration.ofMillis(10), failing)) {
            files.edit(ASK, OLD, NEW);
            assertThat(first.await(20, TimeUnit.SECONDS)).isTrue();
            files.edit(ASK, NEW, OLD);
            assertThat(second.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // to throw what is checked
    private static <E extends Throwable> void sneak(Throwable failure) throws E {
        throw (E) failure;
    }

    private static String name(YamlLibrary library) {
        return library.catalogue().practice("ask").orElseThrow().name(Language.EN);
    }

    private static List<ILoggingEvent> logged(Runnable work) {
        Logger logger = (Logger) LoggerFactory.getLogger(YamlLibrary.class);
        ListAppender<ILoggingEvent> appender = new ListAppender<>();
        appender.start();
        logger.addAppender(appender);
        try {
            work.run();
            return appender.list;
        } finally {
            logger.detachAppender(appender);
        }
    }
}
