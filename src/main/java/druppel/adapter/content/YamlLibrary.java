package druppel.adapter.content;

import druppel.chat.ContentLibrary;
import druppel.domain.Language;
import druppel.domain.library.Catalogue;
import druppel.message.Texts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Content library in a folder of YAML files, reloaded when they change. Thread-safe.
///
/// A valid edit replaces the whole catalogue atomically; an invalid one is logged and the old catalogue
/// stays in use.
public final class YamlLibrary implements ContentLibrary, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(YamlLibrary.class);

    private final Path folder;
    private final Function<Language, Texts> texts;
    private final FolderWatcher.ChangeDetector changeDetector;
    private volatile ReadResult.Sound current;
    private volatile Optional<FolderWatcher> watch = Optional.empty();

    private YamlLibrary(
            Path folder,
            Function<Language, Texts> texts,
            FolderWatcher.ChangeDetector changeDetector,
            ReadResult.Sound current) {
        this.folder = folder;
        this.texts = texts;
        this.changeDetector = changeDetector;
        this.current = current;
    }

    /// Opens a library.
    ///
    /// @throws InvalidLibraryException with all errors, if there are any
    public static YamlLibrary open(Path folder) {
        FolderWatcher.ChangeDetector changeDetector = new FolderWatcher.ChangeDetector(folder);
        return switch (ReadResult.of(folder)) {
            case ReadResult.Broken(List<ValidationError> faults) -> throw new InvalidLibraryException(faults);
            case ReadResult.Sound sound -> new YamlLibrary(folder, MessageBundle.load(), changeDetector, sound);
        };
    }

    /// Starts polling for changes at this interval; a change is loaded after two polls at most.
    public synchronized YamlLibrary watching(Duration every) {
        close();
        watch = Optional.of(FolderWatcher.start(changeDetector, every, this::reload));
        return this;
    }

    @Override
    public Catalogue catalogue() {
        return current.catalogue();
    }

    @Override
    public Texts texts(Language language) {
        return texts.apply(language);
    }

    @Override
    public String newcomersProgramme() {
        return current.newcomers();
    }

    /// Reloads the folder; if it has errors, they are logged and returned and the old catalogue stays in
    /// use.
    public synchronized List<ValidationError> reload() {
        return switch (ReadResult.of(folder)) {
            case ReadResult.Broken(List<ValidationError> faults) -> kept(faults);
            case ReadResult.Sound sound -> replaced(sound);
        };
    }

    @Override
    public void close() {
        watch.ifPresent(FolderWatcher::close);
    }

    private List<ValidationError> replaced(ReadResult.Sound sound) {
        current = sound;
        LOG.atInfo().addKeyValue("nudges", sound.catalogue().nudges().size()).log("Library reloaded");
        return List.of();
    }

    private static List<ValidationError> kept(List<ValidationError> faults) {
        for (ValidationError validationError : faults) {
            LOG.atWarn()
                    .addKeyValue("file", validationError.file())
                    .addKeyValue("line", validationError.line())
                    .addKeyValue("what", validationError.what())
                    .log("Library edit is invalid; the old library stays in use");
        }
        return faults;
    }

    /// The result of reading a library: valid content, or all its errors.
    public sealed interface ReadResult {
        /// A valid library.
        ///
        /// @param newcomers the id of the programme that newcomers follow
        record Sound(Catalogue catalogue, String newcomers) implements ReadResult {}

        /// An invalid library.
        ///
        /// @param faults the errors, ordered by file and line; never empty
        record Broken(List<ValidationError> faults) implements ReadResult {
            public Broken {
                faults = List.copyOf(faults);
            }
        }

        /// Reads and validates the whole folder; never throws because of its content.
        static ReadResult of(Path folder) {
            return of(LibraryFolder.read(folder));
        }

        /// Validates what was read.
        static ReadResult of(LibraryFolder libraryFolder) {
            List<ValidationError> faults = faults(libraryFolder);
            return faults.isEmpty() ? CatalogueBuilder.of(libraryFolder) : new Broken(faults);
        }

        private static List<ValidationError> faults(LibraryFolder libraryFolder) {
            return Stream.of(
                            libraryFolder.documents().flatMap(yamlDocument -> yamlDocument.faults().stream()),
                            SchemaValidator.LIBRARY.faults(libraryFolder.header()).stream(),
                            libraryFolder.topics().stream()
                                    .flatMap(topics -> SchemaValidator.TOPICS.faults(topics).stream()),
                            libraryFolder.practices().stream()
                                    .flatMap(practice -> SchemaValidator.PRACTICE.faults(practice).stream()),
                            libraryFolder.programmes().stream()
                                    .flatMap(one -> SchemaValidator.PROGRAMME.faults(one).stream()),
                            libraryFolder.practices().stream()
                                    .filter(YamlDocument::readable)
                                    .flatMap(PracticeRules::faults),
                            UniquenessCheck.faults(libraryFolder),
                            ReferenceCheck.faults(libraryFolder),
                            TopicCheck.faults(libraryFolder))
                    .flatMap(found -> found)
                    .distinct()
                    .sorted()
                    .toList();
        }
    }
}
