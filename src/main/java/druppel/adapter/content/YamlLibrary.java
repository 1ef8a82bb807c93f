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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Content library in folders of YAML files, reloaded when they change. Thread-safe.
///
/// A valid edit replaces the whole catalogue atomically; an invalid one is logged and the old catalogue
/// stays in use.
public final class YamlLibrary implements ContentLibrary, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(YamlLibrary.class);

    private final List<Path> folders;
    private final Function<Language, Texts> texts;
    private final FolderWatcher.ChangeDetector changeDetector;
    private volatile ReadResult.Sound current;
    private volatile Optional<FolderWatcher> watch = Optional.empty();

    private YamlLibrary(
            List<Path> folders,
            Function<Language, Texts> texts,
            FolderWatcher.ChangeDetector changeDetector,
            ReadResult.Sound current) {
        this.folders = folders;
        this.texts = texts;
        this.changeDetector = changeDetector;
        this.current = current;
    }

    /// Opens a library in one folder.
    ///
    /// @throws InvalidLibraryException with all errors, if there are any
    public static YamlLibrary open(Path folder) {
        return open(List.of(folder));
    }

    /// Opens a library in a folder and those that add to it.
    ///
    /// @throws InvalidLibraryException with all errors, if there are any
    public static YamlLibrary open(List<Path> paths) {
        FolderWatcher.ChangeDetector changeDetector = new FolderWatcher.ChangeDetector(paths);
        return switch (ReadResult.of(LibraryFolders.read(paths))) {
            case ReadResult.Broken(List<ValidationError> faults) -> throw new InvalidLibraryException(faults);
            case ReadResult.Sound sound -> new YamlLibrary(paths, MessageBundle.load(), changeDetector, sound);
        };
    }

    /// Logs what is loaded, and starts polling for changes at this interval; a change is loaded after two polls at
    /// most.
    public synchronized YamlLibrary watching(Duration every) {
        close();
        current.folders().forEach(FolderSummary::log);
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

    /// Reloads the folders; if they have errors, they are logged and returned and the old catalogue stays in
    /// use.
    public synchronized List<ValidationError> reload() {
        return switch (ReadResult.of(LibraryFolders.read(folders))) {
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
        /// @param folders what each folder contributes
        record Sound(Catalogue catalogue, String newcomers, List<FolderSummary> folders) implements ReadResult {}

        /// An invalid library.
        ///
        /// @param faults the errors, ordered by file and line; never empty
        record Broken(List<ValidationError> faults) implements ReadResult {
            public Broken {
                faults = List.copyOf(faults);
            }
        }

        /// Validates what was read; never throws because of its content.
        static ReadResult of(LibraryFolders folders) {
            List<ValidationError> faults = LibraryValidation.faults(folders);
            return faults.isEmpty() ? CatalogueBuilder.of(folders) : new Broken(faults);
        }
    }
}
