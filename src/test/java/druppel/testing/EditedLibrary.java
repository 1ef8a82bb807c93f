package druppel.testing;

import druppel.chat.ContentLibrary;
import druppel.domain.Language;
import druppel.domain.library.Catalogue;
import druppel.domain.library.Localized;
import druppel.domain.library.Nudge;
import druppel.domain.library.Practice;
import druppel.message.Texts;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// The shipped library with other practices.
public record EditedLibrary(Catalogue catalogue) implements ContentLibrary {

    /// The library in which each practice is changed.
    public static EditedLibrary ofPractices(UnaryOperator<Practice> change) {
        Catalogue shipped = TestApplication.SHIPPED.catalogue();
        return new EditedLibrary(Catalogue.of(
                shipped.practices().values().stream().map(change).toList(),
                List.copyOf(shipped.programmes().values()),
                shipped.traitNames(),
                shipped.topics()));
    }

    /// The library in which each nudge is changed.
    public static EditedLibrary ofNudges(UnaryOperator<Nudge> change) {
        return ofPractices(practice ->
                with(practice, practice.nudges().stream().map(change).toList()));
    }

    /// The practice with other nudges.
    public static Practice with(Practice practice, List<Nudge> nudges) {
        return new Practice(
                practice.id(),
                practice.traits(),
                practice.names(),
                practice.aims(),
                practice.echoes(),
                practice.words(),
                nudges);
    }

    /// The nudge with another text in every language.
    public static Nudge with(Nudge nudge, UnaryOperator<Nudge.Text> change) {
        Map<Language, Nudge.Text> texts = nudge.texts().values().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, text -> change.apply(text.getValue())));
        return with(nudge, new Localized<>(texts));
    }

    /// The nudge with other texts.
    public static Nudge with(Nudge nudge, Localized<Nudge.Text> texts) {
        return new Nudge(
                nudge.id(),
                nudge.practice(),
                nudge.kind(),
                nudge.context(),
                nudge.effort(),
                nudge.first(),
                nudge.topics(),
                nudge.conditions(),
                nudge.background(),
                texts);
    }

    @Override
    public Texts texts(Language language) {
        return TestApplication.SHIPPED.texts(language);
    }

    @Override
    public String newcomersProgramme() {
        return TestApplication.SHIPPED.newcomersProgramme();
    }
}
