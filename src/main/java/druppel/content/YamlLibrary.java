package druppel.content;

import druppel.chat.ContentLibrary;
import druppel.domain.Language;
import druppel.domain.library.Catalogue;
import druppel.message.Texts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The library in a folder of YAML files, read anew when they change.
///
/// A sound edit replaces the whole catalogue at once; a broken one is logged and the old catalogue
/// stays. Safe for use by many threads.
public final class YamlLibrary implements ContentLibrary, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(YamlLibrary.class);

    private final Path folder;
    private final Bundles bundles;
    private final Changes changes;
    private volatile Reading.Sound current;
    private volatile Optional<Watch> watch = Optional.empty();

    private YamlLibrary(Path folder, Bundles bundles, Changes changes, Reading.Sound current) {
        this.folder = folder;
        this.bundles = bundles;
        this.changes = changes;
        this.current = current;
    }

    /// Reads the library.
    ///
    /// @throws BrokenLibrary with every fault, where there is one
    public static YamlLibrary open(Path folder) {
        Changes changes = new Changes(folder);
        return switch (Reading.of(folder)) {
            case Reading.Broken(List<Fault> faults) -> throw new BrokenLibrary(faults);
            case Reading.Sound sound -> new YamlLibrary(folder, Bundles.load(), changes, sound);
        };
    }

    /// Begins to look for changes, once in each such time; a change is taken up two looks later at
    /// most.
    public synchronized YamlLibrary watching(Duration every) {
        close();
        watch = Optional.of(Watch.start(changes, every, this::reload));
        return this;
    }

    @Override
    public Catalogue catalogue() {
        return current.catalogue();
    }

    @Override
    public Texts phrases(Language language) {
        return bundles.in(language);
    }

    @Override
    public String newcomers() {
        return current.newcomers();
    }

    /// Reads the folder again; the old catalogue stays where there are faults, which are logged and
    /// returned.
    public synchronized List<Fault> reload() {
        return switch (Reading.of(folder)) {
            case Reading.Broken(List<Fault> faults) -> kept(faults);
            case Reading.Sound sound -> replaced(sound);
        };
    }

    @Override
    public void close() {
        watch.ifPresent(Watch::close);
    }

    private List<Fault> replaced(Reading.Sound sound) {
        current = sound;
        LOG.atInfo()
                .addKeyValue("nudges", sound.catalogue().nudges().size())
                .log("Library read anew");
        return List.of();
    }

    private static List<Fault> kept(List<Fault> faults) {
        for (Fault fault : faults) {
            LOG.atWarn()
                    .addKeyValue("file", fault.file())
                    .addKeyValue("line", fault.line())
                    .addKeyValue("what", fault.what())
                    .log("Library edit has a fault, the old library stays");
        }
        return faults;
    }
}
